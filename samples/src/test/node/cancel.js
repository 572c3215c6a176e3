// Asks for the status after the upload failed, and cancels.
const { inMemory } = require("./graph");
const { rejection, run } = require("./scenario");

run(async (open, bytes) => {
  const task = await open(inMemory(bytes));
  const failure = await rejection(task.upload());
  const status = await task.getStatus();
  const answer = await task.cancel();
  return {
    failure,
    nextExpectedRanges: status.nextExpectedRanges,
    answer: answer.status,
    isCancelled: task.getUploadSession().isCancelled,
  };
});
