import { execFile } from "node:child_process";
import { cp, mkdir, readdir, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeEach, expect, test } from "vitest";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const run = promisify(execFile);
const house = fileURLToPath(new URL("../../..", import.meta.url));
const at = temporaryFolder();

/** A checkout as it is after `npm ci`: sources and packages, and nothing built. */
beforeEach(async () => {
  for (const one of ["package.json", "package-lock.json", "tsconfig.json", "shared", "electron"]) {
    await cp(`${house}${one}`, at(one), { recursive: true });
  }
  await symlink(`${house}node_modules`, at("node_modules"));
});

const start = (...args: string[]) =>
  run(process.execPath, [at("electron", "cli", "bin.mjs"), ...args]);

test("a fresh checkout answers at once, also to several that start together", async () => {
  const demos = await Promise.all(
    [1, 2, 3].map((n) => start("new", at(`${n}.vestibule`), "--demo", "acme")),
  );
  expect(demos.map((one) => [one.stdout, one.stderr])).toEqual(
    [1, 2, 3].map((n) => [`Made ${at(`${n}.vestibule`)}.\n`, ""]),
  );
  expect(await readdir(at("out", "cli"))).toHaveLength(1);
});

test("a changed source is noticed, whichever way its date moved", async () => {
  const words = at("electron", "cli", "program.ts");
  await start("--help");
  for (const [text, year] of [
    ["first", 2001],
    ["later", 2030],
  ] as const) {
    await writeFile(words, `export { buildProgram } from "./renamed.ts"; console.log("${text}");`);
    await cp(`${house}electron/cli/program.ts`, at("electron", "cli", "renamed.ts"));
    await utimes(words, new Date(year, 1), new Date(year, 1));
    expect((await start("--help")).stdout).toMatch(new RegExp(`^${text}\n`));
  }
});

test("a checkout that cannot be written works, and keeps its bundle elsewhere", async () => {
  await writeFile(at("out"), "in the way of a folder");
  await mkdir(at("temporary"));
  const { stdout } = await run(process.execPath, [at("electron", "cli", "bin.mjs"), "--help"], {
    env: { ...process.env, TMPDIR: at("temporary") },
  });
  expect(stdout).toMatch(/^Usage: vestibule /);
  expect(await readdir(at("temporary"))).toEqual([]);
});

test("without its packages it says what to do", async () => {
  await rm(at("node_modules"));
  await expect(start("--help")).rejects.toMatchObject({
    code: 70,
    stderr: expect.stringMatching(
      /^error: The command line could not be built: .*\nRun npm ci first\.\n$/,
    ),
  });
});
