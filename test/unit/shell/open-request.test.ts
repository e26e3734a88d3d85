import { afterEach, beforeEach, expect, test } from "vitest";
import type { OpenRequest } from "#electron/shell/arguments.ts";
import { openRequested } from "#electron/shell/open-request.ts";
import { type TestConsole, testConsole } from "#test/support/console.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
let running: TestConsole;

beforeEach(() => {
  running = testConsole(at("mine"));
});
afterEach(() => running.console.close());

const open = (request: Partial<OpenRequest>) =>
  openRequested(running.console, { open: null, demo: null, ...request });
const openName = async () => (await running.ask("workspace.current", {}))?.name ?? null;

test("nothing asked for opens nothing", async () => {
  expect(await open({})).toBeNull();
  expect(await openName()).toBeNull();
});

test("a demo is opened as it was left", async () => {
  expect(await open({ demo: "acme" })).toBeNull();
  await running.ask("changes.apply", {
    changes: [{ do: "createGroup", name: "n", kind: "guest" }],
  });
  const left = await running.ask("workspace.current", {});
  expect(await open({ demo: "acme" })).toBeNull();
  expect(await running.ask("workspace.current", {})).toEqual(left);
});

test("a file goes before a demo", async () => {
  await running.ask("workspace.create", { path: at("site.vestibule"), plan: "free" });
  await running.ask("workspace.close", {});
  expect(await open({ open: at("site.vestibule"), demo: "acme" })).toBeNull();
  expect(await openName()).toBe("site");
});

test("a demo that there is not is refused by name, with those that there are", async () => {
  const refused = await open({ demo: "hladen" });
  expect(refused?.code).toBe("unknown-demo");
  for (const word of ["hladen", "halden", "acme"]) expect(refused?.message).toContain(word);
  expect(await openName()).toBeNull();
});

test("a file that is not there is refused by name", async () => {
  const refused = await open({ open: at("gone.vestibule") });
  expect(refused).toMatchObject({ code: "file-missing" });
  expect(refused?.message).toContain(at("gone.vestibule"));
});
