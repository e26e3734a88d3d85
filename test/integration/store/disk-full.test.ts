import { readdir, readFile, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { createStore } from "#electron/store/create-store.ts";
import { readLine, writeLine } from "#electron/store/journal-line.ts";
import { linesOf } from "#electron/store/journal-lines.ts";
import { openStore } from "#electron/store/open-store.ts";
import { newcomer, newcomersIn, noon, startingState, value } from "#test/support/store-facts.ts";
import { storeProcesses } from "#test/support/store-process.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const start = storeProcesses();

test("a write that the system cuts short leaves file and memory as they were", async () => {
  const path = at("w.vestibule");
  await value(await createStore(path, startingState(), { now: noon })).close();
  const child = start(["until-refused", path], 96);
  await child.ended;
  const confirmed = child.said.filter((word) => /^\d+$/.test(word)).map(Number);
  expect(confirmed.length).toBeGreaterThan(5);
  const last = confirmed.at(-1);
  expect(child.said.slice(-3)).toEqual([
    `workspace-unwritable ${path} could not be written: the file would be larger than allowed. Nothing was changed.`,
    `state ${last}`,
    "closed",
  ]);

  const journal = await readFile(`${path}-journal`);
  const lines = [...linesOf(journal)];
  expect(lines).toHaveLength(confirmed.length);
  for (const line of lines) expect(readLine(line.bytes).ok && line.ended).toBe(true);

  const store = value(await openStore(path, { mode: "write", now: noon }));
  expect(store.repairs).toEqual([]);
  expect(newcomersIn(store.state)).toEqual(confirmed);
  await store.close();
});

test("where not even a lock can be written, opening is refused and leaves nothing", async () => {
  const path = at("w.vestibule");
  await value(await createStore(path, startingState(), { now: noon })).close();
  const child = start(["hold", path], 0);
  await child.ended;
  expect(child.said).toEqual([
    expect.stringMatching(/^workspace-unwritable .* larger than allowed/),
  ]);
  expect(await readdir(at())).toEqual(["w.vestibule"]);
});

test("a torn line that cannot be kept beside is not cut, and nothing is left of the attempt", async () => {
  const path = at("w.vestibule");
  await value(await createStore(path, startingState(), { now: noon })).close();
  const next = newcomer(startingState(), startingState().revision + 1, 5000);
  const torn = writeLine(next).subarray(0, -1);
  await writeFile(`${path}-journal`, torn);
  const child = start(["hold", path], 1);
  await child.ended;
  expect(child.said).toEqual([
    expect.stringMatching(/^workspace-unwritable .* larger than allowed/),
  ]);
  expect((await readdir(at())).sort()).toEqual(["w.vestibule", "w.vestibule-journal"]);
  expect(await readFile(`${path}-journal`)).toEqual(torn);
});
