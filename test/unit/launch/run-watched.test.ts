import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { runWatched } from "#electron/launch/run-watched.mjs";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();

function run(code: string, stallMs = 60_000) {
  const sizes: number[] = [];
  const options = { folders: [at()], stallMs, onBytes: (bytes: number) => sizes.push(bytes) };
  return { sizes, ended: runWatched(process.execPath, ["-e", code], options) };
}

test("what it wrote is answered", async () => {
  expect(await run("process.stdout.write('packed')").ended).toEqual({
    ok: true,
    stdout: "packed",
    reason: "",
  });
});

test("a failure is told by the first line that says something", async () => {
  const lines = [
    "npm warn config old",
    "npm error code ENOTFOUND",
    "npm error syscall getaddrinfo",
    "npm error errno ENOTFOUND",
    "npm error network request to https://registry.example failed, reason: no such host",
    "npm error network This is a problem related to network connectivity.",
  ];
  const code = `process.stderr.write(${JSON.stringify(lines.join("\n"))}); process.exitCode = 1`;
  expect(await run(code).ended).toMatchObject({
    ok: false,
    reason: "network request to https://registry.example failed, reason: no such host",
  });
});

test("one that says nothing is told by its exit code", async () => {
  expect(await run("process.exitCode = 7").ended).toMatchObject({ reason: "exit code 7" });
});

test("one that is not there is told as such", async () => {
  const options = { folders: [], stallMs: 60_000, onBytes: () => undefined };
  const ran = await runWatched("no-such-program", [], options);
  expect(ran).toMatchObject({ ok: false, reason: "no-such-program is not installed" });
});

test("it is ended when what it writes to has not grown for a while", async () => {
  writeFileSync(at("first"), "1234");
  const { sizes, ended } = run("setInterval(() => undefined, 1000)", 1000);
  expect(await ended).toMatchObject({ ok: false, reason: "nothing arrived for 1 seconds" });
  expect(sizes).toEqual([4]);
});
