import { describe, expect, test } from "vitest";
import { electronFlags } from "#electron/launch/electron-flags.mjs";
import { houseFiles } from "#test/support/house.ts";

describe("the sandbox", () => {
  test("is off for root on Linux, where it cannot run", () => {
    expect(electronFlags("linux", 0)).toContain("--no-sandbox");
  });

  test.each([
    ["anyone else on Linux", "linux", 1000],
    ["macOS", "darwin", 501],
    ["root on macOS", "darwin", 0],
    ["Windows", "win32", -1],
  ])("is on for %s", (_who, platform, uid) => {
    expect(electronFlags(platform, uid)).toEqual([]);
  });

  test("is switched off by nothing that is shipped", () => {
    const switching = houseFiles()
      .filter(({ path }) => /^(electron|renderer|shared)\//.test(path))
      .filter(({ text }) => /no-sandbox|sandbox: false|chromiumSandbox: false/.test(text))
      .map(({ path }) => path);
    expect(switching).toEqual(["electron/launch/electron-flags.mjs"]);
  });
});
