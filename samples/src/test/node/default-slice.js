// Uploads with the slice that the task takes when nobody says another.
const { inMemory } = require("./graph");
const { rejection, run } = require("./scenario");

run(async (open, bytes) => {
  const task = await open(inMemory(bytes), {});
  return rejection(task.upload());
});
