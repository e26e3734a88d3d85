import { expect, test } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { adviseGiveMany } from "#electron/engine/advice/give-many.ts";
import { makeLike } from "#electron/engine/advice/make-like.ts";
import { adviseRevokeMany } from "#electron/engine/advice/revoke-many.ts";
import { personRef } from "#electron/engine/refs.ts";
import { likenessSentence } from "#shared/explanation/comparison-words.ts";
import { refusalSentence } from "#shared/explanation/refusal.ts";
import { groupOf, personOf, rowOf, smallWorld } from "#test/support/small-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

const admin = "administer/space" as const;

test("what takes the last Admin off a space by several rows is left out, and that is said (R30)", () => {
  const index = buildIndex(
    instanceOf(
      smallWorld({
        people: [personOf("ada"), personOf("ben")],
        groups: [{ ...groupOf("staff", "regular"), external: true }],
        memberships: [
          { person: "ada", group: "staff" },
          { person: "ben", group: "staff" },
        ],
        rows: [
          rowOf("person", "ada", "read/space", admin),
          rowOf("person", "ben", "read/space", admin),
        ],
      }),
    ),
  );
  const target = (person: number) => ({ person, space: 0, permission: admin });
  const ofOne = adviseRevokeMany(index, [target(0)]);
  expect(ofOne.sets.map((set) => set.steps.length)).toEqual([1]);
  const ofBoth = adviseRevokeMany(index, [target(0), target(1)]);
  expect(ofBoth).toMatchObject({ targets: 2, outOfReach: [], sets: [], complete: true });
  expect(ofBoth.refusals.map((one) => one.code).sort()).toEqual(["external-group", "last-admin"]);
});

const withAdmins = smallWorld({
  people: [personOf("new"), personOf("ada"), personOf("gil")],
  groups: [
    { ...groupOf("admins", "regular"), adminRole: "confluence" },
    groupOf("staff", "regular"),
    { ...groupOf("synced", "regular"), external: true },
  ],
  memberships: [
    { person: "new", group: "staff" },
    { person: "ada", group: "admins" },
    { person: "ada", group: "synced" },
  ],
  rows: [
    rowOf("group", "admins", "read/space", "create/comment"),
    rowOf("group", "synced", "create/page"),
  ],
});

test("someone is made like another by rows before they are made an administrator (R29)", () => {
  const index = buildIndex(instanceOf(withAdmins));
  const { sets, refusals } = makeLike(index, 0, 1);
  expect(sets.map((set) => [set.join.map((one) => one.name), set.adminRoles])).toEqual([
    [[], []],
    [["admins"], ["confluence"]],
  ]);
  expect(sets.map((set) => likenessSentence(set, personRef(index, 0)))).toEqual([
    "Grant View, Pages: Add and Comments: Add in Space to new.",
    "Add new to admins and grant View and Pages: Add in Space to new. new becomes a Confluence admin.",
  ]);
  expect(refusals.map(refusalSentence)).toEqual([
    "synced is managed by your identity provider. Change its members there.",
  ]);
});

test("several are given something without making administrators of them, where that can be", () => {
  const targets = [0, 2].map((one) => ({
    person: one,
    space: 0,
    permission: "read/space" as const,
  }));
  const { sets } = adviseGiveMany(buildIndex(instanceOf(withAdmins)), targets);
  const roles = sets.map((set) => set.adminRoles.map((one) => `${one.person.id} ${one.role}`));
  expect(roles[0]).toEqual([]);
  expect(roles.at(-1)).toEqual(["new confluence", "gil confluence"]);
  expect(roles.map((one) => one.length)).toEqual(roles.map((one) => one.length).toSorted());
});
