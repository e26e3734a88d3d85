import { expect, test } from "vitest";
import type { Change } from "#shared/model/change.ts";
import { testConsole } from "#test/support/console.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();

async function opened() {
  const desk = testConsole(at());
  await desk.ask("workspace.openDemo", { demo: "acme", reset: false });
  return desk;
}

test("whom one acts as decides what may be done, is said in words, and is remembered", async () => {
  const { ask, call, console } = await opened();
  const [rosa] = await ask("people.search", { text: "Rosa", limit: 1 });
  const summary = await ask("workspace.actAs", { as: { person: rosa?.id ?? "" } });
  expect(summary.actingAs).toMatchObject({ name: "Rosa", person: { name: "Rosa" }, role: null });
  const join: Change = { do: "addMember", group: "design-team", person: "Gil" };
  const give: Change = { do: "grant", space: "BRAND", person: "Gia", permissions: ["read/space"] };
  const changes = [join, give];
  expect(await ask("changes.may", { changes })).toEqual([
    "Changing who is in a group needs an organization or site admin; Rosa is not.",
    expect.stringContaining("or an admin of the space; Rosa is not."),
  ]);
  for (const name of ["changes.apply", "changes.preview"] as const) {
    expect(await call(name, { changes: [join] })).toMatchObject({
      error: { code: "not-allowed" },
    });
  }
  await console.close();

  const again = await opened();
  expect((await again.ask("workspace.current", {}))?.actingAs.name).toBe("Rosa");
  await again.ask("workspace.actAs", { as: { role: "confluence" } });
  expect(await again.ask("changes.may", { changes })).toEqual([
    expect.stringContaining("a Confluence admin is not"),
    null,
  ]);
  await again.ask("changes.apply", { changes: [give] });
  const { rows } = await again.ask("activity.list", {
    search: "",
    person: null,
    group: null,
    space: null,
    permission: null,
    actor: "a Confluence admin",
    since: null,
    until: null,
    offset: 0,
    limit: 5,
  });
  expect(rows).toMatchObject([{ change: { actor: { role: "confluence", person: null } } }]);
  expect((await again.ask("workspace.actAs", { as: null })).actingAs).toEqual({
    name: "the console",
    person: null,
    role: null,
  });
  expect(await again.call("workspace.actAs", { as: { person: "nobody" } })).toMatchObject({
    error: { code: "unknown-person" },
  });
  await again.console.close();
});

test("what changes would do is counted and listed, and nothing is done", async () => {
  const { ask, call, console } = await opened();
  const before = await ask("workspace.current", {});
  const impact = await ask("changes.preview", {
    changes: [{ do: "removeMember", group: "confluence-users-acme", person: "Max" }],
  });
  expect(impact).toMatchObject({
    label: "Remove Max from confluence-users-acme",
    counts: { becomeGuests: 1, stopBeingGuests: 0, people: 1, gained: 0, lost: 2 },
    cut: false,
    whatIf: { flips: [{ person: { name: "Max" }, from: "regular", to: "guest" }] },
  });
  expect(
    await call("changes.preview", { changes: [{ do: "deactivate", person: "Dan" }] }),
  ).toMatchObject({ error: { code: "nothing-changes" } });
  expect(await ask("workspace.current", {})).toEqual(before);
  await console.close();
});

test("whoever one acts as is not the console after they are removed: they may do nothing", async () => {
  const { ask, call, console } = await opened();
  const [rosa] = await ask("people.search", { text: "Rosa", limit: 1 });
  await ask("changes.apply", { changes: [{ do: "removePerson", person: "Rosa" }] });
  await ask("activity.undo", { change: null });
  await ask("workspace.actAs", { as: { person: rosa?.id ?? "" } });
  await ask("workspace.actAs", { as: null });
  await ask("changes.apply", { changes: [{ do: "removePerson", person: "Rosa" }] });
  const refused = await call("workspace.actAs", { as: { person: rosa?.id ?? "" } });
  expect(refused).toMatchObject({ error: { code: "unknown-person" } });
  await ask("activity.undo", { change: null });
  await ask("workspace.actAs", { as: { role: "organization" } });
  await ask("changes.apply", { changes: [{ do: "deactivate", person: "Rosa" }] });
  await ask("workspace.actAs", { as: { person: rosa?.id ?? "" } });
  expect(
    await call("changes.apply", { changes: [{ do: "activate", person: "Rosa" }] }),
  ).toMatchObject({ error: { code: "not-allowed" } });
  await console.close();
});
