// Uploads a file in one go.
const { inMemory } = require("./graph");
const { run } = require("./scenario");

run(async (open, bytes) => {
  const task = await open(inMemory(bytes));
  const result = await task.upload();
  return { location: result.location, item: result.responseBody };
});
