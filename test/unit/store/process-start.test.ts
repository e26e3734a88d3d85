import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, describe, expect, test } from "vitest";
import { startOf } from "#electron/store/process-start.ts";

let child: ChildProcess | null = null;
afterEach(() => child?.kill("SIGKILL"));

// Both ways are there on Linux; elsewhere the way of that system alone.
const ways: NodeJS.Platform[] =
  process.platform === "linux" ? ["linux", "darwin"] : [process.platform];

describe.each(ways)("the start of a process, told as on %s", (platform) => {
  test("stays the same as long as it lives, whatever the language and the time zone", async () => {
    const first = await startOf(process.pid, platform);
    expect(first).toMatch(/\d/);
    const { LC_ALL, TZ } = process.env;
    Object.assign(process.env, { LC_ALL: "de_DE.UTF-8", TZ: "Asia/Tokyo" });
    const second = await startOf(process.pid, platform);
    Object.assign(process.env, { LC_ALL: LC_ALL ?? "C", TZ: TZ ?? "UTC" });
    expect(second).toBe(first);
  });

  test("is nothing for one that is gone", async () => {
    child = spawn(process.execPath, ["--eval", "0"]);
    await once(child, "exit");
    expect(await startOf(child.pid ?? 0, platform)).toBe(null);
  });
});

test("where the system does not tell, there is none", async () => {
  expect(await startOf(process.pid, "win32")).toBe(null);
});
