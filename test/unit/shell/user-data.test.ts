import { readdirSync, statSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { userDataRefusal } from "#electron/shell/user-data.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();

test("a folder for the user's data is made where there is none, for the user alone", () => {
  expect(userDataRefusal(at("deep", "mine"))).toBeNull();
  expect(statSync(at("deep", "mine")).mode & 0o077).toBe(0);
  expect(userDataRefusal(at("deep", "mine"))).toBeNull();
  expect(readdirSync(at("deep", "mine"))).toEqual([]);
});

test("one that cannot be is refused by name, with the reason", () => {
  writeFileSync(at("file"), "");
  expect(userDataRefusal(at("file"))?.message).toContain(at("file"));
  expect(userDataRefusal(at("file", "below"))?.message).toContain(
    "a part of the path is not a folder",
  );
});

// Root may write anywhere, but not even root into this folder of the system's.
test.runIf(process.platform === "linux")("so is one that cannot be written to", () => {
  expect(userDataRefusal("/proc/self")).toMatchObject({
    code: "workspace-unwritable",
    details: { path: "/proc/self" },
  });
});
