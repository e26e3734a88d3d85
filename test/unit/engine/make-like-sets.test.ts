import { expect, it } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { makeLike } from "#electron/engine/advice/make-like.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { PlainWorld } from "#test/support/plain-world.ts";
import { groupOf, personOf, rowOf, smallWorld } from "#test/support/small-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

// Which of the sets that make Ann like Mia are left out, and which of as many changes comes first.

const view: PermissionKey = "read/space";
const comment: PermissionKey = "create/comment";
const admin: PermissionKey = "administer/space";

const members = (person: string, ...groups: string[]) => groups.map((group) => ({ group, person }));
const site = (id: string) => ({ ...groupOf(id, "regular"), adminRole: "site" as const });

function annLikeMia(world: Partial<PlainWorld>): string[] {
  const people = ["ann", "mia"].map((id) => personOf(id));
  const index = buildIndex(instanceOf(smallWorld({ people, ...world })));
  return makeLike(index, 0, 1).sets.map((set) =>
    [
      ...set.join.map((group) => `join ${group.id}`),
      ...set.grant.map((one) => `grant ${one.permissions.join(" ")}`),
      ...set.outOfReach.map((one) => `without ${one.permissions.join(" ")}`),
      ...set.adminRoles,
    ].join(", "),
  );
}

it("a group that brings nothing is not joined, nor one of another product", () => {
  const sets = annLikeMia({
    groups: [groupOf("staff", "regular"), groupOf("idle", "regular"), groupOf("jira", "other")],
    memberships: [...members("ann", "staff"), ...members("mia", "staff", "idle", "jira")],
    rows: [rowOf("person", "mia", view, comment)],
  });
  expect(sets).toEqual([`grant ${view} ${comment}`]);
});

it("nor where something stays out of reach with it as without it; what brings that is joined", () => {
  const sets = annLikeMia({
    groups: [groupOf("guests", "guest"), groupOf("idle", "guest"), groupOf("staff", "regular")],
    memberships: [...members("ann", "guests"), ...members("mia", "idle", "staff")],
    rows: [rowOf("person", "ann", view), rowOf("group", "staff", view, admin)],
  });
  expect(sets).toEqual(["join staff", `without ${admin}`]);
});

it("of as many changes those come first that make no administrator", () => {
  const sets = annLikeMia({
    groups: [groupOf("staff", "regular"), site("admins"), groupOf("team", "regular")],
    memberships: [...members("ann", "staff"), ...members("mia", "admins", "team")],
    rows: [rowOf("group", "admins", view), rowOf("group", "team", view)],
  });
  expect(sets).toEqual([`grant ${view}`, "join team", "join admins, site"]);
});

it("nobody becomes the administrator that they are already", () => {
  const sets = annLikeMia({
    groups: [site("admins"), site("owners")],
    memberships: [...members("ann", "admins"), ...members("mia", "owners")],
    rows: [rowOf("group", "owners", view)],
  });
  expect(sets.toSorted()).toEqual([`grant ${view}`, "join owners"]);
});
