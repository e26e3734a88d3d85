import { describe, expect, it } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { coversOf, type GainPlan, gainPlan } from "#electron/engine/advice/gain-sets.ts";
import type { Step } from "#electron/engine/advice/steps.ts";
import { evaluateSpace } from "#electron/engine/evaluate.ts";
import { bitOf } from "#shared/permissions/permission-set.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { PlainRow, PlainWorld } from "#test/support/plain-world.ts";
import { groupOf, personOf, rowOf, smallWorld } from "#test/support/small-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

const view: PermissionKey = "read/space";
const comment: PermissionKey = "create/comment";
const admin: PermissionKey = "administer/space";

const kinds = {
  staff: groupOf("staff", "regular"),
  team: groupOf("team", "regular"),
  guests: groupOf("guests", "guest"),
  jira: groupOf("jira", "other"),
  kept: { ...groupOf("kept", "regular"), external: true },
};
type GroupName = keyof typeof kinds;

const needs = ["membership", "regular", "view", "permission"];
const inWords = (bits: number) => needs.filter((_, at) => ((bits >> at) & 1) === 1).join(" ");

/** What Ann lacks, who is in these groups, and what brings it, in the space in the middle of three. */
function planOf(
  groups: readonly GroupName[],
  permission: PermissionKey,
  rows: readonly PlainRow[],
  world: Partial<PlainWorld> = {},
) {
  const index = buildIndex(
    instanceOf(
      smallWorld({
        people: [personOf("ann")],
        groups: Object.values(kinds),
        memberships: groups.map((group) => ({ group, person: "ann" })),
        spaces: ["before", "s", "after"].map((id) => ({ id, key: id, name: id })),
        rows,
        ...world,
      }),
    ),
  );
  const plan = gainPlan(index, evaluateSpace(index, 0, 1), bitOf(permission));
  const nameOf = (step: Step) =>
    `${step.do} ${step.group === null ? "own" : index.groups.id(step.group)}`;
  return {
    missing: inWords(plan.missing),
    gains: plan.gains.map((one) => `${nameOf(one.step)}: ${inWords(one.brings)}`),
    external: plan.external
      .filter((one) => one.brings !== 0)
      .map((one) => `${nameOf(one.step)}: ${inWords(one.brings)}`),
  };
}

const own = (...ticks: PermissionKey[]) => rowOf("person", "ann", ...ticks);
const of = (group: GroupName, ...ticks: PermissionKey[]) => rowOf("group", group, ...ticks);
const anyActive = rowOf("any-active-user", "", view);
const regularOnly = { anyActiveUserReachesGuests: false };

describe("what is missing, and what brings it", () => {
  it("of a member: View and the permission, each by ticks or by a group that has it", () => {
    const rows = [of("team", view, comment), of("guests", view)];
    expect(planOf(["staff"], comment, rows)).toEqual({
      missing: "view permission",
      gains: [
        "tick own: view permission",
        "tick staff: view permission",
        "join team: view permission",
        "join guests: view",
      ],
      external: [],
    });
  });

  it("of whoever may view already: the permission alone", () => {
    expect(planOf(["staff"], comment, [own(view), of("team", view)])).toEqual({
      missing: "permission",
      gains: ["tick own: permission", "tick staff: permission"],
      external: [],
    });
  });

  it("of whoever has the tick and not View: View, for which nothing else is worth a change", () => {
    const rows = [own(comment), of("team", comment), of("guests", view)];
    expect(planOf(["staff"], comment, rows)).toEqual({
      missing: "view",
      gains: ["tick own: view", "tick staff: view", "join guests: view"],
      external: [],
    });
  });

  it("of whoever is in no group that counts: membership, which no group of another product brings", () => {
    expect(planOf(["jira"], view, [of("jira", view), of("team", view)])).toEqual({
      missing: "membership view permission",
      gains: [
        "tick own: view permission",
        "join staff: membership",
        "join team: membership view permission",
        "join guests: membership",
      ],
      external: ["join kept: membership"],
    });
  });

  it("of a guest, for Admin: a regular group; a guest group's row is not proposed (R10)", () => {
    expect(planOf(["guests"], admin, [of("guests", view), of("team", view, admin)])).toEqual({
      missing: "regular permission",
      gains: ["tick own: permission", "join staff: regular", "join team: regular permission"],
      external: ["join kept: regular"],
    });
  });

  it("of a regular user, for Admin: the permission alone", () => {
    expect(planOf(["staff"], admin, [own(view)]).missing).toBe("permission");
  });

  it("says of a group that an identity provider keeps what it would bring", () => {
    const rows = [own(view), of("kept", view, comment)];
    expect(planOf(["staff"], comment, rows)).toMatchObject({
      gains: ["tick own: permission", "tick staff: permission"],
      external: ["join kept: permission"],
    });
  });
});

describe("a row for any active user", () => {
  it("gives a newcomer View where it reaches guests too", () => {
    expect(planOf([], view, [anyActive]).missing).toBe("membership");
  });

  it("gives View with a regular group where it reaches no guest", () => {
    expect(planOf([], view, [anyActive], regularOnly)).toEqual({
      missing: "membership view permission",
      gains: [
        "tick own: view permission",
        "join staff: membership view permission",
        "join team: membership view permission",
        "join guests: membership",
      ],
      external: ["join kept: membership view permission"],
    });
  });

  it.each([
    ["an own row", own(view)],
    ["anyone at all", rowOf("anonymous", "", view)],
  ])("is not asked where %s has View anyway", (_, other) => {
    expect(planOf([], view, [anyActive, other], regularOnly).missing).toBe("membership");
  });

  it("of another space gives nothing here", () => {
    const elsewhere = ["before", "after"].map((space) => ({ ...anyActive, space }));
    for (const rules of [{}, regularOnly]) {
      const plan = planOf([], view, elsewhere, rules);
      expect(plan.missing).toBe("membership view permission");
      expect(plan.gains).toContain("join staff: membership");
    }
    const here = { ...own(view), space: "s" };
    expect(planOf([], view, [...elsewhere, here], regularOnly).missing).toBe("membership");
  });
});

describe("ways to bring all that is missing", () => {
  const planWith = (missing: number, ...brings: number[]): GainPlan => ({
    missing,
    gains: brings.map((one, at) => ({ step: { do: "join", group: at }, brings: one })),
    external: [],
  });

  it.each<[number, number[], number[][]]>([
    [0b11, [0b01, 0b10], [[0b01, 0b10]]],
    [0b11, [0b11, 0b01, 0b10], [[0b11], [0b01, 0b10]]],
    // Nothing is brought for nothing, also where it was chosen first.
    [
      0b111,
      [0b001, 0b011, 0b110],
      [
        [0b001, 0b110],
        [0b011, 0b110],
      ],
    ],
    [0b11, [0b01, 0b01], []],
    [0, [], [[]]],
  ])("of %i with %j: %j", (missing, brings, covers) => {
    expect(coversOf(planWith(missing, ...brings))).toEqual(covers);
  });
});
