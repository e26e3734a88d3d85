import { appendFile, readdir, readFile, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { Journal } from "#electron/store/journal.ts";
import { nodeFiles } from "#electron/store/node-files.ts";
import { placesToMake } from "#electron/store/places.ts";
import type { OnStep, StoreStep } from "#electron/store/steps.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";
import { failingToCut } from "./failing-to-cut.ts";

const at = temporaryFolder();
const without = async () => undefined;
const inFile = () => readFile(at("w-journal"), "utf8");

/** A journal that is known to hold these lines. */
async function journalOf(lines: string, onStep?: OnStep): Promise<Journal> {
  return new Journal(await placesToMake(at("w"), nodeFiles), Buffer.from(lines), onStep);
}

test("it comes with the first line and goes when it is closed empty", async () => {
  const steps: StoreStep[] = [];
  const journal = await journalOf("", (step) => steps.push(step));
  expect(await readdir(at())).toEqual([]);
  await journal.append(Buffer.from("one\n"), without);
  await journal.append(Buffer.from("two\n"), without);
  expect(await inFile()).toBe("one\ntwo\n");
  expect(journal.lines.toString()).toBe("one\ntwo\n");
  await journal.clear();
  expect(await inFile()).toBe("");
  await journal.append(Buffer.from("three\n"), without);
  expect(await inFile()).toBe("three\n");
  await journal.clear();
  await journal.close();
  expect(await readdir(at())).toEqual([]);
  expect(steps.slice(0, 2)).toEqual(["journal-written", "journal-synced"]);
});

test("it goes on behind what was good", async () => {
  await writeFile(at("w-journal"), "one\nto");
  const journal = await journalOf("one\n");
  await journal.cutTail(Buffer.from("to"));
  await journal.append(Buffer.from("two\n"), without);
  await journal.close();
  expect(await inFile()).toBe("one\ntwo\n");
});

test("a failed append is cut back, and the next one finds the file in order", async () => {
  let fails = false;
  const journal = await journalOf("", (step) => {
    if (fails && step === "journal-written") throw new Error("the disk went away");
  });
  await journal.append(Buffer.from("one\n"), without);
  fails = true;
  await expect(journal.append(Buffer.from("two\n"), without)).rejects.toThrow("went away");
  expect(await inFile()).toBe("one\n");
  expect(journal.length).toBe(4);
  fails = false;
  await journal.append(Buffer.from("three\n"), without);
  expect(await inFile()).toBe("one\nthree\n");
  await journal.close();
});

test("a file that was good and is gone is not made anew in silence", async () => {
  const journal = await journalOf("one\n");
  await expect(journal.append(Buffer.from("two\n"), without)).rejects.toMatchObject({
    failure: { code: "workspace-gone" },
  });
  await appendFile(at("w-journal"), "one\n");
  await journal.append(Buffer.from("two\n"), without);
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
  const journal = await journalOf("", (step) => {
    if (fails && step === "journal-written") throw new Error("the disk went away");
  });
  if (lines.length > 0) await journal.append(lines, without);
  fails = true;
  await failingToCut(() =>
    expect(journal.append(Buffer.from("two\n"), without)).rejects.toThrow("went away"),
  );
  expect(await inFile()).toBe(`${lines}two\n`);
  return journal;
}
