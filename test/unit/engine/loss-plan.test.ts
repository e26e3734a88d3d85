import { describe, expect, it } from "vitest";
import { type AccessIndex, buildIndex } from "#electron/engine/access-index.ts";
import { type LossPlan, lossPlan } from "#electron/engine/advice/loss-sets.ts";
import { evaluateSpace } from "#electron/engine/evaluate.ts";
import type { Refusal } from "#shared/explanation/refusal.ts";
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
  visitors: groupOf("visitors", "guest"),
  jira: groupOf("jira", "other"),
  kept: { ...groupOf("kept", "regular"), external: true },
};
type GroupName = keyof typeof kinds;

/** The plan for Ann, who is in these groups, as Bob is. */
function planOf(
  groups: readonly GroupName[],
  permission: PermissionKey,
  rows: readonly PlainRow[],
  world: Partial<PlainWorld> = {},
) {
  const memberships = groups.map((group) => ({ group, person: "ann" }));
  const index = buildIndex(
    instanceOf(
      smallWorld({
        people: ["ann", "bob"].map((id) => personOf(id)),
        groups: Object.values(kinds),
        memberships: [...memberships, ...groups.map((group) => ({ group, person: "bob" }))],
        rows,
        ...world,
      }),
    ),
  );
  return inWords(index, lossPlan(index, evaluateSpace(index, 0, 0), bitOf(permission)));
}

function inWords(
  index: AccessIndex,
  { groups, own, grounds, refusedGrounds, forbidden }: LossPlan,
) {
  const names = (some: readonly number[]) =>
    some
      .map((group) => index.groups.id(group))
      .toSorted()
      .join(" ");
  return {
    sources: [...(own ? ["own"] : []), ...groups.map((group) => index.groups.id(group))],
    grounds: grounds.map(names),
    refusedGrounds: refusedGrounds.map((one) => `${names(one.groups)}: ${why(one.refusal)}`),
    forbidden: forbidden.map((one) => {
      const unticked = [...(one.own ? ["own"] : []), names(one.unticked)].filter(Boolean).join(" ");
      const ways = [
        ...(one.left.length > 0 ? [`leave ${names(one.left)}`] : []),
        ...(unticked ? [`untick ${unticked}`] : []),
      ];
      return `${ways.join(" + ")}: ${why(one.refusal)}`;
    }),
  };
}

function why(refusal: Refusal): string {
  return `${refusal.code} ${refusal.code === "last-admin" ? refusal.space.id : refusal.group.id}`;
}

const nothing = { grounds: [], refusedGrounds: [], forbidden: [] };
const own = (...ticks: PermissionKey[]) => rowOf("person", "ann", ...ticks);
const of = (group: GroupName, ...ticks: PermissionKey[]) => rowOf("group", group, ...ticks);
const anyActive = rowOf("any-active-user", "", view);

describe("the ground under what an own row gives", () => {
  it("is Confluence itself: every group that gives it, and none of other products", () => {
    expect(planOf(["staff", "guests", "jira"], comment, [own(view, comment)])).toEqual({
      ...nothing,
      sources: ["own"],
      grounds: ["guests staff"],
    });
  });

  it("is nothing of an app, which needs no group", () => {
    const app = { people: [personOf("ann", { app: true }), personOf("bob")] };
    for (const permission of [view, comment, admin]) {
      expect(planOf(["staff"], permission, [own(view, comment, admin)], app).grounds).toEqual([]);
    }
  });

  it("is View, where groups alone give it", () => {
    const rows = [own(comment), of("staff", view), of("team", view)];
    expect(planOf(["staff", "team", "guests"], comment, rows).grounds).toEqual(["staff team"]);
    const open = [...rows, rowOf("anonymous", "", view)];
    expect(planOf(["staff", "team", "guests"], comment, open).grounds).toEqual([
      "guests staff team",
    ]);
  });

  it("is for Admin the regular groups, of which a guest has none (R10)", () => {
    const rows = [own(view, comment, admin)];
    expect(planOf(["staff", "team", "guests"], admin, rows).grounds).toEqual(["staff team"]);
    expect(planOf(["staff", "team", "guests"], comment, rows).grounds).toEqual([
      "guests staff team",
    ]);
  });

  it("is not named again where it is the groups that give it", () => {
    expect(planOf(["staff"], comment, [of("staff", view, comment)])).toEqual({
      ...nothing,
      sources: ["staff"],
    });
    expect(planOf(["staff", "team"], comment, [of("staff", view, comment)]).grounds).toEqual([]);
  });
});

