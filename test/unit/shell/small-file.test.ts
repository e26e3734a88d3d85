import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { smallFile } from "#electron/shell/small-file.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const schema = z.strictObject({ theme: z.string() });

function file(...parts: string[]) {
  const logged: string[] = [];
  const log = (text: string) => logged.push(text);
  return { logged, ...smallFile(at(...parts), schema, { theme: "system" }, log) };
}

test("there is the default until something is written, and then that", () => {
  const { read, write, logged } = file("deep", "theme.json");
  expect(read()).toEqual({ theme: "system" });
  write({ theme: "dark" });
  write({ theme: "light" });
  expect(read()).toEqual({ theme: "light" });
  expect(readdirSync(at("deep"))).toEqual(["theme.json"]);
  expect(logged).toEqual([]);
});

test("what cannot be understood counts as nothing, and is replaced", () => {
  writeFileSync(at("theme.json"), '{"theme": 3}');
  const { read, write } = file("theme.json");
  expect(read()).toEqual({ theme: "system" });
  write({ theme: "dark" });
  expect(JSON.parse(readFileSync(at("theme.json"), "utf8"))).toEqual({ theme: "dark" });
});

test("a place where it cannot be written costs a line in the log and nothing else", () => {
  writeFileSync(at("in-the-way"), "");
  const below = file("in-the-way", "theme.json");
  below.write({ theme: "dark" });
  expect(below.logged).toEqual([`${at("in-the-way", "theme.json")} could not be written`]);
  mkdirSync(at("theme.json"));
  const folder = file("theme.json");
  folder.write({ theme: "dark" });
  expect(folder.logged).toHaveLength(1);
  expect(folder.read()).toEqual({ theme: "system" });
});
