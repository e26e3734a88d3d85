import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";
import { document, errorOf, runCli } from "#test/support/cli.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const starter = fileURLToPath(new URL("../../../electron/cli/bin.mjs", import.meta.url));
const at = temporaryFolder();

beforeEach(async () => {
  await runCli(["new", at("acme.vestibule"), "--demo", "acme"]);
});

const status = () => runCli(["status", at("acme.vestibule"), "Gil", "--json"]);
const apply = () =>
  runCli(["apply", at("acme.vestibule"), "-", "--json"], '{"do":"deactivate","person":"Rosa"}');

/** A stream that made these groups, one after another, and still holds the workspace. */
async function writerOf(...groups: string[]) {
  const child = spawn(process.execPath, [starter, "apply", at("acme.vestibule"), "-", "--stream"]);
  const lines = createInterface({ input: child.stdout });
  for (const name of groups) {
    child.stdin.write(`${JSON.stringify({ do: "createGroup", name, kind: "guest" })}\n`);
    await once(lines, "line");
  }
  return child;
}

test("while another writes, one may read, and not write", async () => {
  const writer = await writerOf("one");
  expect((await status()).code).toBe(0);
  const locked = await apply();
  expect([locked.code, locked.out, errorOf(locked).code]).toEqual([6, "", "workspace-locked"]);
  expect(errorOf(locked).message).toContain(`process ${writer.pid} `);
  writer.stdin.end();
  await once(writer, "close");
  expect((await apply()).code).toBe(0);
});

test("a file of a newer version is left alone", async () => {
  const text = await readFile(at("acme.vestibule"), "utf8");
  const newer = text.replace(/"schemaVersion": \d+/, '"schemaVersion": 99');
  await writeFile(at("acme.vestibule"), newer);
  for (const run of [
    await status(),
    await apply(),
    await runCli(["verify", at("acme.vestibule"), "--json"]),
  ]) {
    expect([run.code, run.out, errorOf(run).code]).toEqual([6, "", "workspace-newer"]);
  }
  expect(await readFile(at("acme.vestibule"), "utf8")).toBe(newer);
});

describe("damage", () => {
  /** What is done to which file, whether the rest is still readable, and what verify says of it. */
  const rows: [
    name: string,
    file: string,
    turn: (text: string) => string,
    line: number | undefined,
  ][] = [
    [
      "another letter in the snapshot",
      "acme.vestibule",
      (text) => text.replace('"Rosa"', '"Rose"'),
      undefined,
    ],
    ["a snapshot cut short", "acme.vestibule", (text) => text.slice(0, text.length / 2), undefined],
    [
      "another letter in the journal's middle",
      "acme.vestibule-journal",
      (text) => text.replace("two", "twi"),
      2,
    ],
    [
      "a journal whose last line is cut short",
      "acme.vestibule-journal",
      (text) => text.slice(0, -20),
      3,
    ],
  ];

  test.each(rows)("%s is found and named; verify repairs nothing", async (_, file, turn, line) => {
    const writer = await writerOf("one", "two", "three");
    writer.kill("SIGKILL");
    await once(writer, "close");
    const damaged = turn(await readFile(at(file), "utf8"));
    await writeFile(at(file), damaged);
    const verified = await runCli(["verify", at("acme.vestibule"), "--json"]);
    expect([verified.code, verified.err]).toEqual([5, ""]);
    expect(document(verified)).toMatchObject({ v: 1, ok: false });
    const [problem] = document<{ problems: { file: string; line?: number }[] }>(verified).problems;
    expect(problem?.file).toBe(file);
    if (line !== undefined) expect(problem?.line).toBe(line);
    const answered = await status();
    expect([answered.code, answered.err]).toEqual([0, expect.stringContaining(file)]);
    expect(await readFile(at(file), "utf8")).toBe(damaged);
  });
});
