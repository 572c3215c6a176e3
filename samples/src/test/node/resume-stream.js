// Uploads from a stream, and tries to go on after the upload failed.
const { Readable } = require("node:stream");
const { StreamUpload } = require("@microsoft/microsoft-graph-client");
const { NAME } = require("./graph");
const { described, rejection, run } = require("./scenario");

run(async (open, bytes) => {
  const stream = Readable.from(bytes, { objectMode: false });
  const task = await open(new StreamUpload(stream, NAME, bytes.length));
  const failure = await rejection(task.upload());
  return task.resume().then(
    (result) => ({ failure, location: result.location }),
    (problem) => ({ failure, second: described(problem) }),
  );
});
