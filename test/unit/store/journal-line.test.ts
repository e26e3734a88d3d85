import { describe, expect, test } from "vitest";
import { demoCommits } from "#electron/demo/demos.ts";
import { checksum } from "#electron/store/checksum.ts";
import { changeInPieces, readLine, writeLine } from "#electron/store/journal-line.ts";
import { newcomer, startingState } from "#test/support/store-facts.ts";

const commit = newcomer(startingState(), 7);
const withoutEnd = (line: Buffer) => line.subarray(0, -1);

test("every commit of a demo comes back from its line", () => {
  for (const one of [...demoCommits("halden"), ...demoCommits("acme")]) {
    const line = writeLine(one);
    expect(line.indexOf("\n")).toBe(line.length - 1);
    expect(readLine(withoutEnd(line))).toEqual({ ok: true, commit: one });
  }
});

test("a line with any one byte changed is not read", () => {
  const line = withoutEnd(writeLine(commit));
  for (let at = 0; at < line.length; at++) {
    const changed = Buffer.from(line);
    changed.writeUInt8(changed.readUInt8(at) ^ 4, at);
    expect(readLine(changed).ok, `byte ${at}`).toBe(false);
  }
});

describe("a line with a right checksum is still not read", () => {
  const lineOf = (text: string) =>
    readLine(Buffer.from(`{"sum":"${checksum(text)}","commit":${text}}`));
  test.each([
    ["not JSON", "{", "not JSON"],
    ["no commit", "{}", "entry: "],
    ["an unknown event", JSON.stringify({ ...commit, events: [{ type: "odd" }] }), "events[0]"],
    [
      "nested deeper than the stack may be",
      `{"entry":"\\u0041","events":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
      "nested more than 32 deep",
    ],
    [
      "a prototype key",
      JSON.stringify(commit).replace('"note"', '"__proto__"'),
      "events[0].after.extra",
    ],
  ])("%s", (_, text, reason) => {
    const read = lineOf(text);
    expect(read).toMatchObject({ ok: false, reason: expect.stringContaining(reason) });
  });
});

test("a setting that an earlier version did not write comes back with its default", () => {
  const created = demoCommits("acme").find((one) => one.events[0]?.type === "instanceChanged");
  if (!created) throw new Error("the demo makes no instance");
  const text = JSON.stringify(created).replace(',"peopleLookUp":"reached"', "");
  expect(text).not.toContain("peopleLookUp");
  const line = `{"sum":"${checksum(text)}","commit":${text}}`;
  expect(readLine(Buffer.from(line))).toEqual({ ok: true, commit: created });
});

test("a commit that could not be read back is a fault, before anything is written", () => {
  const nameless = structuredClone(commit);
  Object.assign(nameless.events[0]?.after ?? {}, { name: "" });
  expect(() => writeLine(nameless)).toThrow(/change 7 cannot be kept: events\[0\]\.after\.name/);
});

test("a cut line still tells which change it was, where enough is there", () => {
  const line = writeLine(commit);
  expect(changeInPieces(line.subarray(0, 300))).toBe("change 7, “Add newcomer 7”");
  expect(changeInPieces(line.subarray(0, line.indexOf("newcomer 7")))).toBe("change 7");
  expect(changeInPieces(line.subarray(0, 60))).toBeNull();
  expect(changeInPieces(Buffer.alloc(50))).toBeNull();
});
