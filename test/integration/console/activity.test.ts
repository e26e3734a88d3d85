import { expect, test } from "vitest";
import { testConsole } from "#test/support/console.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const everything = {
  search: "",
  person: null,
  group: null,
  space: null,
  permission: null,
  actor: null,
  since: null,
  until: null,
  offset: 0,
  limit: 500,
} as const;

async function opened() {
  const desk = testConsole(at());
  await desk.ask("workspace.openDemo", { demo: "acme", reset: true });
  const { total } = await desk.ask("activity.list", everything);
  return { ...desk, start: total };
}

const leave = { do: "removeMember", group: "guests-brandworks", person: "Gil" } as const;

test("an entry tells what it did, what undoing it would do, and is undone with it", async () => {
  const { ask, console, start } = await opened();
  await ask("changes.apply", { changes: [leave], reason: "the job is over" });
  const entry = await ask("activity.get", { change: start + 1 });
  expect(entry).toMatchObject({
    change: { label: "Remove Gil from guests-brandworks", reason: "the job is over" },
    lines: [{ what: "Gil in guests-brandworks", before: "member", after: "not a member" }],
    count: 1,
    undo: { ok: true },
    redo: null,
  });
  expect(await ask("activity.impact", { change: start + 1, way: "undo" })).toMatchObject({
    effects: [
      { sign: "gained", text: "1 person gains Pages: Add and Attachments: Add in Brand." },
      { sign: "gained", text: "1 person gains something on 3 pages." },
    ],
    cut: false,
  });
  expect(await ask("activity.next", {})).toMatchObject({
    undo: { revision: start + 1 },
    redo: null,
  });
  await ask("activity.undo", { change: null });
  expect(await ask("activity.next", {})).toMatchObject({ redo: { revision: start + 1 } });
  expect(await ask("activity.get", { change: start + 1 })).toMatchObject({
    undone: true,
    undo: null,
    redo: { ok: true },
  });
  const { rows } = await ask("activity.list", { ...everything, search: "gil guests-brandworks" });
  expect(rows.map((one) => [one.change.kind, one.undone])).toEqual(
    expect.arrayContaining([
      ["undo", false],
      ["command", true],
    ]),
  );
  await console.close();
});

test("an entry that others stand on says which, by number, and has no impact", async () => {
  const { ask, call, console, start } = await opened();
  await ask("changes.apply", { changes: [{ do: "createGroup", name: "partners", kind: "guest" }] });
  await ask("changes.apply", { changes: [{ do: "addMember", group: "partners", person: "Rosa" }] });
  expect(await ask("activity.get", { change: start + 1 })).toMatchObject({
    undo: { ok: false, error: { code: "undo-blocked", details: { by: start + 2 } } },
  });
  expect(await call("activity.impact", { change: start + 1, way: "undo" })).toMatchObject({
    ok: false,
    error: { code: "undo-blocked" },
  });
  await console.close();
});

test("the past is shown on every screen, and not changed", async () => {
  const { ask, call, console, start } = await opened();
  const heard: unknown[] = [];
  await ask("changes.apply", { changes: [{ do: "deactivate", person: "Rosa" }] });
  console.subscribe((name, payload) => heard.push([name, payload]));
  expect(await ask("activity.viewAt", { at: start })).toEqual({ revision: start, past: true });
  expect(heard).toEqual([["workspace.changed", { path: expect.any(String), revision: start }]]);
  expect(await ask("workspace.current", {})).toMatchObject({ mode: "past", revision: start });
  const [rosa] = await ask("people.search", { text: "Rosa", limit: 1 });
  expect(rosa?.designation).not.toBe("inactive");
  expect((await ask("activity.list", everything)).total).toBe(start);
  for (const refused of [
    await call("changes.apply", { changes: [leave] }),
    await call("activity.undo", { change: null }),
    await call("activity.redo", { change: null }),
    await call("import.run", {
      paths: [at("nothing")],
      guestGroups: [],
      otherGroups: [],
      regularGroups: [],
      dryRun: false,
    }),
  ]) {
    expect(refused).toMatchObject({ ok: false, error: { code: "viewing-past" } });
  }
  expect(await ask("activity.viewAt", { at: null })).toEqual({ revision: start + 1, past: false });
  expect(await ask("workspace.current", {})).toMatchObject({ mode: "write", revision: start + 1 });
  expect(await call("activity.viewAt", { at: 9999 })).toMatchObject({
    error: { code: "unknown-change" },
  });
  await console.close();
});

test("things are found by what they are about, gone ones by their last name", async () => {
  const { ask, console, start } = await opened();
  const [gil] = await ask("people.search", { text: "Gil", limit: 1 });
  await ask("changes.apply", { changes: [{ do: "createGroup", name: "partners", kind: "guest" }] });
  await ask("changes.apply", { changes: [{ do: "addMember", group: "partners", person: "Gil" }] });
  await ask("changes.apply", { changes: [{ do: "deleteGroup", group: "partners" }] });
  const { rows } = await ask("activity.list", { ...everything, person: gil?.id ?? "" });
  expect(rows.slice(0, 2).map((one) => one.change.revision)).toEqual([start + 3, start + 2]);
  const { lines } = await ask("activity.get", { change: start + 2 });
  expect(lines).toMatchObject([
    { what: "Gil in partners", about: [{ gone: false }, { name: "partners", gone: true }] },
  ]);
  await console.close();
});

test("since when and what changed are asked from the window as well", async () => {
  const { ask, console, start } = await opened();
  const [gil] = await ask("people.search", { text: "Gil", limit: 1 });
  const [brand] = await ask("spaces.search", { text: "BRAND", limit: 1 });
  const asked = {
    person: gil?.id ?? "",
    space: brand?.id ?? "",
    permission: "create/page",
  } as const;
  await ask("changes.apply", { changes: [leave] });
  const timeline = await ask("activity.since", asked);
  expect(timeline.since?.revision).toBe(start + 1);
  const changes = await ask("activity.person", { person: asked.person, from: null, to: null });
  expect(changes.at(-1)).toMatchObject({
    change: { revision: start + 1 },
    access: [{ space: { key: "BRAND" } }],
  });
  await console.close();
});

test("what is asked for and what was touched has its name, gone or not, and pages their space", async () => {
  const { ask, console, start } = await opened();
  await ask("changes.apply", { changes: [{ do: "createGroup", name: "partners", kind: "guest" }] });
  const [line] = (await ask("activity.get", { change: start + 1 })).lines ?? [];
  const group = line?.about[0]?.id ?? "";
  await ask("activity.undo", { change: null });
  const { named, matching } = await ask("activity.list", { ...everything, group });
  expect(named).toEqual([{ type: "group", id: group, name: "partners", gone: true }]);
  expect(matching).toBe(2);
  const imported = (await ask("activity.list", everything)).rows.map((row) => row.change.revision);
  const entries = await Promise.all(imported.map((change) => ask("activity.get", { change })));
  const pages = entries
    .flatMap((entry) => entry.lines ?? [])
    .flatMap((one) => one.about)
    .filter((thing) => thing.type === "page" && !thing.gone);
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.filter((one) => !one.space)).toEqual([]);
  await console.close();
});
