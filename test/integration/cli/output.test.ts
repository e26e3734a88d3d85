import { spawn } from "node:child_process";
import { once } from "node:events";
import { open, readdir, writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { beforeEach, expect, test } from "vitest";
import { document, runCli } from "#test/support/cli.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const starter = fileURLToPath(new URL("../../../electron/cli/bin.mjs", import.meta.url));
const at = temporaryFolder();

beforeEach(async () => {
  await runCli(["new", at("acme.vestibule"), "--demo", "acme"]);
});

test("an answer that cannot be written is no success", async () => {
  await writeFile(at("for-reading"), "");
  const unwritable = await open(at("for-reading"), "r");
  const args = [starter, "status", at("acme.vestibule"), "--json"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", unwritable.fd, "pipe"] });
  let err = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  const [code] = await once(child, "close");
  await unwritable.close();
  expect(code).toBe(5);
  expect(JSON.parse(err)).toMatchObject({ error: { code: "output-lost" } });
});

test("a stream stops once nobody reads its acknowledgements, and leaves no lock", async () => {
  const child = spawn(process.execPath, [starter, "apply", at("acme.vestibule"), "-", "--stream"]);
  const line = (name: string) => `{"do":"createGroup","name":"${name}","kind":"guest"}\n`;
  const lines = createInterface({ input: child.stdout });
  child.stdin.on("error", () => undefined);
  child.stdin.write(line("first"));
  const [acknowledged] = await once(lines, "line");
  expect(JSON.parse(acknowledged)).toMatchObject({ ok: true });
  child.stdout.destroy();
  for (let n = 0; child.exitCode === null && n < 10_000; n++) {
    child.stdin.write(line(`later-${n}`));
    await new Promise(setImmediate);
  }
  if (child.exitCode === null) await once(child, "close");
  expect((await readdir(at())).filter((name) => name.endsWith("-lock"))).toEqual([]);
  const report = document<{ ok: boolean; facts: { groups: number } }>(
    await runCli(["verify", at("acme.vestibule"), "--json"]),
  );
  expect(report.ok).toBe(true);
  expect(report.facts.groups).toBeLessThan(1000);
});

test("colour is for terminals: a pipe gets plain text", async () => {
  const run = await runCli(["check", at("acme.vestibule"), "Gil", "BRAND", "create/page"]);
  expect(run.out).toBe("yes\n  Pages: Add by group guests-brandworks\n");
});
