import { mkdir, readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { expect, test } from "vitest";
import { checksum } from "#electron/store/checksum.ts";
import { takeLock } from "#electron/store/lock.ts";
import { nodeFiles } from "#electron/store/node-files.ts";
import { placesToMake } from "#electron/store/places.ts";
import { FailureError } from "#shared/ipc/error-words.ts";
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
