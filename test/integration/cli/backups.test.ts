import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { document, errorOf, runCli } from "#test/support/cli.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const file = () => at("acme.vestibule");
const apply = (name: string) =>
  runCli(["apply", file(), "-", "--json"], `{"do":"createGroup","name":"${name}","kind":"guest"}`);
const verify = async () =>
  document<{ backups: number; problems: object[] }>(await runCli(["verify", file(), "--json"]));

const usual = process.env["VESTIBULE_DATA"];
beforeEach(async () => {
  process.env["VESTIBULE_DATA"] = at("data");
  await runCli(["new", file(), "--demo", "acme"]);
});
afterEach(() => {
  process.env["VESTIBULE_DATA"] = usual;
});

/** The only folder of backups outside, and what is in it. */
async function outside(): Promise<{ folder: string; names: string[] }> {
  const [only = ""] = await readdir(at("data", "backups"));
  const folder = at("data", "backups", only);
  return { folder, names: (await readdir(folder)).sort() };
}

test("the first change of a day is preceded by a backup among the user's data", async () => {
  expect((await apply("one")).code).toBe(0);
  const first = await outside();
  expect(first.names).toEqual([expect.stringMatching(/-change-6\.vestibule$/), "history"]);
  expect(await readdir(at())).not.toContain("acme.vestibule-backups");
  expect((await apply("two")).code).toBe(0);
  expect((await outside()).names).toEqual(first.names);
  expect(await verify()).toMatchObject({ backups: 1, problems: [] });
  await writeFile(join(first.folder, first.names[0] ?? ""), "rot");
  expect((await verify()).problems).toMatchObject([
    {
      file: expect.stringMatching(/change-6\.vestibule$/),
      what: "this backup is not what was written",
    },
  ]);
});

test("without it the change is made all the same, with a warning", async () => {
  await writeFile(at("data"), "in the way");
  const run = await apply("one");
  expect([run.code, run.err]).toEqual([0, expect.stringContaining("There is no new backup.")]);
});

test("a workspace that is gone says what is left of it, and is made anew of that", async () => {
  await apply("one");
  await rm(file());
  const missing = await runCli(["status", file(), "--json"]);
  expect(errorOf(missing)).toMatchObject({
    code: "file-missing",
    details: { left: ["its history", "a backup"] },
  });
  const rebuilt = await runCli(["rebuild", file(), "--json"]);
  expect([rebuilt.code, document(rebuilt)]).toMatchObject([
    0,
    { v: 1, revision: 7, repairs: [expect.stringContaining("was no longer there")] },
  ]);
  expect((await verify()).problems).toEqual([]);
  const whole = await readFile(file());
  expect(document(await runCli(["rebuild", file(), "--json"]))).toMatchObject({ repairs: [] });
  expect(await readFile(file())).toEqual(whole);
});
