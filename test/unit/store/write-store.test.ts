import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { expect, test } from "vitest";
import { createStore } from "#electron/store/create-store.ts";
import { linesOf } from "#electron/store/journal-lines.ts";
import { openStore } from "#electron/store/open-store.ts";
import type { StoreStep } from "#electron/store/steps.ts";
import { asInstanceId } from "#shared/model/ids.ts";
import { newcomer, newcomersIn, noon, startingState, value } from "#test/support/store-facts.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";
import { failingToCut } from "./failing-to-cut.ts";

const at = temporaryFolder();
const path = () => at("w.vestibule");
const base = startingState().revision;
const linesIn = async (file: string) => [...linesOf(await readFile(file))].length;

async function made(onStep: (step: StoreStep) => void = () => undefined) {
  return value(await createStore(path(), startingState(), { now: noon, onStep }));
}

test("a commit is on disk before it is in the state, and in the state before the answer", async () => {
  const seen: [StoreStep, number][] = [];
  let look = (_: StoreStep) => {};
  const store = await made((step) => look(step));
  look = (step) => seen.push([step, store.state.revision]);
  value(await store.commit(newcomer(store.state, base + 1)));
  expect(seen).toEqual([
    ["journal-written", base],
    ["journal-synced", base],
  ]);
  expect(store.state.revision).toBe(base + 1);
  await store.close();
});

test("commits that wait share an fsync and are answered in order", async () => {
  let syncs = 0;
  const store = await made((step) => {
    if (step === "journal-synced") syncs++;
  });
  const answered: number[] = [];
  const commits = Array.from({ length: 50 }, async (_, index) => {
    const revision = base + 1 + index;
    value(await store.commit(newcomer(store.state, revision)));
    answered.push(revision);
  });
  await Promise.all(commits);
  expect(syncs).toBeLessThan(5);
  expect(answered).toEqual(newcomersIn(store.state));
  expect(answered).toHaveLength(50);
  expect(await linesIn(`${path()}-journal`)).toBe(50);
  await store.close();
});

test("a commit that is not the next, or does not apply, throws and leaves no trace", async () => {
  const store = await made();
  await expect(store.commit(newcomer(store.state, base))).rejects.toThrow("comes next");
  await expect(store.commit(newcomer(store.state, base + 2))).rejects.toThrow("comes next");
  const commit = newcomer(store.state, base + 1);
  const instance = asInstanceId("elsewhere");
  const astray = { ...commit, events: commit.events.map((event) => ({ ...event, instance })) };
  await expect(store.commit(astray)).rejects.toThrow("elsewhere");
  value(await store.commit(commit));
  await store.close();
  await expect(store.commit(newcomer(store.state, base + 2))).rejects.toThrow("closed");
  expect(newcomersIn(store.state)).toEqual([base + 1]);
});

test("when the journal cannot be written, all that wait are refused and the next try works", async () => {
  const store = await made();
  await mkdir(`${path()}-journal`);
  const waiting = [1, 2, 3].map((ahead) => store.commit(newcomer(store.state, base + ahead)));
  for (const outcome of await Promise.all(waiting)) {
    expect(outcome).toMatchObject({ ok: false, error: { code: "workspace-unwritable" } });
  }
  expect(store.state.revision).toBe(base);
  await rm(`${path()}-journal`, { recursive: true });
  value(await store.commit(newcomer(store.state, base + 1)));
  await store.close();
  const again = value(await openStore(path(), { mode: "read", now: noon }));
  expect(newcomersIn(again.state)).toEqual([base + 1]);
});

test("closing moves the journal to the history; with nothing new it touches nothing", async () => {
  const store = await made();
  for (let ahead = 1; ahead <= 3; ahead++)
    value(await store.commit(newcomer(store.state, base + ahead)));
  await store.close();
  await store.close();
  expect((await readdir(at())).sort()).toEqual(["w.vestibule", "w.vestibule-history"]);
  expect(await linesIn(`${path()}-history`)).toBe(3);
  const before = await stat(path());
  await value(await openStore(path(), { mode: "write", now: noon })).close();
  expect((await stat(path())).ino).toBe(before.ino);
});

test("a journal that outgrows the file is moved without being asked", async () => {
  let rewrites = 0;
  const store = await made((step) => {
    if (step === "snapshot-renamed") rewrites++;
  });
  rewrites = 0;
  for (let ahead = 1; ahead <= 12; ahead++)
    value(await store.commit(newcomer(store.state, base + ahead, 100_000)));
  value(await store.commit(newcomer(store.state, base + 13)));
  expect(rewrites).toBe(1);
  expect(await linesIn(`${path()}-history`)).toBeGreaterThan(9);
  await store.close();
  expect(await linesIn(`${path()}-history`)).toBe(13);
});

test("a rewrite that fails loses nothing and says why", async () => {
  const store = await made();
  value(await store.commit(newcomer(store.state, base + 1)));
  await mkdir(`${path()}-history`);
  const refused = await store.snapshot();
  expect(refused).toMatchObject({ ok: false, error: { code: "workspace-unwritable" } });
  value(await store.commit(newcomer(store.state, base + 2)));
  await store.close();
  await rm(`${path()}-history`, { recursive: true });
  const again = value(await openStore(path(), { mode: "write", now: noon }));
  expect(newcomersIn(again.state)).toEqual([base + 1, base + 2]);
  await again.close();
});

test("a rewrite that fails in passing refuses no commit, and is a trouble until something works", async () => {
  const store = await made();
  await mkdir(`${path()}-history`);
  value(await store.commit(newcomer(store.state, base + 1, 1 << 20)));
  // Waits behind the rewrite, and meets the same folder.
  expect(await store.history()).toMatchObject({ error: { code: "file-unreadable" } });
  expect(store.trouble).toMatchObject({ code: "workspace-unwritable" });
  await rm(`${path()}-history`, { recursive: true });
  value(await store.commit(newcomer(store.state, base + 2)));
  expect(store.trouble).toBe(null);
  await store.close();
});

test("a journal that could not be emptied after a rewrite is not rewritten at every commit", async () => {
  const steps: StoreStep[] = [];
  const store = await made((step) => steps.push(step));
  const big = newcomer(store.state, base + 1, 1 << 20);
  await failingToCut(async () => {
    value(await store.commit(big));
    expect(await store.snapshot()).toMatchObject({ error: { code: "workspace-unwritable" } });
  });
  steps.length = 0;
  value(await store.commit(newcomer(store.state, base + 2)));
  value(await store.commit(newcomer(store.state, base + 3)));
  expect(steps).not.toContain("snapshot-renamed");
  await store.close();
  const again = value(await openStore(path(), { mode: "write", now: noon }));
  expect(newcomersIn(again.state)).toEqual([base + 1, base + 2, base + 3]);
  await again.close();
});
