import { chmod, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { atomicWrite } from "#electron/store/atomic-write.ts";
import { nodeFiles } from "#electron/store/node-files.ts";
import type { StoreStep } from "#electron/store/steps.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const text = (words: string) => [Buffer.from(words.slice(0, 2)), Buffer.from(words.slice(2))];

test("the new content takes the old one's place, readable by its owner only", async () => {
  await writeFile(at("file"), "old");
  const steps: StoreStep[] = [];
  await atomicWrite(nodeFiles, at("file"), text("new one"), {
    replace: true,
    onStep: (step) => steps.push(step),
  });
  expect(await readFile(at("file"), "utf8")).toBe("new one");
  expect((await stat(at("file"))).mode & 0o777).toBe(0o600);
  expect(steps).toEqual(["temp-written", "temp-synced", "snapshot-renamed", "folder-synced"]);
  expect(await readdir(at())).toEqual(["file"]);
});

test("a file that is there is not replaced unless that is wanted", async () => {
  await writeFile(at("file"), "old");
  const writing = atomicWrite(nodeFiles, at("file"), text("new one"), { replace: false });
  await expect(writing).rejects.toMatchObject({ code: "EEXIST" });
  expect(await readFile(at("file"), "utf8")).toBe("old");
  await atomicWrite(nodeFiles, at("other"), text("new one"), { replace: false });
  expect(await readFile(at("other"), "utf8")).toBe("new one");
  expect((await readdir(at())).sort()).toEqual(["file", "other"]);
});

test("a failure leaves nothing behind", async () => {
  await mkdir(at("taken"));
  await writeFile(at("taken", "inside"), "");
  const onto = atomicWrite(nodeFiles, at("taken"), text("new one"), { replace: true });
  await expect(onto).rejects.toMatchObject({ code: "EISDIR" });
  expect(await readdir(at())).toEqual(["taken"]);
});

test("what a killed process left under the temporary name is written anew", async () => {
  await writeFile(at("file-saving"), "a very long half of a snapshot");
  await chmod(at("file-saving"), 0o444);
  await atomicWrite(nodeFiles, at("file"), text("new one"), { replace: true });
  expect(await readFile(at("file"), "utf8")).toBe("new one");
  expect(await readdir(at())).toEqual(["file"]);
});
