import { appendFile, readdir, readFile, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { Journal } from "#electron/store/journal.ts";
import { nodeFiles } from "#electron/store/node-files.ts";
import type { StoreStep } from "#electron/store/steps.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";
import { failingToCut } from "./failing-to-cut.ts";

const at = temporaryFolder();
const inFile = () => readFile(at("j"), "utf8");

test("it comes with the first line and goes when it is closed empty", async () => {
  const steps: StoreStep[] = [];
  const journal = new Journal(nodeFiles, at("j"), 0, (step) => steps.push(step));
  expect(await readdir(at())).toEqual([]);
  await journal.append(Buffer.from("one\n"));
  await journal.append(Buffer.from("two\n"));
  expect(await inFile()).toBe("one\ntwo\n");
  expect((await journal.read()).toString()).toBe("one\ntwo\n");
  await journal.clear();
  expect(await inFile()).toBe("");
  await journal.append(Buffer.from("three\n"));
  expect(await inFile()).toBe("three\n");
  await journal.clear();
  await journal.close();
  expect(await readdir(at())).toEqual([]);
  expect(steps.slice(0, 2)).toEqual(["journal-written", "journal-synced"]);
});

test("it goes on behind what was good", async () => {
  await writeFile(at("j"), "one\nto");
  const journal = new Journal(nodeFiles, at("j"), 4);
  await journal.cutTail();
  await journal.append(Buffer.from("two\n"));
  await journal.close();
  expect(await inFile()).toBe("one\ntwo\n");
});

test("a failed append is cut back, and the next one finds the file in order", async () => {
  let fails = false;
  const journal = new Journal(nodeFiles, at("j"), 0, (step) => {
    if (fails && step === "journal-written") throw new Error("the disk went away");
  });
  await journal.append(Buffer.from("one\n"));
  fails = true;
  await expect(journal.append(Buffer.from("two\n"))).rejects.toThrow("went away");
  expect(await inFile()).toBe("one\n");
  expect(journal.length).toBe(4);
  fails = false;
  await journal.append(Buffer.from("three\n"));
  expect(await inFile()).toBe("one\nthree\n");
  await journal.close();
});

test("a file that was good and is gone is not made anew in silence", async () => {
  const journal = new Journal(nodeFiles, at("j"), 4);
  await expect(journal.append(Buffer.from("two\n"))).rejects.toMatchObject({ code: "ENOENT" });
  await appendFile(at("j"), "one\n");
  await journal.append(Buffer.from("two\n"));
  await journal.close();
  expect(await inFile()).toBe("one\ntwo\n");
});

test("what a failed append left, and could not be cut off then, goes on closing", async () => {
  const lines = await leftUncut(Buffer.from("one\n"));
  await lines.close();
  expect(await inFile()).toBe("one\n");
});

test("also where there is nothing else in it", async () => {
  const cleared = await leftUncut(Buffer.alloc(0));
  await cleared.clear();
  expect(await inFile()).toBe("");
  await cleared.close();
  const closed = await leftUncut(Buffer.alloc(0));
  await closed.close();
  expect(await readdir(at())).toEqual([]);
});

/** A journal of these lines whose next line was written and refused, and a disk that would not cut it off. */
async function leftUncut(lines: Buffer): Promise<Journal> {
  let fails = false;
  const journal = new Journal(nodeFiles, at("j"), 0, (step) => {
    if (fails && step === "journal-written") throw new Error("the disk went away");
  });
  if (lines.length > 0) await journal.append(lines);
  fails = true;
  await failingToCut(() =>
    expect(journal.append(Buffer.from("two\n"))).rejects.toThrow("went away"),
  );
  expect(await inFile()).toBe(`${lines}two\n`);
  return journal;
}
