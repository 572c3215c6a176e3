// Runs a scenario with the arguments that the test gives, and tells the test what came of it.
const { readFileSync } = require("node:fs");
const graph = require("./graph");

// What a caller gets to see when a promise is rejected.
function described(problem) {
  return {
    isError: problem instanceof Error,
    name: problem?.name,
    message: problem?.message,
    statusCode: problem?.statusCode,
    code: problem?.code ?? problem?.error?.code,
  };
}

// The rejection of a promise that must not be fulfilled.
async function rejection(promise) {
  return promise.then(
    () => {
      throw new Error("expected a rejection");
    },
    described,
  );
}

function run(scenario) {
  const [family, baseUrl, path] = process.argv.slice(2);
  const open = (file, options) => graph[family](baseUrl, file, options);
  scenario(open, readFileSync(path)).then(
    (told) => console.log(JSON.stringify(told ?? {})),
    (problem) => {
      console.error(problem);
      process.exitCode = 1;
    },
  );
}

module.exports = { described, rejection, run };
