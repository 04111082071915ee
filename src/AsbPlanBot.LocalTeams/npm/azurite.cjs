// Azurite as a child of another program: it stops, with everything written to disk, when its standard input
// closes. So it ends however the program that started it ends, and is never left behind.
"use strict";

const ignore = () => {};

// Ctrl-C in a terminal reaches every process at once; the program that started Azurite says when to stop.
process.on("newListener", (event, listener) => {
  if (event === "SIGINT" && listener !== ignore) {
    setImmediate(() => process.removeListener("SIGINT", listener));
  }
});
process.on("SIGINT", ignore);

process.stdin.resume().on("end", () => {
  if (!process.emit("SIGTERM")) {
    process.exit(0);
  }
});

require("azurite/dist/src/azurite.js");
