import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";
import { writeNew } from "#electron/store/durable.ts";
import type { Files } from "#electron/store/files.ts";
import { nodeFiles } from "#electron/store/node-files.ts";
import { openStore } from "#electron/store/open-store.ts";
import { verifyWorkspace } from "#electron/store/verify.ts";
import { crashChild } from "#test/support/crash-child-file.ts";
import { interposedFiles } from "#test/support/interposed-files.ts";
import { luck, powerLossFiles } from "#test/support/power-loss-files.ts";
import { inShort } from "#test/support/store-course.ts";
import { noon, value } from "#test/support/store-facts.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";
import { unsyncedFiles } from "#test/support/unsynced-files.ts";

const at = temporaryFolder();
const child = crashChild();
const older = fileURLToPath(
  new URL("../../fixtures/workspaces/v1/acme.vestibule", import.meta.url),
);

let original: Buffer;
let expected: string;

beforeEach(async () => {
  original = await readFile(older);
  expected = inShort(value(await openStore(older, { mode: "read", now: noon })).state);
});

/** Puts the older workspace into a folder of its own; answers with its path. */
async function bring(name: string, files: Files): Promise<string> {
  await mkdir(at(name));
  const path = at(name, "w.vestibule");
  for (const end of ["", "-journal", "-history"])
    await writeNew(files, `${path}${end}`, await readFile(`${older}${end}`));
  await files.syncFolder(at(name));
  return path;
}

/** Nothing is lost: today's file has all of it and the older one is beside it, or it was not begun. */
async function proveWhole(path: string, what: string) {
  const folder = path.slice(0, path.lastIndexOf("/"));
  await rm(`${path}-lock`, { force: true });
  const now = await readFile(path);
  if (!now.equals(original)) await expectKept(folder, what);
  const store = value(await openStore(path, { mode: "write", now: noon, files: unsyncedFiles }));
  expect(inShort(store.state), what).toBe(expected);
  await store.close();
  await expectKept(folder, what);
  expect(value(await verifyWorkspace(path)).problems, what).toEqual([]);
}

async function expectKept(folder: string, what: string) {
  const names = (await readdir(folder)).filter((name) => name.includes(".format-1-"));
  const kept = await Promise.all(names.map((name) => readFile(`${folder}/${name}`)));
  expect(
    kept.some((bytes) => bytes.equals(original)),
    what,
  ).toBe(true);
}

describe("power that goes during a migration, when of what was not synced there remains", () => {
  test.each(luck)("%s", async (how) => {
    let dark = true;
    for (let off = 0; dark; off++) {
      const machine = powerLossFiles(unsyncedFiles);
      const path = await bring(`${off}`, machine.files);
      let calls = 0;
      dark = await new Promise<boolean>((resolve) => {
        const files = interposedFiles(machine.files, (_, go) => {
          if (calls++ < off) return go(1);
          resolve(true);
          return new Promise(() => undefined);
        });
        void openStore(path, { mode: "write", now: noon, files }).then(() => resolve(false));
      });
      await machine.off(how);
      await proveWhole(path, `power gone before call ${off}`);
    }
  });
});

test("a process killed at any call of a migration leaves one file or the other, whole", async () => {
  let opened = false;
  for (let endAt = 2; !opened; endAt += 3) {
    const path = await bring(`killed-${endAt}`, nodeFiles);
    const process = spawn(globalThis.process.execPath, [child(), path, "1", "1", String(endAt)]);
    process.stdout.on("data", (said) => {
      opened ||= String(said).includes("open ");
    });
    await once(process, "close");
    expect(process.signalCode).toBe("SIGKILL");
    if (!opened) await proveWhole(path, `killed at call ${endAt}`);
    else expect(endAt).toBeGreaterThan(20);
  }
});
