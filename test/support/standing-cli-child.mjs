import { fileURLToPath, pathToFileURL } from "node:url";

// Runs the command line's own starter once for every message, with the message's arguments. What it
// prints goes back to the parent with the exit code, one run after the other.

const starter = pathToFileURL(
  fileURLToPath(new URL("../../electron/cli/bin.mjs", import.meta.url)),
).href;
let runs = 0;

// Each run adds a listener of its own, which a process that ends after one would not notice.
process.stdout.setMaxListeners(0);

function collect(stream) {
  const pieces = [];
  stream.write = (piece, ...more) => {
    pieces.push(String(piece));
    const then = more.at(-1);
    if (typeof then === "function") queueMicrotask(then);
    return true;
  };
  return () => pieces.splice(0).join("");
}

const out = collect(process.stdout);
const err = collect(process.stderr);

process.on("message", async (args) => {
  process.argv = [process.argv[0], "vestibule", ...args];
  process.exitCode = undefined;
  await import(`${starter}?run=${++runs}`);
  const code = process.exitCode ?? 0;
  process.exitCode = undefined;
  process.send({ code, out: out(), err: err() });
});
