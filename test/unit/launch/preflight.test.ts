import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { preflight } from "#electron/launch/preflight.mjs";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();

/** A program of this name on the only path there is; programs of the system are named in full. */
function program(name: string, script: string) {
  writeFileSync(at("bin", name), `#!/bin/sh\n${script}\n`);
  chmodSync(at("bin", name), 0o755);
}

function user(number: number) {
  vi.spyOn(process, "getuid").mockReturnValue(number);
}

const lacking = "echo '\tlibnss3.so => not found'; echo '\tlibc.so.6 => /lib/libc.so.6 (0x0)'";
const complete = "echo '\tlibc.so.6 => /lib/libc.so.6 (0x0)'";
const check = () => preflight("/electron");
const onLinux = describe.runIf(process.platform === "linux");

beforeEach(() => {
  mkdirSync(at("bin"));
  symlinkSync("/bin/sh", at("bin", "sh"));
  vi.stubEnv("PATH", at("bin"));
  vi.stubEnv("DISPLAY", ":0");
  vi.stubEnv("WAYLAND_DISPLAY", "");
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  return () => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  };
});

onLinux("a machine that has all is asked for nothing", () => {
  test("with a display", () => {
    program("ldd", complete);
    expect(check).not.toThrow();
  });

  test("without one, but with an off-screen one", () => {
    vi.stubEnv("DISPLAY", "");
    program("ldd", complete);
    program("Xvfb", "exit 0");
    expect(check).not.toThrow();
  });
});

onLinux("what is missing is named with the way to it", () => {
  test("where there is no apt, by the packages", () => {
    program("ldd", lacking);
    expect(check).toThrow("Electron lacks libnss3.so.\nInstall what this system calls: libgtk-3-0");
  });

  test("to anyone but root, by the exact command", () => {
    user(1000);
    program("ldd", lacking);
    program("apt-get", `[ "$1" = --version ] || echo "$@" >> ${at("asked")}`);
    expect(check).toThrow(
      "Electron lacks libnss3.so. Run:\n  sudo sh -c 'apt-get update && apt-get",
    );
    expect(existsSync(at("asked"))).toBe(false);
  });

  test("an off-screen display only where there is none to be seen", () => {
    user(1000);
    vi.stubEnv("DISPLAY", "");
    program("ldd", complete);
    program("apt-get", "exit 0");
    expect(check).toThrow(/^there is no display and no Xvfb\. Run:.*"xvfb"'$/s);
  });
});

onLinux("root has it installed", () => {
  test("and goes on when all is there then", () => {
    user(0);
    program("ldd", lacking);
    program(
      "apt-get",
      `[ "$1" = --version ] && exit; echo "$@" >> ${at("asked")}; printf '#!/bin/sh\\n%s\\n' "echo fine" > ${at("bin", "ldd")}`,
    );
    expect(check).not.toThrow();
    expect(readFileSync(at("asked"), "utf8").split("\n")).toEqual([
      "update",
      "satisfy -y --no-install-recommends libgtk-3-0t64 | libgtk-3-0, libnss3, libasound2t64 | libasound2, libgbm1",
      "",
    ]);
  });

  test("and hears what is still missing, with the command", () => {
    user(0);
    program("ldd", lacking);
    program("apt-get", "exit 0");
    expect(check).toThrow(
      "The installation did not succeed; still missing: libnss3.so. Run it yourself:\n  apt-get update",
    );
  });

  test("and hears that it failed", () => {
    user(0);
    program("ldd", complete);
    vi.stubEnv("DISPLAY", "");
    program("apt-get", "exit 100");
    expect(check).toThrow("The installation did not succeed. Run it yourself:\n  apt-get update");
  });
});
