// Runs a program and ends it by SIGTERM when standard input closes, or when this one is told to end. So it never
// outlives the program that started it, and Ctrl-C in a terminal does not reach it before that program has done what
// comes first.
// Usage: node leash.cjs PROGRAM [ARGUMENTS]
"use strict";

const { spawn } = require("node:child_process");

const [program, ...args] = process.argv.slice(2);
// Listening comes first: told to end while the program starts, this one must not die before it.
let child;
const end = () => child.kill("SIGTERM");
process.on("SIGINT", () => {});
process.on("SIGTERM", end).on("SIGHUP", end);

child = spawn(program, args, { stdio: ["ignore", "inherit", "inherit"], detached: true, windowsHide: true });
child.on("error", error => {
  console.error(error.message);
  process.exit(127);
});
child.on("exit", code => process.exit(code ?? 1));
process.stdin.resume().on("end", end);