describe("where any active user may view", () => {
  const regularOnly = { anyActiveUserReachesGuests: false };
  const rows = [own(comment), anyActive];

  it("and that reaches no guest, it goes with the last regular group", () => {
    const groups = ["staff", "team", "guests"] as const;
    expect(planOf(groups, comment, rows, regularOnly).grounds).toEqual(["staff team"]);
    expect(planOf(groups, comment, rows).grounds).toEqual(["guests staff team"]);
  });

  it("the groups that give View besides go too, each named once", () => {
    const besides = [...rows, of("guests", view), of("staff", view)];
    const groups = ["staff", "guests", "visitors"] as const;
    expect(planOf(groups, comment, besides, regularOnly).grounds).toEqual(["guests staff"]);
  });

  it.each([
    ["an own row gives it too", [own(view, comment), anyActive]],
    ["anyone at all may", [...rows, rowOf("anonymous", "", view)]],
  ])("it stays where %s", (_, lasting) => {
    const plan = planOf(["staff", "guests"], comment, lasting, regularOnly);
    expect(plan.grounds).toEqual(["guests staff"]);
  });

  it("an app keeps it, whatever groups it leaves", () => {
    const people = [personOf("ann", { app: true }), personOf("bob")];
    expect(planOf(["staff"], comment, rows, { ...regularOnly, people }).grounds).toEqual([]);
  });
});

describe("what an identity provider keeps", () => {
  it("is refused as ground, whichever of its groups is kept", () => {
    const rows = [own(comment), of("staff", view), of("kept", view)];
    expect(planOf(["staff", "kept"], comment, rows)).toEqual({
      ...nothing,
      sources: ["own"],
      refusedGrounds: ["kept staff: external-group kept"],
    });
  });

  it("may lose its tick and is not left", () => {
    const rows = [of("kept", view, comment), of("staff", view, comment)];
    expect(planOf(["kept", "staff"], comment, rows)).toEqual({
      ...nothing,
      sources: ["kept", "staff"],
      forbidden: ["leave kept: external-group kept"],
    });
  });
});

describe("what would leave the space without an Admin (R30)", () => {
  const forbidden = (
    groups: readonly GroupName[],
    permission: PermissionKey,
    ...rows: readonly PlainRow[]
  ) => planOf(groups, permission, rows).forbidden;

  it.each([admin, view])("%s stays on the row that has the last Admin tick", (permission) => {
    expect(forbidden(["staff"], permission, of("staff", view, admin))).toEqual([
      "untick staff: last-admin s",
    ]);
    expect(forbidden(["staff"], permission, own(view, admin))).toEqual([
      "untick own: last-admin s",
    ]);
  });

  it("any other permission may go from it", () => {
    expect(forbidden(["staff"], comment, of("staff", view, comment, admin))).toEqual([]);
    expect(forbidden(["staff"], comment, own(view, comment, admin))).toEqual([]);
  });

  it("of a row without an Admin tick View may go", () => {
    expect(forbidden(["staff"], view, of("staff", view), own(view))).toEqual([]);
  });

  it("several rows may each go, and not all together", () => {
    expect(
      forbidden(["staff", "team"], admin, of("staff", view, admin), of("team", view, admin)),
    ).toEqual(["untick staff team: last-admin s"]);
    expect(forbidden(["staff", "team"], admin, own(view, admin), of("team", view, admin))).toEqual([
      "untick own team: last-admin s",
    ]);
  });

  it.each([
    ["a group that Ann is not in", of("team", view, admin)],
    ["another person", rowOf("person", "bob", view, admin)],
  ])("all may go where the row of %s has one", (_, other) => {
    expect(forbidden(["staff"], admin, of("staff", view, admin), own(view, admin), other)).toEqual(
      [],
    );
    expect(forbidden(["staff"], admin, of("staff", view, admin), other)).toEqual([]);
  });

  it("ticks that make nobody an Admin do not go first, each by itself", () => {
    const rows = [of("guests", view, admin), of("visitors", view, admin)];
    expect(forbidden(["guests", "visitors"], view, ...rows)).toEqual([
      "untick guests: last-admin s",
      "untick visitors: last-admin s",
    ]);
    expect(forbidden(["guests", "jira"], view, own(view, admin), of("guests", view))).toEqual([
      "untick own: last-admin s",
    ]);
  });
});
