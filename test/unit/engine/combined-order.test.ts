import { describe, expect, it } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import type { Target } from "#electron/engine/advice/combined.ts";
import { adviseGiveMany } from "#electron/engine/advice/give-many.ts";
import { adviseRevokeMany } from "#electron/engine/advice/revoke-many.ts";
import type { CombinedAdvice } from "#shared/explanation/combined-advice.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { PlainRow, PlainWorld } from "#test/support/plain-world.ts";
import { groupOf, personOf, rowOf, smallWorld } from "#test/support/small-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

// What comes first among sets for several targets, how many are listed, and what is left out.

const view: PermissionKey = "read/space";
const comment: PermissionKey = "create/comment";

const members = (group: string, ...people: string[]) => people.map((person) => ({ group, person }));
const letters = (count: number) => [..."abcdefghijkl"].slice(0, count);
const target = (person: number, permission: PermissionKey): Target => ({
  person,
  space: 0,
  permission,
});

const indexOf = (world: Partial<PlainWorld>) =>
  buildIndex(instanceOf(smallWorld({ people: [personOf("ann"), personOf("bob")], ...world })));

const inWords = ({ sets }: CombinedAdvice) =>
  sets.map((set) =>
    set.steps
      .map(({ person, step }) => {
        if (step.do === "removeMember") return `${person.id} leaves ${step.group.id}`;
        if (step.do === "addMember") return `${person.id} joins ${step.group.id}`;
        return `${step.do} ${step.group?.id ?? person.id}`;
      })
      .join(" + "),
  );

/** Ann may view by an own row, and comment by each of so many groups. */
function commentingBy(count: number, more: PlainRow[] = []) {
  return indexOf({
    groups: letters(count).map((id) => groupOf(id, "regular")),
    memberships: letters(count).flatMap((id) => members(id, "ann")),
    rows: [
      rowOf("person", "ann", view),
      ...letters(count).map((id) => rowOf("group", id, comment)),
      ...more,
    ],
  });
}

describe("of sets for several targets", () => {
  it.each([
    // Twelve changes are put together in every way; fourteen are not.
    [5, 32, 0, true],
    [6, 50, 14, true],
    [7, 50, 78, false],
  ])("with %i groups %i are listed, %i more are counted", (count, listed, more, complete) => {
    const advice = adviseRevokeMany(commentingBy(count), [target(0, comment)]);
    expect([advice.sets.length, advice.more, advice.complete]).toEqual([listed, more, complete]);
  });

  it("those come first that do less besides, then those of fewer changes, then by name", () => {
    const one = indexOf({
      groups: [groupOf("g", "regular")],
      memberships: members("g", "ann"),
      rows: [rowOf("group", "g", view, comment)],
    });
    expect(inWords(adviseRevokeMany(one, [target(0, comment)]))).toEqual([
      "revoke g",
      "ann leaves g",
    ]);
    const two = indexOf({
      groups: ["staff", "z", "a", "m"].map((id) => groupOf(id, "regular")),
      memberships: members("staff", "ann"),
      rows: ["z", "a", "m"].map((id) => rowOf("group", id, view)),
    });
    expect(inWords(adviseGiveMany(two, [target(0, view)]))).toEqual([
      "ann joins a",
      "ann joins m",
      "ann joins z",
      "grant ann",
      "grant staff",
    ]);
  });

  it("what is asked of one space is not counted as done besides", () => {
    const index = indexOf({
      groups: [groupOf("staff", "regular")],
      memberships: members("staff", "ann"),
      rows: [rowOf("person", "ann", view, comment, "export/space")],
    });
    for (const asked of [
      [view, comment],
      [comment, view],
    ]) {
      const advice = adviseRevokeMany(
        index,
        asked.map((permission) => target(0, permission)),
      );
      expect(inWords(advice)).toEqual(["ann leaves staff", "revoke ann"]);
      expect(advice.sets.map((set) => set.besides)).toEqual([1, 1]);
    }
  });

  it("one that takes View does all at once, also where not every set is tried", () => {
    const index = commentingBy(7);
    const advice = adviseRevokeMany(index, [target(0, comment), target(0, view)]);
    expect(advice).toMatchObject({ targets: 2, outOfReach: [], complete: false });
    expect(inWords(advice)).toContain("revoke ann");
  });

  it("what is out of reach is named with View first", () => {
    const index = indexOf({
      people: [personOf("ann", { active: false }), personOf("bob")],
      groups: [groupOf("staff", "regular")],
      memberships: members("staff", "ann", "bob"),
    });
    const asked = [target(0, "export/space"), target(0, comment), target(0, view)];
    expect(adviseGiveMany(index, asked).outOfReach.map((one) => one.permission)).toEqual([
      view,
      comment,
      "export/space",
    ]);
  });
});

describe("giving several something", () => {
  it("names no administration that they have already (R29)", () => {
    const index = indexOf({
      groups: [
        { ...groupOf("admins", "regular"), adminRole: "site" },
        { ...groupOf("owners", "regular"), adminRole: "site" },
      ],
      memberships: members("admins", "ann"),
      rows: [rowOf("group", "owners", view)],
    });
    const { sets } = adviseGiveMany(index, [target(0, view)]);
    expect(sets.map((set) => set.adminRoles)).toEqual(sets.map(() => []));
    expect(sets).toHaveLength(3);
  });

  it("joins nobody to a group that an identity provider keeps, and speaks of it only where it would do", () => {
    const kept = { ...groupOf("kept", "regular"), external: true };
    const index = indexOf({
      groups: [groupOf("staff", "regular"), kept],
      memberships: [...members("staff", "ann", "bob"), ...members("kept", "ann")],
      rows: [rowOf("group", "kept", "export/space")],
    });
    const both = [target(0, comment), target(1, comment)];
    const advice = adviseGiveMany(index, both);
    expect(inWords(advice).join()).not.toContain("joins");
    expect(advice.refusals).toEqual([]);
    expect(adviseGiveMany(index, both)).toEqual(advice);
  });

  it("names as many kept groups as sets are listed", () => {
    const many = Array.from({ length: 51 }, (_, at) => ({
      ...groupOf(`k${at + 10}`, "regular"),
      external: true,
    }));
    const index = indexOf({
      groups: [groupOf("staff", "regular"), ...many],
      memberships: members("staff", "ann"),
      rows: many.map(({ id }) => rowOf("group", id, view, comment)),
    });
    const asked = [target(0, comment), target(0, view)];
    expect(adviseGiveMany(index, asked).refusals).toHaveLength(50);
  });
});
