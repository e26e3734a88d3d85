import { appendFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { beforeEach, expect, test } from "vitest";
import { type TestConsole, testConsole } from "#test/support/console.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const path = () => at("work", "acme.vestibule");
const open = async (): Promise<TestConsole> => {
  const made = testConsole(at("app"));
  await made.ask("workspace.open", { path: path() });
  await made.console.backUp();
  return made;
};
const onlyBackup = async ({ ask }: TestConsole) => {
  const [newest] = await ask("backups.list", { path: null });
  if (!newest) throw new Error("there is no backup");
  return { place: newest.place, name: newest.name };
};

/** A workspace with a history, made and closed. */
beforeEach(async () => {
  await mkdir(at("work"));
  const { ask, console } = testConsole(at("made"));
  await ask("workspace.openDemo", { demo: "acme", reset: false });
  await console.close();
  for (const end of ["", "-history"])
    await writeFile(`${path()}${end}`, await readFile(at("made", "demo", `acme.vestibule${end}`)));
});

test("opening backs up beside the workspace and in the app's folder", async () => {
  const opened = await open();
  const rows = await opened.ask("backups.list", { path: null });
  expect(rows.map(({ place, good, revision }) => [place, good, revision])).toEqual([
    ["beside", true, 6],
    ["outside", true, 6],
  ]);
  expect(await readdir(at("app", "backups"))).toHaveLength(1);
  expect(opened.logged).toEqual([]);
  await opened.console.close();
});

test("a restore is previewed, made as one change, and can be undone", async () => {
  const opened = await open();
  const { ask, call, console } = opened;
  const wanted = await onlyBackup(opened);
  expect(await call("backups.restore", wanted)).toMatchObject({
    error: { code: "nothing-changes" },
  });
  await ask("changes.apply", {
    changes: [
      { do: "createGroup", name: "Passers-by", kind: "guest" },
      { do: "grant", space: "BRAND", group: "Passers-by", permissions: ["read/space"] },
      { do: "deactivate", person: "Rosa" },
    ],
  });
  const preview = await ask("backups.preview", wanted);
  expect(preview.label).toBe("Restore what the backup of 2026-11-24 10:00 UTC holds (change 6)");
  expect(preview.backup).toMatchObject({ ...wanted, revision: 6, good: true });
  expect(preview.counts).toMatchObject({
    groups: { added: 0, removed: 1, changed: 0 },
    grants: { added: 0, removed: 1, changed: 0 },
    people: { added: 0, removed: 0, changed: 1 },
  });
  expect(preview.impact?.whatIf.flips).toMatchObject([
    { person: { name: "Rosa" }, from: "inactive" },
  ]);

  const before = await ask("overview.get", {});
  const restored = await ask("backups.restore", { ...wanted, reason: "a slip" });
  expect(restored).toEqual({
    revision: 8,
    label: preview.label,
  });
  expect((await ask("backups.preview", wanted)).counts.people.changed).toBe(0);
  expect((await ask("overview.get", {})).groups.guest).toBe(before.groups.guest - 1);
  const [entry] = (await ask("activity.list", { ...everything })).rows;
  expect(entry?.change).toMatchObject({ kind: "restore", reason: "a slip", revision: 8 });

  await ask("activity.undo", { change: 8 });
  const { people, groups } = await ask("overview.get", {});
  expect({ people, groups }).toEqual({ people: before.people, groups: before.groups });
  await console.close();
});

const everything = {
  ...{ search: "", person: null, group: null, space: null, permission: null, actor: null },
  ...{ since: null, until: null, offset: 0, limit: 10 },
};

test("a backup opens as a new file, also where its workspace is gone", async () => {
  const opened = await open();
  const { ask, call, console } = opened;
  const wanted = { ...(await onlyBackup(opened)), place: "outside" as const };
  await ask("workspace.close", {});
  await rm(at("work"), { recursive: true });
  const to = at("again.vestibule");
  await ask("backups.saveAs", { ...wanted, path: path(), to });
  expect(await call("backups.saveAs", { ...wanted, path: path(), to })).toMatchObject({
    error: { code: "file-exists" },
  });
  expect(await ask("workspace.open", { path: to })).toMatchObject({ revision: 6, repairs: [] });
  expect((await ask("activity.list", everything)).knownFrom).toBe(1);
  await console.close();
});

test("a workspace that is gone says what is left, and is made anew of it", async () => {
  const { ask, call, console } = await open();
  await ask("workspace.close", {});
  await rm(path());
  expect(await call("workspace.open", { path: path() })).toMatchObject({
    error: { code: "file-missing", details: { left: ["its history", "2 backups"] } },
  });
  const rebuilt = await ask("backups.rebuild", { path: path() });
  expect(rebuilt.repairs).toEqual([
    expect.stringContaining("was no longer there. It was made anew"),
  ]);
  expect(rebuilt).toMatchObject({ revision: 6, mode: "write" });
  await console.close();
});

test("what can be read of a damaged workspace is shown, and saved as a copy to go on from", async () => {
  const { ask, call, console } = testConsole(at("other"));
  await rm(`${path()}-history`);
  await writeFile(path(), (await readFile(path(), "utf8")).replace("Rosa", "Rose"));
  const refused = await call("workspace.open", { path: path() });
  expect(refused).toMatchObject({ error: { code: "workspace-damaged" } });
  const shown = await ask("workspace.openReadable", { path: path() });
  expect(shown).toMatchObject({ mode: "read", revision: 6 });
  expect(shown.repairs).toEqual([expect.stringContaining("Nothing was left out.")]);
  expect(await ask("workspace.saveCopy", { path: at("copy.vestibule") })).toEqual([
    expect.stringContaining("no history"),
  ]);
  const copy = await ask("workspace.open", { path: at("copy.vestibule") });
  expect(copy).toMatchObject({ mode: "write", revision: 6, repairs: [] });
  await console.close();
});

test("a backup that is not there, or damaged, is refused", async () => {
  const opened = await open();
  const wanted = await onlyBackup(opened);
  const missing = { ...wanted, name: "../../etc/passwd" };
  for (const name of ["backups.preview", "backups.restore"] as const)
    expect(await opened.call(name, missing)).toMatchObject({ error: { code: "unknown-backup" } });
  await writeFile(at("work", "acme.vestibule-backups", wanted.name), "{");
  expect(await opened.call("backups.preview", wanted)).toMatchObject({
    error: { code: "workspace-damaged" },
  });
  await opened.console.close();
});

test("what cannot be backed up goes to the log, and opening goes on", async () => {
  await writeFile(`${path()}-backups`, "in the way");
  const opened = await open();
  expect(opened.logged).toEqual([
    expect.stringContaining(`${path()}-backups could not be written`),
    expect.stringContaining(`${path()}-backups could not be written`),
  ]);
  await opened.console.close();
});

test("the files of the open workspace are read through, and what is wrong with them is told with its place", async () => {
  const { ask, console } = await open();
  expect(await ask("backups.verify", {})).toMatchObject({ ok: true, problems: [] });
  await appendFile(`${path()}-history`, "no line of ours\n");
  expect(await ask("backups.verify", {})).toMatchObject({
    ok: false,
    problems: [{ file: expect.stringMatching(/-history$/), line: expect.any(Number) }],
  });
  await console.close();
});
