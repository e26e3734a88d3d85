import { writeSync } from "node:fs";
import { openStore } from "#electron/store/open-store.ts";
import type { StoreStep } from "#electron/store/steps.ts";
import type { Store } from "#electron/store/store.ts";
import { newcomer } from "./store-facts.ts";

/** A process that works on a workspace and says on standard output, at once, what was confirmed. */
const [task = "", path = "", argument = ""] = process.argv.slice(2);

function say(word: string) {
  writeSync(1, `${word}\n`);
}

async function commitNext(store: Store, revision: number, weight: number): Promise<boolean> {
  const outcome = await store.commit(newcomer(store.state, revision, weight));
  say(outcome.ok ? String(revision) : `${outcome.error.code} ${outcome.error.message}`);
  return outcome.ok;
}

/** Commits without end, eight in flight at a time. */
async function commitForever(store: Store) {
  let next = store.state.revision + 1;
  const line = async () => {
    for (;;) await commitNext(store, next++, 20_000);
  };
  await Promise.all(Array.from({ length: 8 }, line));
}

/** Commits three, rewrites the file, commits one more; killed by itself at a step on the way. */
async function dieAt(step: string) {
  const onStep = (reached: StoreStep) => {
    if (reached === step) process.kill(process.pid, "SIGKILL");
  };
  const store = await open(onStep);
  if (!store) return;
  for (let count = 0; count < 3; count++) await commitNext(store, store.state.revision + 1, 10);
  await store.snapshot();
  say("rewritten");
}

/** Commits until one is refused, says what the state then is, and closes. */
async function commitUntilRefused(store: Store) {
  while (await commitNext(store, store.state.revision + 1, 5000));
  say(`state ${store.state.revision}`);
  await store.close();
  say("closed");
}

async function open(onStep: (step: StoreStep) => void = () => undefined): Promise<Store | null> {
  const opened = await openStore(path, { mode: "write", now: () => new Date(), onStep });
  say(opened.ok ? "open" : `${opened.error.code} ${opened.error.message}`);
  return opened.ok ? opened.value : null;
}

/** Holds the workspace open until standard input ends. */
async function hold(store: Store) {
  process.stdin.resume();
  await new Promise((resolve) => process.stdin.once("end", resolve));
  await store.close();
  say("closed");
}

if (task === "die-at") await dieAt(argument);
else {
  const store = await open();
  if (store && task === "commit") await commitForever(store);
  if (store && task === "until-refused") await commitUntilRefused(store);
  if (store && task === "hold") await hold(store);
}
