import { mkdirSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { startArguments } from "#electron/launch/start-arguments.mjs";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const read = (...words: string[]) => startArguments(words, at());

describe("what `npm start` opens", () => {
  test("is the demo unless something is named", () => {
    expect(read()).toEqual({ args: ["--demo", "halden"], named: null });
    expect(read("--user-data", "mine")).toEqual({
      args: ["--user-data", at("mine"), "--demo", "halden"],
      named: null,
    });
  });

  test("is the file that is named, counted from where the user is", () => {
    writeFileSync(at("site.vestibule"), "");
    const named = at("site.vestibule");
    expect(read("site.vestibule")).toEqual({ args: [named], named });
    expect(read(named)).toEqual({ args: [named], named });
  });

  test("is the demo that is named", () => {
    expect(read("--demo", "acme")).toEqual({ args: ["--demo", "acme"], named: "--demo acme" });
  });
});

describe("what cannot be opened is refused by name before anything starts", () => {
  test("a file that is not there", () => {
    expect(() => read("gone.vestibule")).toThrow(`There is no file ${at("gone.vestibule")}.`);
  });

  test("a folder", () => {
    mkdirSync(at("folder.vestibule"));
    expect(() => read("folder.vestibule")).toThrow(`${at("folder.vestibule")} is a folder.`);
  });

  test.each([
    [["notes.txt"], 'cannot open "notes.txt"'],
    [["--dmeo", "acme"], 'does not know "--dmeo"'],
    [["--demo"], "--demo needs a name"],
    [["--user-data"], "--user-data needs a folder"],
    [["--demo", "--user-data"], "--demo needs a name"],
    [["--demo", "acme", "--demo", "halden"], "one thing at a time"],
  ])("%j", (words, message) => {
    expect(() => read(...words)).toThrow(message);
    expect(() => read(...words)).toThrow("npm start -- [NAME.vestibule | --demo NAME]");
  });
});
