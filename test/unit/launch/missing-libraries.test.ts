import { expect, test } from "vitest";
import { missingIn, missingLibraries } from "#electron/launch/missing-libraries.mjs";

test("the libraries that ldd does not find are named, each once", () => {
  const output = [
    "\tlinux-vdso.so.1 (0x00007ffd5a5f0000)",
    "\tlibffmpeg.so => /opt/electron/libffmpeg.so (0x00007f0c1a000000)",
    "\tlibnss3.so => not found",
    "\tlibgtk-3.so.0 => not found",
    "\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f0c19e00000)",
    "\tlibnss3.so => not found",
    "\t/lib64/ld-linux-x86-64.so.2 (0x00007f0c1a4b0000)",
    "",
  ].join("\n");
  expect(missingIn(output)).toEqual(["libnss3.so", "libgtk-3.so.0"]);
});

test("nothing is missing where all are found, or where there is nothing to link", () => {
  expect(missingIn("\tlibc.so.6 => /lib/libc.so.6 (0x00007f0c19e00000)\n")).toEqual([]);
  expect(missingIn("\tnot a dynamic executable\n")).toEqual([]);
  expect(missingIn("")).toEqual([]);
});

test("a program that runs lacks nothing", () => {
  expect(missingLibraries(process.execPath)).toEqual([]);
});
