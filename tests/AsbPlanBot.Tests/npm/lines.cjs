// Answers requests one after another, a line of JSON for a line of JSON, until standard input closes: so a script
// lives no longer than whoever started it.
"use strict";

const { createInterface } = require("node:readline");

exports.serve = async answer => {
  for await (const line of createInterface({ input: process.stdin })) {
    let said;
    try {
      said = { result: (await answer(JSON.parse(line))) ?? null };
    } catch (error) {
      said = { error: describe(error) };
    }
    process.stdout.write(JSON.stringify(said) + "\n");
  }
};

// An error as a caller of the client would see it.
function describe({ name, message, statusCode, code, response }) {
  return { name, message, statusCode, code, retryAfter: response?.headers.get("retry-after"), body: response?.parsedBody };
}
