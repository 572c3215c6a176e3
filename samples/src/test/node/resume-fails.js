// Uploads and resumes, and both fail.
const { inMemory } = require("./graph");
const { rejection, run } = require("./scenario");

run(async (open, bytes) => {
  const task = await open(inMemory(bytes));
  const failure = await rejection(task.upload());
  return { failure, second: await rejection(task.resume()) };
});
