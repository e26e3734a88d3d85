import { rm } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { nodeFiles } from "#electron/store/node-files.ts";
import { openStore } from "#electron/store/open-store.ts";
import { verifyWorkspace } from "#electron/store/verify.ts";
import { callInWords, interposedFiles } from "#test/support/interposed-files.ts";
import { type Luck, luck, powerLossFiles } from "#test/support/power-loss-files.ts";
import { inShort, type StoreAction, startCourse } from "#test/support/store-course.ts";
import { newcomer, noon, value } from "#test/support/store-facts.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();

const day: readonly StoreAction[] = [
  ...(["create", "commit", "several", "snapshot", "commit", "snapshot", "close"] as const),
  ...(["open", "commit", "close"] as const),
];

describe("power that goes before any one call, when of what was not synced there remains", () => {
  test.each(luck)("%s", async (how) => {
    const calls = await spend(at("whole.vestibule"), how, Number.POSITIVE_INFINITY);
    expect(calls.length).toBeGreaterThan(100);
    for (let off = 0; off < calls.length; off++) await spend(at(`${off}.vestibule`), how, off);
  });
});

/** A day's work that ends before call `off`; then what is left must be what was confirmed. */
async function spend(path: string, how: Luck, off: number): Promise<readonly string[]> {
  const calls: string[] = [];
  const machine = powerLossFiles(nodeFiles);
  let goDark = () => {};
  const dark = new Promise<void>((resolve) => {
    goDark = resolve;
  });
  const files = interposedFiles(machine.files, (call, go) => {
    if (calls.push(callInWords(call)) <= off) return go(1);
    goDark();
    return new Promise(() => undefined);
  });
  const course = startCourse(path, files);
  let made = false;
  const work = async () => {
    for (const action of day) {
      expect(await course.act(action)).toEqual([]);
      made = true;
    }
  };
  await Promise.race([work(), dark]);
  await machine.off(how);
  // To this machine our own process would seem to hold it still.
  await rm(`${path}-lock`, { force: true });

  const last = `power gone before call ${off}, ${calls.at(-1)}`;
  const opened = await openStore(path, { mode: "write", now: noon });
  if (!opened.ok) {
    expect({ last, made, code: opened.error.code }).toEqual({
      last,
      made: false,
      code: "file-missing",
    });
    return calls;
  }
  const store = opened.value;
  expect(course.possible(), last).toContain(inShort(store.state));
  for (const sentence of store.repairs) expect(sentence, last).toContain("was never confirmed");
  const revision = store.state.revision + 1;
  value(await store.commit(newcomer(store.state, revision)));
  await store.close();
  const report = value(await verifyWorkspace(path));
  expect([report.problems, report.revision], last).toEqual([[], revision]);
  return calls;
}
