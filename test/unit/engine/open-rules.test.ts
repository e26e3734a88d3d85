import { expect, test } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { decidePage } from "#electron/engine/check-page.ts";
import { decideSpaceExport } from "#electron/engine/check-space.ts";
import { evaluateSpace } from "#electron/engine/evaluate.ts";
import { asPageId } from "#shared/model/ids.ts";
import type { PageAbility } from "#shared/model/page.ts";
import { type PermissionKey, permissionKeys } from "#shared/permissions/permissions.ts";
import type { PlainGroup, PlainList, PlainWorld } from "#test/support/plain-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

// An answer is probable only if an open rule decided it: another reading of that rule would turn it.
// Found by the random worlds of test/property.

const nobody: PlainList = { people: [], groups: [] };
const someoneElse: PlainList = { people: ["other"], groups: [] };
const every: readonly PermissionKey[] = permissionKeys;

const group = (id: string, kind: PlainGroup["kind"]): PlainGroup => ({
  id,
  name: id,
  kind,
  isDefault: false,
  external: false,
  adminRole: null,
});

/** Ann in `staff` (of this kind) and in a group of another product that has every tick, and a page of hers. */
function world(
  kind: PlainGroup["kind"],
  lists: { view?: PlainList; edit?: PlainList },
  staff: readonly PermissionKey[],
  jira: readonly PermissionKey[] = [],
): PlainWorld {
  return {
    people: [{ id: "ann", name: "Ann", email: null, app: false, active: true }],
    groups: [group("staff", kind), group("jira", "other")],
    memberships: [
      { group: "staff", person: "ann" },
      { group: "jira", person: "ann" },
    ],
    spaces: [{ id: "s", key: "S", name: "Space" }],
    rows: [
      { space: "s", to: "group" as const, id: "staff", ticks: staff },
      { space: "s", to: "group" as const, id: "jira", ticks: jira },
    ].filter((row) => row.ticks.length > 0),
    pages: [
      {
        id: "page",
        space: "s",
        title: "Page",
        type: "page",
        parent: null,
        author: "ann",
        view: nobody,
        edit: nobody,
        ...lists,
      },
    ],
    anonymousTicksForPeople: false,
    anyActiveUserReachesGuests: true,
  };
}

function onPage(of: PlainWorld, ability: PageAbility) {
  const index = buildIndex(instanceOf(of));
  const page = index.instance.pages.get(asPageId("page"));
  if (!page) throw new Error("no page");
  return decidePage(index, 0, page, ability);
}

function onExport(of: PlainWorld) {
  const index = buildIndex(instanceOf(of));
  return decideSpaceExport(index, evaluateSpace(index, 0, 0));
}

test("exporting the space is denied for sure while the guest limit alone denies it", () => {
  expect(onExport(world("guest", {}, ["read/space"], every)).notes).toEqual([]);
  expect(onExport(world("regular", {}, ["read/space"], every)).notes).toEqual([
    "other-group-grants-nothing",
  ]);
});

test("a view list denies for sure, whatever a group of another product would grant", () => {
  const shut = world("regular", { view: someoneElse }, ["read/space"], every);
  expect(onPage(shut, "edit").notes).toEqual([]);
  const open = world("regular", {}, ["read/space"], every);
  expect(onPage(open, "edit").notes).toEqual(["other-group-grants-nothing"]);
});

test("attaching names every open rule that would allow it", () => {
  const noEdit = world("regular", {}, ["read/space", "create/attachment"], ["create/page"]);
  expect(onPage(noEdit, "attach").notes).toEqual([
    "other-group-grants-nothing",
    "attach-needs-edit",
  ]);
});

test("deleting past an edit list hangs on how one is a space admin, too", () => {
  const staff: PermissionKey[] = ["read/space", "delete/page"];
  const byOther = world("regular", { edit: someoneElse }, staff, ["administer/space"]);
  expect(onPage(byOther, "delete")).toMatchObject({ allowed: false, certainty: "probable" });
  expect(onPage(byOther, "delete").notes).toEqual([
    "delete-and-edit-list",
    "other-group-grants-nothing",
  ]);
});

test("an author who may delete anyone's page has Delete own as a source as well", () => {
  const both = world("regular", {}, ["read/space", "delete/space", "delete/page"]);
  expect(onPage(both, "delete").sources.map((one) => one.permission)).toEqual([
    "read/space",
    "delete/page",
    "delete/space",
  ]);
});

test("setting restrictions has the ticks of both ways as sources: Restrictions, and Admin", () => {
  const admin = world("regular", {}, every);
  expect(onPage(admin, "restrict").sources.map((one) => one.permission)).toEqual([
    "read/space",
    "create/page",
    "restrict_content/space",
    "administer/space",
  ]);
  const guest = world("guest", {}, ["read/space", "administer/space"]);
  expect(onPage(guest, "restrict").sources.at(-1)).toMatchObject({
    permission: "administer/space",
    suppressed: "guest-limit",
  });
});
