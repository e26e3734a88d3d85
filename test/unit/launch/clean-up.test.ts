import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, createReadStream, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const launch = (file: string) =>
  JSON.stringify(fileURLToPath(new URL(`../../../electron/launch/${file}`, import.meta.url)));

/** A Node that runs these lines, with programs of this test's own before the system's. */
function node(code: string): ChildProcess {
  return spawn(process.execPath, ["--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, PATH: `${at()}:${process.env["PATH"]}`, FIFO: at("fifo") },
  });
}

async function firstLine(child: ChildProcess): Promise<string> {
  const lines = createInterface({ input: child.stdout ?? process.stdin });
  const [line] = (await once(lines, "line")) as [string];
  return line;
}

/** A pipe with a name, that a process can hold open: tells when it does, and when none does any more. */
function fifo() {
  execFileSync("mkfifo", [at("fifo")]);
  const reader = createReadStream(at("fifo"));
  const taken = once(reader, "open");
  const released = once(reader.resume(), "end");
  return { taken, released };
}

const onPosix = describe.runIf(process.platform !== "win32");
onPosix("a process that is interrupted", () => {
  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)(
    "by %s undoes what it began, last first, and after all others",
    async (signal, code) => {
      const child = node(`
      import { writeSync } from "node:fs";
      import { cleanUp } from ${launch("clean-up.mjs")};
      cleanUp(() => writeSync(1, "first\\n"));
      cleanUp(() => writeSync(1, "second\\n"));
      cleanUp(() => writeSync(1, "at once\\n"))();
      process.on("exit", () => writeSync(1, "another's\\n"));
      writeSync(1, "ready\\n");
      setInterval(() => undefined, 1000);
    `);
      let said = "";
      child.stdout?.on("data", (chunk) => {
        said += chunk;
        if (said.endsWith("ready\n")) child.kill(signal);
      });
      const [ended] = await once(child, "close");
      expect(said).toBe("at once\nready\nanother's\nsecond\nfirst\n");
      expect(ended).toBe(code);
    },
  );

  test("is interrupted as ever once all is undone", async () => {
    const child = node(`
      import { cleanUp } from ${launch("clean-up.mjs")};
      cleanUp(() => undefined)();
      console.log("ready");
      setInterval(() => undefined, 1000);
    `);
    await firstLine(child);
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([null, "SIGTERM"]);
  });

  test("leaves no off-screen display behind", async () => {
    // A stand-in for Xvfb: names a display, and stays.
    const stays = 'exec 4>"$FIFO"; echo 99 >&3; exec sleep 600';
    writeFileSync(at("Xvfb"), `#!/bin/sh\n${stays}\n`);
    chmodSync(at("Xvfb"), 0o755);
    const held = fifo();
    const child = node(`
      import { startXvfb } from ${launch("display.mjs")};
      console.log((await startXvfb()).display);
      setInterval(() => undefined, 1000);
    `);
    expect(await firstLine(child)).toBe(":99");
    child.kill("SIGTERM");
    await held.released;
  });

  test("leaves no download behind", async () => {
    const held = fifo();
    const child = node(`
      import { runWatched } from ${launch("run-watched.mjs")};
      const stays = 'exec 4>"$FIFO"; exec sleep 600';
      await runWatched("sh", ["-c", stays], { folders: [], stallMs: 600000, onBytes() {} });
    `);
    await held.taken;
    child.kill("SIGTERM");
    await held.released;
  });
});
