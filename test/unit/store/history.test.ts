import { readdir, readFile, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { addToHistory } from "#electron/store/history.ts";
import { nodeFiles } from "#electron/store/node-files.ts";
import { noon } from "#test/support/store-facts.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const old = "line one\nline two\n";
const lines = "line three\nline four\nline five\n";

async function after(before: string, added = lines): Promise<string> {
  await writeFile(at("h"), before);
  await addToHistory(nodeFiles, at("h"), Buffer.from(added), noon());
  return readFile(at("h"), "utf8");
}

test("lines come behind those that are there", async () => {
  expect(await after(old)).toBe(old + lines);
  await addToHistory(nodeFiles, at("fresh"), Buffer.from(lines), noon());
  expect(await readFile(at("fresh"), "utf8")).toBe(lines);
});

test("however much of them an interrupted run added, each is there once", async () => {
  for (let cut = 0; cut <= lines.length; cut++) {
    expect(await after(old + lines.slice(0, cut)), `cut at ${cut}`).toBe(old + lines);
    expect(await after(lines.slice(0, cut)), `alone, cut at ${cut}`).toBe(lines);
  }
  expect(await readdir(at())).toEqual(["h"]);
});

test("lines added by an interrupted run are completed with those that came since", async () => {
  expect(await after(old + lines.slice(0, 15), `${lines}line six\n`)).toBe(
    `${old}${lines}line six\n`,
  );
});

test("a torn line of other making is set aside", async () => {
  expect(await after(`${old}something to`)).toBe(old + lines);
  const beside = (await readdir(at())).filter((name) => name !== "h");
  expect(beside).toEqual(["h.torn-2026-03-04T12-00-00.000Z"]);
  expect(await readFile(at(beside[0] ?? ""), "utf8")).toBe("something to");

  const long = "x".repeat(200_000);
  expect(await after(old + long)).toBe(old + lines);
  expect(await readFile(at(`${beside[0]}-1`), "utf8")).toBe(long);
});
