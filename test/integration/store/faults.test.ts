import { cp, mkdir, readdir, rm } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { Files } from "#electron/store/files.ts";
import { nodeFiles } from "#electron/store/node-files.ts";
import { openStore } from "#electron/store/open-store.ts";
import { writeRefusals } from "#electron/store/store.ts";
import { verifyWorkspace } from "#electron/store/verify.ts";
import type { ErrorCode } from "#shared/ipc/errors.ts";
import { type Fault, failingFiles } from "#test/support/failing-files.ts";
import { powerLossFiles } from "#test/support/power-loss-files.ts";
import { inShort, type StoreAction, startCourse } from "#test/support/store-course.ts";
import { noon, value } from "#test/support/store-facts.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";
import { unsyncedFiles } from "#test/support/unsynced-files.ts";

const at = temporaryFolder();

/** What is done before, and then the one thing that meets the fault. */
const stages: Readonly<Record<string, readonly StoreAction[]>> = {
  creating: ["create"],
  opening: ["create", "commit", "close", "open"],
  "the first commit": ["create", "commit"],
  "a later commit": ["create", "commit", "commit"],
  "several waiting commits": ["create", "commit", "several"],
  "the first snapshot": ["create", "commit", "snapshot"],
  "a later snapshot": ["create", "commit", "snapshot", "several", "snapshot"],
  closing: ["create", "commit", "snapshot", "several", "close"],
};

const kinds: readonly Omit<Fault, "at">[] = [
  { code: "ENOSPC", done: "nothing", lasts: false },
  { code: "EACCES", done: "nothing", lasts: false },
  { code: "EROFS", done: "nothing", lasts: true },
  { code: "ENOSPC", done: "half", lasts: true },
  { code: "EIO", done: "nothing", lasts: false },
  { code: "EIO", done: "all", lasts: false },
  { code: "EIO", done: "all", lasts: true },
];

const refusals: readonly ErrorCode[] = ["file-unreadable", ...writeRefusals];

describe.each(Object.entries(stages))("every call of %s in turn", (_, actions) => {
  test.each(kinds)("$code, $done of it done, lasting: $lasts", async (kind) => {
    let call = 0;
    while (await meet(actions, { ...kind, at: call }, at(`${call}`))) call++;
    expect(call).toBeGreaterThan(1);
  });

  test.each(kinds.filter((one) => one.done !== "all" && (one.lasts || one.code === "EIO")))(
    "$code, $done of it done, lasting: $lasts, and then the power goes",
    async (kind) => {
      let call = 0;
      while (await meetAndGoDark(actions, { ...kind, at: call }, at(`${call}`))) call++;
      expect(call).toBeGreaterThan(1);
    },
  );
});

/** Works until the fault is met, looks, and works on once it is gone; answers whether it was met. */
async function meet(actions: readonly StoreAction[], fault: Fault, folder: string) {
  const { course, path, met, last } = await workUntil(actions, fault, folder, unsyncedFiles);
  const what = `${fault.code} at ${met}`;
  const made = (await readdir(folder)).includes("w.vestibule");
  if (!made) expect(last, what).toBe("create");
  // What a lasting fault keeps from being cut off again is there until it is gone.
  else if (!fault.lasts) {
    await lookBeside(path, course.confirmed(), what);
    // Whatever the disk called its refusal, the files are the same: one code is killed for all.
    if (fault.code === "EIO") await killed(folder, course.confirmed(), what);
  }

  if (course.store === null) expect(await course.act(made ? "open" : "create"), what).toEqual([]);
  if (last === "snapshot") expect(await course.act("snapshot"), what).toEqual([]);
  for (const action of ["commit", "several"] as const)
    expect(await course.act(action), what).toEqual([]);
  expect(course.store?.trouble, what).toBe(null);
  expect(await course.act("close"), what).toEqual([]);
  await lookBeside(path, course.confirmed(), what);
  const report = value(await verifyWorkspace(path));
  expect(report.problems, what).toEqual([]);
  const names = await readdir(folder);
  // Where nothing could be removed, a lock that was not even taken may have left its name.
  const left = fault.lasts ? names.filter((name) => !name.includes("-lock-")) : names;
  expect(left, what).toEqual(["w.vestibule", "w.vestibule-history"]);
  return met !== null;
}

/**
 * Works until the fault is met, and on where it does not last; then the power goes. Answers whether
 * it was met.
 */
async function meetAndGoDark(actions: readonly StoreAction[], fault: Fault, folder: string) {
  const machine = powerLossFiles(nodeFiles);
  const { course, path, met, last } = await workUntil(actions, fault, folder, machine.files);
  const what = `${fault.code} at ${met}`;
  if (course.store && !fault.lasts)
    for (const action of ["commit", "several"] as const)
      expect(await course.act(action), what).toEqual([]);
  await machine.off("nothing");
  await rm(`${path}-lock`, { force: true });
  const options = { mode: "write", now: noon, files: unsyncedFiles } as const;
  const opened = await openStore(path, options);
  if (!opened.ok) expect([last, opened.error.code], what).toEqual(["create", "file-missing"]);
  else {
    expect(inShort(opened.value.state), what).toBe(course.confirmed());
    await opened.value.close();
  }
  return met !== null;
}

async function workUntil(
  actions: readonly StoreAction[],
  fault: Fault,
  folder: string,
  files: Files,
) {
  await mkdir(folder);
  const path = `${folder}/w.vestibule`;
  const disk = failingFiles(files);
  const course = startCourse(path, disk.files);
  for (const action of actions.slice(0, -1)) expect(await course.act(action)).toEqual([]);
  const last = actions.at(-1) ?? "create";
  disk.fail(fault);
  const refused = await course.act(last);
  const met = disk.heal();
  const what = `${fault.code} at ${met}`;
  for (const { code } of refused) expect(refusals, what).toContain(code);
  if (course.store) {
    expect(inShort(course.store.state), what).toBe(course.confirmed());
    // What was refused stays a trouble, and nothing else is one: the rest was confirmed.
    expect(course.store.trouble, what).toEqual(refused.at(-1) ?? null);
  }
  return { course, path, met, last };
}

async function lookBeside(path: string, confirmed: string, what: string) {
  const seen = value(await openStore(path, { mode: "read", now: noon }));
  expect(inShort(seen.state), what).toBe(confirmed);
}

/** What the next start would find if the process were killed now. */
async function killed(folder: string, confirmed: string, what: string) {
  const copy = `${folder}-killed`;
  await cp(folder, copy, { recursive: true });
  await rm(`${copy}/w.vestibule-lock`, { force: true });
  const options = { mode: "write", now: noon, files: unsyncedFiles } as const;
  const store = value(await openStore(`${copy}/w.vestibule`, options));
  expect(inShort(store.state), what).toBe(confirmed);
  for (const sentence of store.repairs) expect(sentence, what).toContain("was never confirmed");
  await store.close();
  expect(value(await verifyWorkspace(`${copy}/w.vestibule`)).problems, what).toEqual([]);
}
