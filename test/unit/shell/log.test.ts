import { readFileSync } from "node:fs";
import electronLog from "electron-log/node";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startLog } from "#electron/shell/log.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const cwd = process.cwd();
const { level } = electronLog.transports.console;

beforeEach(() => {
  electronLog.transports.console.level = false;
});
afterEach(() => {
  electronLog.transports.console.level = level;
  process.chdir(cwd);
});

test("it is kept in the app's own folder, wherever the app was started", () => {
  process.chdir(at());
  const log = startLog(at("mine"));
  log("the first line");
  log("the second line", new Error("with its stack"));
  const written = readFileSync(at("mine", "logs", "main.log"), "utf8");
  expect(written).toContain("the first line");
  expect(written).toContain("log.test.ts");
});
