import { readdir, rename, rm, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { nodeFiles } from "#electron/store/node-files.ts";
import { type TestConsole, testConsole } from "#test/support/console.ts";
import { failingFiles } from "#test/support/failing-files.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const path = () => at("site.vestibule");
const group = (name: string) => ({
  changes: [{ do: "createGroup" as const, name, kind: "guest" as const }],
});
const troubleOf = async ({ ask }: TestConsole) =>
  (await ask("workspace.current", {}))?.trouble?.code ?? null;

/** A console with a new workspace open, and what it told: whether there was trouble at each event. */
async function opened(files = nodeFiles) {
  const made = testConsole(at("app"), files);
  await made.ask("workspace.create", { path: path(), plan: "premium" });
  await made.console.backUp();
  const told: Promise<string | null>[] = [];
  made.console.subscribe(() => told.push(troubleOf(made)));
  return { ...made, told: () => Promise.all(told) };
}

test("a full disk is trouble until a change is written again, and each is told", async () => {
  const disk = failingFiles(nodeFiles);
  const open = await opened(disk.files);
  disk.fail({ at: 0, code: "ENOSPC", done: "half", lasts: true });
  const refused = await open.call("changes.apply", group("one"));
  expect(refused).toMatchObject({ error: { code: "workspace-unwritable" } });
  expect(await open.ask("workspace.current", {})).toMatchObject({
    revision: 1,
    trouble: { code: "workspace-unwritable", message: expect.stringContaining("the disk is full") },
  });
  expect(await open.call("workspace.retry", {})).toMatchObject({
    error: { code: "workspace-unwritable" },
  });
  expect(await open.told()).toEqual(["workspace-unwritable", "workspace-unwritable"]);

  disk.heal();
  expect(await open.ask("changes.apply", group("one"))).toEqual({ revision: 2 });
  expect((await open.told()).at(-1)).toBeNull();
  expect(await open.ask("workspace.current", {})).toMatchObject({ revision: 2, trouble: null });
  await open.console.close();
});

test("a file that was taken away is refused to change, and put back by trying again", async () => {
  const open = await opened();
  await rm(path());
  expect(await open.call("changes.apply", group("one"))).toMatchObject({
    error: {
      code: "workspace-gone",
      message: expect.stringContaining("it was moved or removed. Nothing was changed"),
    },
  });
  expect(await open.ask("workspace.retry", {})).toEqual([]);
  expect(await open.told()).toEqual(["workspace-gone", null]);
  expect(await open.ask("changes.apply", group("one"))).toEqual({ revision: 2 });
  await open.console.close();
  const again = testConsole(at("again"));
  expect(await again.ask("workspace.open", { path: path() })).toMatchObject({
    ...{ revision: 2, repairs: [], trouble: null },
  });
  await again.console.close();
});

test("what took the file's place is kept beside it, and trying again says where", async () => {
  const open = await opened();
  await writeFile(at("other"), "another file");
  await rename(at("other"), path());
  expect(await open.call("changes.apply", group("one"))).toMatchObject({
    error: { code: "workspace-replaced" },
  });
  const [sentence, ...more] = await open.ask("workspace.retry", {});
  expect(more).toEqual([]);
  const kept = (await readdir(at())).find((name) => name.includes(".replaced-")) ?? "no such file";
  expect(sentence).toContain(kept);
  await open.console.close();
});

test("in trouble the work is saved elsewhere and goes on there, also while the past is looked at", async () => {
  const disk = failingFiles(nodeFiles);
  const open = await opened(disk.files);
  await open.ask("changes.apply", group("one"));
  await open.ask("activity.viewAt", { at: 1 });
  await rm(path());
  expect(await open.ask("workspace.saveCopy", { path: at("copy.vestibule") })).toEqual([]);
  expect(await open.ask("workspace.current", {})).toMatchObject({ mode: "past", revision: 1 });
  const copy = await open.ask("workspace.open", { path: at("copy.vestibule") });
  expect(copy).toMatchObject({ mode: "write", revision: 2, trouble: null });
  await open.console.close();
});

test("without trouble trying again only writes, and without a workspace it is refused", async () => {
  const open = await opened();
  expect(await open.ask("workspace.retry", {})).toEqual([]);
  expect(await open.told()).toEqual([]);
  await open.console.close();
  expect(await open.call("workspace.retry", {})).toMatchObject({ error: { code: "no-workspace" } });
});
