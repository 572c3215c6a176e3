// Cannot even open a session.
const { inMemory } = require("./graph");
const { rejection, run } = require("./scenario");

run(async (open, bytes) => rejection(open(inMemory(bytes))));
