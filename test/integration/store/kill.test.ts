import { readdir, stat } from "node:fs/promises";
import { expect, test } from "vitest";
import { createStore } from "#electron/store/create-store.ts";
import { openStore } from "#electron/store/open-store.ts";
import { verifyWorkspace } from "#electron/store/verify.ts";
import { newcomersIn, noon, startingState, value } from "#test/support/store-facts.ts";
import { storeProcesses } from "#test/support/store-process.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const start = storeProcesses();

test("what was confirmed before a kill at any moment is there, and nothing by half", async () => {
  const path = at("w.vestibule");
  await value(await createStore(path, startingState(), { now: noon })).close();
  const first = startingState().revision;
  let atLeast = first;
  for (let round = 0; round < 18; round++) {
    const child = start(["commit", path]);
    await child.saidLines(2 + ((round * 37) % 90));
    child.child.kill("SIGKILL");
    await child.ended;
    expect(child.said[0]).toBe("open");
    expect(child.said.length).toBeGreaterThan(1);
    const confirmed = Number(child.said.at(-1));
    expect(confirmed).toBeGreaterThan(atLeast);

    // A look without writing first, then the next round recovers for itself.
    const seen = value(await openStore(path, { mode: "read", now: noon }));
    const { revision } = seen.state;
    expect(revision).toBeGreaterThanOrEqual(confirmed);
    expect(newcomersIn(seen.state)).toEqual(range(first + 1, revision));
    expect(seen.state.changes.map((one) => one.revision)).toEqual(range(1, revision));
    for (const sentence of seen.repairs) expect(sentence).toContain("was never confirmed");
    atLeast = confirmed;
  }
  const last = value(await openStore(path, { mode: "write", now: noon }));
  await last.close();
  const report = value(await verifyWorkspace(path));
  expect(report.problems).toEqual([]);
  expect(report.revision).toBe(last.state.revision);
  expect((await stat(`${path}-history`)).size).toBeGreaterThan(1 << 20);
  expect((await readdir(at())).filter((name) => name.endsWith("-saving"))).toEqual([]);
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
