// Uploads, and goes on where the service says after the upload failed.
const { inMemory } = require("./graph");
const { rejection, run } = require("./scenario");

run(async (open, bytes) => {
  const task = await open(inMemory(bytes));
  const failure = await rejection(task.upload());
  const result = await task.resume();
  return { failure, location: result.location, item: result.responseBody };
});
