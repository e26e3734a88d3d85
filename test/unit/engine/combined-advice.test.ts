import { describe, expect, it } from "vitest";
import { type AccessIndex, buildIndex } from "#electron/engine/access-index.ts";
import type { Target } from "#electron/engine/advice/combined.ts";
import { adviseGiveMany } from "#electron/engine/advice/give-many.ts";
import {
  adviseRevokeMany,
  guestTargets,
  targetsAmong,
} from "#electron/engine/advice/revoke-many.ts";
import type { CombinedAdvice, PlacedStepRef } from "#shared/explanation/combined-advice.ts";
import { asPersonId, asSpaceId } from "#shared/model/ids.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { PlainWorld } from "#test/support/plain-world.ts";
import { groupOf, personOf, rowOf, smallWorld } from "#test/support/small-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

const view: PermissionKey = "read/space";
const comment: PermissionKey = "create/comment";

const indexOf = (world: Partial<PlainWorld>) => buildIndex(instanceOf(smallWorld(world)));

function target(index: AccessIndex, who: string, permission: PermissionKey, where = "s"): Target {
  const person = index.people.of(asPersonId(who)) ?? -1;
  return { person, space: index.spaces.of(asSpaceId(where)) ?? -1, permission };
}

function shortStep({ person, space, step }: PlacedStepRef): string {
  if (step.do === "removeMember") return `${person.id} leaves ${step.group.id}`;
  if (step.do === "addMember") return `${person.id} joins ${step.group.id}`;
  const row = step.group?.id ?? person.id;
  const verb = step.do === "revoke" ? "untick" : "tick";
  return `${verb} ${row} in ${space.id}: ${step.permissions.join(" ")}`;
}

const shown = (advice: CombinedAdvice) =>
  advice.sets.map(
    (set) =>
      `${set.steps.map(shortStep).join(" + ")}; others ${set.othersAffected}, besides ${set.besides}`,
  );

const members = (group: string, ...people: string[]) => people.map((person) => ({ group, person }));

describe("what several lose together", () => {
  it("is said with who else loses and what else they lose, best first", () => {
    const index = indexOf({
      people: ["ann", "bob", "cat"].map((id) => personOf(id)),
      groups: [groupOf("g", "regular"), groupOf("staff", "regular")],
      memberships: [...members("g", "ann", "bob", "cat"), ...members("staff", "ann", "bob", "cat")],
      spaces: ["s", "t"].map((id) => ({ id, key: id.toUpperCase(), name: id })),
      rows: [rowOf("group", "g", view, comment), { ...rowOf("group", "g", view), space: "t" }],
    });
    const targets = ["ann", "bob"].map((who) => target(index, who, comment));
    const advice = adviseRevokeMany(index, targets);
    expect(shown(advice)).toEqual([
      "ann leaves g + bob leaves g; others 0, besides 4",
      `untick g in s: ${comment}; others 1, besides 0`,
    ]);
    expect(advice).toMatchObject({ targets: 2, outOfReach: [], complete: true, more: 0 });
  });

  it("counts as nothing to do what is not held, and as out of reach what an open row gives", () => {
    const index = indexOf({
      people: ["ann", "bob"].map((id) => personOf(id)),
      groups: [groupOf("g", "regular")],
      memberships: members("g", "ann", "bob"),
      rows: [rowOf("any-active-user", "", view), rowOf("person", "ann", comment)],
    });
    const asked = [
      target(index, "bob", view),
      target(index, "bob", comment),
      target(index, "ann", comment),
    ];
    const advice = adviseRevokeMany(index, asked);
    expect(advice.targets).toBe(2);
    expect(advice.outOfReach).toMatchObject([
      { person: { id: "bob" }, space: { id: "s" }, permission: view },
    ]);
    expect(shown(advice)).toEqual([
      `untick ann in s: ${comment}; others 0, besides 0`,
      "ann leaves g; others 0, besides 1",
    ]);
  });

  it("has no sets where all is out of reach, or nothing is open", () => {
    const index = indexOf({
      people: [personOf("ann")],
      groups: [groupOf("g", "regular")],
      memberships: members("g", "ann"),
      rows: [rowOf("anonymous", "", view)],
    });
    expect(adviseRevokeMany(index, [target(index, "ann", view)])).toMatchObject({
      targets: 1,
      outOfReach: [{ permission: view }],
      sets: [],
      more: 0,
    });
    expect(adviseRevokeMany(index, [target(index, "ann", comment)])).toMatchObject({
      targets: 0,
      outOfReach: [],
      sets: [],
      more: 0,
    });
  });
});

