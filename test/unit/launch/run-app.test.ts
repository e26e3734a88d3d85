import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { runApp } from "#electron/launch/run-app.mjs";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const source = fileURLToPath(new URL("../../../electron/launch/run-app.mjs", import.meta.url));

/** An app that runs these lines of Node instead of an Electron, whatever its arguments. */
function app(code: string) {
  writeFileSync(at("app.mjs"), code);
  writeFileSync(at("app"), `#!/bin/sh\nexec "${process.execPath}" "${at("app.mjs")}" "$@"\n`);
  chmodSync(at("app"), 0o755);
  return { executable: at("app"), root: "/root-of-the-project" };
}

/** A launcher of its own, as `npm start` is, that runs the app and ends with its exit code. */
function launcher(prepared: ReturnType<typeof app>): ChildProcess {
  const code = `import { runApp } from ${JSON.stringify(source)};
    process.exitCode = await runApp(${JSON.stringify(prepared)}, ["--demo", "acme"]);`;
  return spawn(process.execPath, ["--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

const onPosix = describe.runIf(process.platform !== "win32");
onPosix("the app", () => {
  test("gets the project's folder and what it is to open, and its exit code is ours", async () => {
    const child = launcher(app("console.log(process.argv.slice(-3).join(' ')); process.exit(5)"));
    const lines = createInterface({ input: child.stdout ?? process.stdin });
    const [[line], [code]] = await Promise.all([once(lines, "line"), once(child, "exit")]);
    expect(line).toBe("/root-of-the-project --demo acme");
    expect(code).toBe(5);
  });

  test("is asked to quit once, however often one asks, and may take its time", async () => {
    const child = launcher(
      app(`
        let asked = 0;
        process.on("SIGINT", () => asked++);
        process.on("SIGTERM", () => { asked++; console.log("asked"); });
        process.on("SIGUSR2", () => { console.log("asked " + asked); process.exit(3); });
        setInterval(() => undefined, 1000);
        console.log(process.pid);
      `),
    );
    const lines = createInterface({ input: child.stdout ?? process.stdin });
    const said = lines[Symbol.asyncIterator]();
    const next = async () => String((await said.next()).value);
    const pid = Number(await next());
    // A group of its own: Ctrl-C in the terminal reaches the launcher alone.
    expect(process.kill(-pid, 0)).toBe(true);
    child.kill("SIGINT");
    expect(await next()).toBe("asked");
    child.kill("SIGINT");
    child.kill("SIGTERM");
    process.kill(pid, "SIGUSR2");
    expect(await next()).toBe("asked 1");
    expect(await once(child, "exit")).toEqual([3, null]);
  });
});

test("an Electron that cannot be run is told in a sentence", async () => {
  const running = runApp({ executable: at("not-there"), root: at() }, []);
  await expect(running).rejects.toThrow(/^Electron did not start: .*ENOENT$/);
});
