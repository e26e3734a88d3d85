import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { testConsole } from "#test/support/console.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const acmeDumps = fileURLToPath(new URL("../../fixtures/import/acme", import.meta.url));
const request = { guestGroups: ["guests-*"], otherGroups: [], regularGroups: [], dryRun: false };

test("without a workspace a question is refused, and nothing else happens", async () => {
  const { call } = testConsole(at());
  expect(await call("workspace.current", {})).toEqual({ ok: true, value: null });
  const refused = await call("overview.get", {});
  expect(refused).toMatchObject({ ok: false, error: { code: "no-workspace" } });
});

test("a change is there after closing and opening again, and is told to listeners once", async () => {
  const first = testConsole(at());
  const heard: unknown[] = [];
  first.console.subscribe((name, payload) => heard.push([name, payload]));
  const made = await first.ask("workspace.create", { path: at("site"), plan: "premium" });
  expect(made.path).toBe(at("site.vestibule"));
  const changes = [
    { do: "createGroup", name: "partners", kind: "guest" },
    { do: "addPerson", name: "Zed Fox", email: "zed@fox.example" },
    { do: "addMember", group: "partners", person: "Zed Fox" },
  ] as const;
  expect(await first.ask("changes.apply", { changes: [...changes] })).toEqual({ revision: 2 });
  expect(heard.length).toBe(2);
  await first.console.close();

  const second = testConsole(at());
  const opened = await second.ask("workspace.open", { path: at("site.vestibule") });
  expect(opened.repairs).toEqual([]);
  expect(opened.instance).toMatchObject({ people: 1, groups: 1, guests: 1, seatsUsed: 1 });
  const recent = await second.ask("workspace.recent", {});
  expect(recent).toMatchObject([{ path: at("site.vestibule"), name: "site", exists: true }]);
  await second.console.close();
});

test("a refused change leaves everything as it was, also the ones before it in the list", async () => {
  const { ask, call, console } = testConsole(at());
  await ask("workspace.create", { path: at("site"), plan: "premium" });
  const refused = await call("changes.apply", {
    changes: [
      { do: "createGroup", name: "partners", kind: "guest" },
      { do: "createGroup", name: "PARTNERS", kind: "guest" },
    ],
  });
  expect(refused).toMatchObject({ ok: false, error: { code: "already-exists" } });
  expect(await ask("workspace.current", {})).toMatchObject({
    revision: 1,
    instance: { groups: 0 },
  });
  await console.close();
});

test("an import shows its report first, then goes in as one change", async () => {
  const { ask, console } = testConsole(at());
  await ask("workspace.create", { path: at("site"), plan: "premium" });
  const rehearsal = await ask("import.run", { ...request, paths: [acmeDumps], dryRun: true });
  expect(rehearsal.added).toMatchObject({ people: 7, groups: 5, spaces: 3 });
  expect(await ask("workspace.current", {})).toMatchObject({
    revision: 1,
    instance: { people: 0 },
  });
  await ask("import.run", { ...request, paths: [acmeDumps] });
  expect(await ask("workspace.current", {})).toMatchObject({
    revision: 2,
    instance: { people: 7, groups: 5, spaces: 3, guests: 2, seatsUsed: 5 },
  });
  await console.close();
});

test("one bad file: nothing is imported, and the message names it", async () => {
  const { ask, call, console } = testConsole(at());
  await ask("workspace.create", { path: at("site"), plan: "premium" });
  await writeFile(at("broken.json"), '{"results": [');
  const refused = await call("import.run", { ...request, paths: [acmeDumps, at("broken.json")] });
  expect(refused).toMatchObject({ ok: false, error: { code: "file-not-understood" } });
  if (!refused.ok) expect(refused.error.message).toContain("broken.json");
  expect(await ask("workspace.current", {})).toMatchObject({
    revision: 1,
    instance: { people: 0 },
  });
  await console.close();
});

test("the demo is a copy: changes stay, a reset sets the old copy aside", async () => {
  const { ask, console } = testConsole(at());
  const demo = await ask("workspace.openDemo", { demo: "acme", reset: false });
  await ask("changes.apply", { changes: [{ do: "createGroup", name: "mine", kind: "guest" }] });
  await ask("workspace.close", {});
  const again = await ask("workspace.openDemo", { demo: "acme", reset: false });
  expect(again.instance?.groups).toBe(6);
  const reset = await ask("workspace.openDemo", { demo: "acme", reset: true });
  expect(reset.instance?.groups).toBe(5);
  expect(reset.revision).toBe(demo.revision);
  expect(existsSync(`${demo.path}.before-2026-11-24T10-00-00.000Z`)).toBe(true);
  await console.close();
});

test("a second console can only read the same workspace, says who has it, and writes once that is closed", async () => {
  const first = testConsole(at("one"));
  const second = testConsole(at("two"));
  await first.ask("workspace.openDemo", { demo: "acme", reset: false });
  const { path } = await first.ask("workspace.openDemo", { demo: "acme", reset: false });
  const read = await second.ask("workspace.open", { path });
  expect(read.mode).toBe("read");
  expect(read.heldBy).toContain(`process ${process.pid} on `);
  const group = { do: "createGroup", name: "Late", kind: "guest" } as const;
  const refused = await second.call("changes.apply", { changes: [group] });
  expect(refused).toMatchObject({ ok: false, error: { code: "read-only" } });
  await first.ask("changes.apply", { changes: [group] });
  expect(await second.ask("workspace.current", {})).toEqual(read);
  await first.console.close();
  const written = await second.ask("workspace.open", { path });
  expect(written).toMatchObject({ mode: "write", heldBy: null, revision: read.revision + 1 });
  await second.console.close();
});

test("a file that does not open leaves the open workspace open", async () => {
  const { ask, call, console } = testConsole(at());
  const open = await ask("workspace.openDemo", { demo: "acme", reset: false });
  await writeFile(at("bad.vestibule"), "not a workspace");
  const refused = await call("workspace.open", { path: at("bad.vestibule") });
  expect(refused).toMatchObject({ ok: false, error: { code: "workspace-damaged" } });
  expect(await readFile(at("bad.vestibule"), "utf8")).toBe("not a workspace");
  expect(await ask("workspace.current", {})).toMatchObject({ path: open.path });
  await console.close();
});
