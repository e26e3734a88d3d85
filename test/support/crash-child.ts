import { writeSync } from "node:fs";
import type { Files } from "#electron/store/files.ts";
import { nodeFiles } from "#electron/store/node-files.ts";
import { openStore } from "#electron/store/open-store.ts";
import { crashCommits, crashWorld } from "./crash-stream.ts";
import { inFlight } from "./crash-terms.ts";
import { callInWords, interposedFiles } from "./interposed-files.ts";
import { copyOfState } from "./store-facts.ts";

// Commits without end and says each acknowledgement at once; ends itself in the middle of one of its
// calls to the file system, where it is told to, or is ended from outside.

const [path = "", ...numbers] = process.argv.slice(2);
const [worldSeed = 0, seed = 0, endAt = 0] = numbers.map(Number);

function say(word: string) {
  writeSync(1, `${word}\n`);
}

function end(): Promise<never> {
  process.kill(process.pid, "SIGKILL");
  return new Promise(() => undefined);
}

/** Ends before, after or, of a write, halfway through call `endAt`; never where that is 0. */
function endingFiles(): Files {
  let calls = 0;
  return interposedFiles(nodeFiles, async (call, real) => {
    if (++calls !== endAt) return real(1);
    say(`ended at ${callInWords(call)}`);
    if (call.kind === "write") await real(0.5);
    else if (seed % 2 === 0) await real(1);
    return end();
  });
}

const files = endingFiles();
const opened = await openStore(path, { mode: "write", now: () => new Date(), files });
if (!opened.ok) throw new Error(opened.error.message);
const store = opened.value;
for (const sentence of store.repairs) say(`repaired ${sentence}`);
say(`open ${store.state.revision}`);

const { world } = crashWorld(worldSeed);
const stream = crashCommits(world, copyOfState(store.state), seed);
async function commitForever() {
  for (const commit of stream) {
    const { revision } = commit.entry;
    const outcome = await store.commit(commit);
    if (!outcome.ok) throw new Error(outcome.error.message);
    say(String(revision));
    if (revision % 8 !== 0) continue;
    const written = await store.snapshot();
    if (!written.ok) throw new Error(written.error.message);
  }
}
await Promise.all(Array.from({ length: inFlight }, commitForever));
