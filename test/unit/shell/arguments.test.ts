import { join, resolve, sep } from "node:path";
import { describe, expect, test } from "vitest";
import { openRequestSchema, readArguments } from "#electron/shell/arguments.ts";

const cwd = join(sep, "home", "ada");
const nothing = { open: null, demo: null, userData: null };

describe("the app's arguments", () => {
  test.each([
    [[], {}],
    [["--demo", "acme"], { demo: "acme" }],
    [["site.vestibule"], { open: resolve(cwd, "site.vestibule") }],
    [[resolve(sep, "data", "x.vestibule")], { open: resolve(sep, "data", "x.vestibule") }],
    [["--user-data", "mine"], { userData: resolve(cwd, "mine") }],
    [["--demo"], {}],
  ])("%j", (words, expected) => {
    expect(readArguments(words, cwd)).toEqual({ ...nothing, ...expected });
  });

  test("words of Chromium's and the app's own folder are passed over", () => {
    const words = [
      "--no-sandbox",
      "--inspect=0",
      ".",
      "--demo",
      "halden",
      "--lang=de",
      "notes.txt",
    ];
    expect(readArguments(words, cwd)).toEqual({ ...nothing, demo: "halden" });
  });

  test("what belongs to an option is no file to open", () => {
    expect(readArguments(["--user-data", "tests.vestibule"], cwd)).toEqual({
      ...nothing,
      userData: resolve(cwd, "tests.vestibule"),
    });
    expect(readArguments(["--demo", "odd.vestibule", "site.vestibule"], cwd)).toEqual({
      ...nothing,
      demo: "odd.vestibule",
      open: resolve(cwd, "site.vestibule"),
    });
  });

  test("an option is no name or folder for the one before", () => {
    expect(readArguments(["--demo", "--user-data", "mine"], cwd)).toEqual({
      ...nothing,
      userData: resolve(cwd, "mine"),
    });
  });
});

describe("what a second start hands over", () => {
  test("is taken as it is meant", () => {
    const request = { open: null, demo: "acme" };
    expect(openRequestSchema.parse(request)).toEqual(request);
  });

  test.each([[null], [{}], [{ open: 1, demo: null }], [{ open: null, demo: null, userData: "x" }]])(
    "is refused when it is %j",
    (request) => {
      expect(openRequestSchema.safeParse(request).success).toBe(false);
    },
  );
});
