import { mkdir, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { expect, test } from "vitest";
import { checksum } from "#electron/store/checksum.ts";
import { takeLock } from "#electron/store/lock.ts";
import { nodeFiles } from "#electron/store/node-files.ts";
import { placesToMake } from "#electron/store/places.ts";
import { FailureError } from "#shared/ipc/error-words.ts";
import { failingFiles } from "#test/support/failing-files.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const take = async () => takeLock(await placesToMake(at("w.vestibule"), nodeFiles));
const lockFile = () => at("w.vestibule-lock");
/** Above the highest number a process can have. */
const nobody = 2 ** 30;
const deadOne = (token: string) =>
  JSON.stringify({ pid: nobody, started: "long ago", host: hostname(), token });

async function codeOf(taking: Promise<unknown>) {
  const error: unknown = await taking.catch((caught: unknown) => caught);
  return error instanceof FailureError ? error.failure.code : "no failure";
}

test("it names this process, is had once, and goes on release", async () => {
  const lock = await take();
  expect(JSON.parse(await readFile(lockFile(), "utf8"))).toMatchObject({ pid: process.pid });
  expect(await codeOf(take())).toBe("workspace-locked");
  await lock.release();
  expect(await readdir(at())).toEqual([]);
  await (await take()).release();
});

test("the lock of a process that ended is taken over, by one of many", async () => {
  await writeFile(lockFile(), deadOne("a"));
  const all = await Promise.allSettled(Array.from({ length: 20 }, take));
  const had = all.filter((one) => one.status === "fulfilled");
  expect(had).toHaveLength(1);
  for (const one of had) await one.value.release();
  expect(await readdir(at())).toEqual([]);
});

test("also where the process that was taking it over ended as well", async () => {
  await writeFile(lockFile(), deadOne("a"));
  const guard = `${lockFile()}.${checksum(deadOne("a")).slice(0, 12)}`;
  await writeFile(guard, deadOne("b"));
  const all = await Promise.allSettled(Array.from({ length: 20 }, take));
  const had = all.filter((one) => one.status === "fulfilled");
  expect(had).toHaveLength(1);
  for (const one of had) await one.value.release();
  expect(await readdir(at())).toEqual([]);
});

test("of a lock that no look can prove dead it is said what to do if it is", async () => {
  const elsewhere = { pid: 7, started: "", host: "elsewhere", token: "a" };
  await writeFile(lockFile(), JSON.stringify(elsewhere));
  const error: unknown = await take().catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(FailureError);
  if (!(error instanceof FailureError)) return;
  expect(error.message).toContain("process 7 on elsewhere");
  expect(error.message).toContain("if that has ended, remove w.vestibule-lock");
});

test("an unreadable lock is somebody's while it is young, and nobody's later", async () => {
  await writeFile(lockFile(), "");
  expect(await codeOf(take())).toBe("workspace-locked");
  const before = new Date(Date.now() - 60_000);
  await utimes(lockFile(), before, before);
  await (await take()).release();
  expect(await readdir(at())).toEqual([]);
});

test("also where the clock jumped back, so that it seems to be from the future", async () => {
  await writeFile(lockFile(), "");
  const ahead = new Date(Date.now() + 3_600_000);
  await utimes(lockFile(), ahead, ahead);
  await (await take()).release();
  expect(await readdir(at())).toEqual([]);
});

test("a holder that took it later than it is now, by its clock, is dead or alive all the same", async () => {
  const since = new Date(Date.now() + 3_600_000).toISOString();
  await writeFile(lockFile(), JSON.stringify({ ...JSON.parse(deadOne("a")), since }));
  const lock = await take();
  expect(await codeOf(take())).toBe("workspace-locked");
  await lock.release();
});

test("the refusal says which program has it, as which process, where and since when", async () => {
  const before = Date.now();
  const lock = await take();
  const error: unknown = await take().catch((caught: unknown) => caught);
  if (!(error instanceof FailureError)) throw new Error("it was not refused");
  const { path, program, pid, host, since } = error.failure.details;
  expect({ path, program, pid, host }).toEqual({
    path: at("w.vestibule"),
    program: "command line",
    pid: process.pid,
    host: hostname(),
  });
  expect(Date.parse(String(since))).toBeGreaterThanOrEqual(before);
  expect(Date.parse(String(since))).toBeLessThanOrEqual(Date.now());
  await lock.release();
});

test("the lock of an older version, which says less, is told as far as it goes", async () => {
  const older = { pid: process.ppid, started: "", host: hostname(), token: "a" };
  await writeFile(lockFile(), JSON.stringify(older));
  const error: unknown = await take().catch((caught: unknown) => caught);
  expect(error).toMatchObject({ failure: { details: { pid: process.ppid, since: "" } } });
});

test("a lock that this process failed to give free does not keep it out itself", async () => {
  const disk = failingFiles(nodeFiles);
  const lock = await takeLock(await placesToMake(at("w.vestibule"), disk.files));
  disk.fail({ at: 0, code: "EROFS", done: "nothing", lasts: true });
  await lock.release();
  expect(disk.heal()).toContain("w.vestibule-lock");
  expect(await readdir(at())).toEqual(["w.vestibule-lock"]);
  await (await take()).release();
  expect(await readdir(at())).toEqual([]);
});

test("while it is had, a look takes it again where it is gone and says who has it where another does", async () => {
  const lock = await take();
  await lock.check();
  await rm(lockFile());
  await lock.check();
  expect(await codeOf(take())).toBe("workspace-locked");
  const other = { pid: 7, started: "", host: "elsewhere", token: "a" };
  await writeFile(lockFile(), JSON.stringify(other));
  expect(await codeOf(lock.check())).toBe("workspace-locked");
  await lock.release();
  expect(JSON.parse(await readFile(lockFile(), "utf8"))).toEqual(other);
});

test("a release leaves alone what is not ours any more", async () => {
  const lock = await take();
  await writeFile(lockFile(), "another's");
  await lock.release();
  expect(await readFile(lockFile(), "utf8")).toBe("another's");
});

test("a place where nothing can be written is refused", async () => {
  await mkdir(lockFile());
  expect(await codeOf(take())).toBe("workspace-unwritable");
});