describe("with more changes than can all be tried", () => {
  const letters = ["a", "b", "c", "d", "e"];
  const index = () =>
    indexOf({
      people: ["ann", "bob", "cat"].map((id) => personOf(id)),
      groups: letters.map((id) => groupOf(id, "regular")),
      memberships: letters.flatMap((id) => members(id, "ann", "bob", "cat")),
      rows: [
        ...["ann", "bob", "cat"].map((id) => rowOf("person", id, view)),
        ...letters.map((id) => rowOf("group", id, comment)),
      ],
    });

  it("the best sets are found, none with an idle change or another set in it, and it is said so", () => {
    const there = index();
    const targets = ["ann", "bob"].map((who) => target(there, who, comment));
    const advice = adviseRevokeMany(there, targets);
    expect(advice.complete).toBe(false);
    const sets = shown(advice);
    expect(sets.length).toBeGreaterThan(1);
    // Cat keeps it by one group that both leave, with the fewest changes.
    const unticked = letters.slice(0, 4).map((id) => `untick ${id} in s: ${comment}`);
    const best = [...unticked, "ann leaves e", "bob leaves e"];
    const [first = ""] = sets;
    expect(first.split(";")[0]?.split(" + ").toSorted()).toEqual(best.toSorted());
    const all = letters.map((id) => `untick ${id} in s: ${comment}`).join(" + ");
    expect(sets).toContain(`${all}; others 1, besides 0`);
    const steps = advice.sets.map((set) => new Set(set.steps.map(shortStep)));
    for (const set of steps) {
      const within = steps.filter(
        (other) => other !== set && [...other].every((one) => set.has(one)),
      );
      expect(within).toEqual([]);
      for (const id of letters) {
        const unticked = set.has(`untick ${id} in s: ${comment}`);
        expect(set.has(`ann leaves ${id}`)).toBe(!unticked);
        expect(set.has(`bob leaves ${id}`)).toBe(!unticked);
      }
    }
  });
});

describe("what several gain together", () => {
  it("is one row, ticked, of a group that one is in and the other joins", () => {
    const there = indexOf({
      people: ["ann", "bob"].map((id) => personOf(id)),
      groups: [groupOf("g", "regular"), groupOf("staff", "regular")],
      memberships: [...members("g", "ann"), ...members("staff", "ann", "bob")],
    });
    const targets = ["ann", "bob"].map((who) => target(there, who, comment));
    const sets = shown(adviseGiveMany(there, targets));
    expect(sets).toContain(`bob joins g + tick g in s: ${view} ${comment}; others 0, besides 2`);
    expect(sets[0]).toBe(`tick staff in s: ${view} ${comment}; others 0, besides 2`);
  });

  it("reaches no deactivated account", () => {
    const there = indexOf({
      people: [personOf("ann"), personOf("bob", { active: false })],
      groups: [groupOf("g", "regular")],
      memberships: members("g", "ann", "bob"),
    });
    const advice = adviseGiveMany(
      there,
      ["ann", "bob"].map((who) => target(there, who, view)),
    );
    expect(advice.outOfReach).toMatchObject([{ person: { id: "bob" }, permission: view }]);
    expect(shown(advice)).toEqual([
      `tick ann in s: ${view}; others 0, besides 0`,
      `tick g in s: ${view}; others 0, besides 0`,
    ]);
  });
});

describe("who holds what is asked about", () => {
  const there = () =>
    indexOf({
      people: [personOf("gus"), personOf("ann"), personOf("gil")],
      groups: [groupOf("guests", "guest"), groupOf("users", "regular")],
      memberships: [...members("guests", "gus", "gil", "ann"), ...members("users", "ann")],
      spaces: ["s", "t"].map((id) => ({ id, key: id.toUpperCase(), name: id })),
      rows: [
        rowOf("group", "guests", view),
        rowOf("person", "gil", view, comment),
        { ...rowOf("group", "guests", view, comment), space: "t" },
      ],
    });
  const named = (index: AccessIndex, targets: readonly Target[]) =>
    targets.map(
      (one) => `${index.people.id(one.person)} ${index.spaces.id(one.space)} ${one.permission}`,
    );

  it("among guests, everywhere or in one space", () => {
    const index = there();
    expect(named(index, guestTargets(index, [comment], null)).toSorted()).toEqual([
      `gil s ${comment}`,
      `gil t ${comment}`,
      `gus t ${comment}`,
    ]);
    expect(named(index, guestTargets(index, [view, comment], 0)).toSorted()).toEqual([
      `gil s ${comment}`,
      `gil s ${view}`,
      `gus s ${view}`,
    ]);
  });

  it("among some people, whoever they are", () => {
    const index = there();
    const ann = index.people.of(asPersonId("ann")) ?? -1;
    expect(named(index, targetsAmong(index, [ann], [comment], 1))).toEqual([`ann t ${comment}`]);
    expect(targetsAmong(index, [], [view], null)).toEqual([]);
  });
});
