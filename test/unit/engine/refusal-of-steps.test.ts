import { describe, expect, it } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { adminRowsOf, distinct, refusalOf } from "#electron/engine/advice/refusals.ts";
import { inTurn, keyOf, type PlacedStep, type Step } from "#electron/engine/advice/steps.ts";
import type { Refusal } from "#shared/explanation/refusal.ts";
import { asGroupId, asPersonId, asSpaceId } from "#shared/model/ids.ts";
import { bitOf } from "#shared/permissions/permission-set.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import { groupOf, personOf, rowOf, smallWorld } from "#test/support/small-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

const view: PermissionKey = "read/space";
const comment: PermissionKey = "create/comment";
const admin: PermissionKey = "administer/space";

const inSpace = (space: string, to: "person" | "group", id: string) => ({
  ...rowOf(to, id, view, comment, admin),
  space,
});

/**
 * Who has Admin ticks: in `s` Ann, Bob and staff; in `t` staff alone, besides a guest and a guest
 * group, for whom they do not count; in `u` Ann alone, besides Gil.
 */
const world = () =>
  instanceOf(
    smallWorld({
      people: ["ann", "bob", "gil"].map((id) => personOf(id)),
      groups: [
        groupOf("staff", "regular"),
        groupOf("guests", "guest"),
        { ...groupOf("kept", "regular"), external: true },
      ],
      memberships: [
        { group: "staff", person: "ann" },
        { group: "staff", person: "bob" },
        { group: "guests", person: "gil" },
      ],
      spaces: ["s", "t", "u"].map((id) => ({ id, key: id, name: id })),
      rows: [
        inSpace("s", "person", "ann"),
        inSpace("s", "person", "bob"),
        inSpace("s", "group", "staff"),
        inSpace("t", "group", "staff"),
        inSpace("t", "group", "guests"),
        inSpace("t", "person", "gil"),
        inSpace("u", "person", "ann"),
        inSpace("u", "person", "gil"),
      ],
    }),
  );

/** Steps in an index of these facts, by names. */
function house() {
  const index = buildIndex(world());
  const placed = (person: string, space: string, step: Step): PlacedStep => ({
    place: {
      person: index.people.of(asPersonId(person)) ?? -1,
      space: index.spaces.of(asSpaceId(space)) ?? -1,
    },
    step,
  });
  const group = (id: string) => index.groups.of(asGroupId(id)) ?? -1;
  const untick = (whose: string, space: string, permission: PermissionKey = admin) =>
    whose === "staff" || whose === "guests"
      ? placed("ann", space, { do: "untick", group: group(whose), mask: bitOf(permission) })
      : placed(whose, space, { do: "untick", group: null, mask: bitOf(permission) });
  const member = (way: "join" | "leave", id: string) =>
    placed("ann", "s", { do: way, group: group(id) });
  const tick = placed("ann", "u", { do: "tick", group: null, mask: bitOf(admin) });
  return { index, placed, group, untick, member, tick };
}
type House = ReturnType<typeof house>;

const why = (refusal: Refusal | null) =>
  refusal &&
  `${refusal.code} ${refusal.code === "last-admin" ? refusal.space.id : refusal.group.id}`;

describe("steps that the rules refuse", () => {
  const allOfS = ({ untick }: House) => [
    untick("ann", "s"),
    untick("bob", "s"),
    untick("staff", "s"),
  ];

  it.each<[string, (at: House) => PlacedStep[], string | null]>([
    ["nothing", () => [], null],
    ["joining or leaving a group of one's own", ({ member }) => [member("leave", "staff")], null],
    [
      "joining a group that is kept elsewhere",
      ({ member }) => [member("join", "kept")],
      "external-group kept",
    ],
    [
      "leaving one, after others",
      ({ member }) => [member("leave", "staff"), member("leave", "kept")],
      "external-group kept",
    ],
    ["one of several Admin rows of a space", ({ untick }) => [untick("ann", "s")], null],
    ["two people's, where a group's is left", (at) => allOfS(at).slice(0, 2), null],
    ["a person's and a group's, where a person's is left", (at) => allOfS(at).slice(1), null],
    ["all of a space", allOfS, "last-admin s"],
    ["the only one of a space", ({ untick }) => [untick("ann", "u")], "last-admin u"],
    [
      "View of it, with which Admin goes (R9)",
      ({ untick }) => [untick("staff", "t", view)],
      "last-admin t",
    ],
    ["another permission of it", ({ untick }) => [untick("staff", "t", comment)], null],
    [
      "a tick that makes nobody an admin",
      ({ untick }) => [untick("guests", "t"), untick("gil", "t")],
      null,
    ],
    [
      "ticks in two spaces, one too many",
      ({ untick }) => [untick("ann", "s"), untick("ann", "u")],
      "last-admin u",
    ],
    [
      "rows of the same name in two spaces",
      ({ untick }) => [untick("staff", "s"), untick("bob", "s")],
      null,
    ],
    ["another person's row", ({ untick }) => [untick("gil", "u")], null],
    ["a tick more", ({ tick }) => [tick], null],
  ])("%s", (_, stepsIn, refusal) => {
    const here = house();
    expect(why(refusalOf(here.index, stepsIn(here)))).toBe(refusal);
  });

  it("go by the rows that make someone an admin", () => {
    const { index } = house();
    const named = ["s", "t", "u"].map((space) => {
      const rows = adminRowsOf(index, index.spaces.of(asSpaceId(space)) ?? -1);
      return [
        rows.groups.map((one) => index.groups.id(one)),
        rows.people.map((one) => index.people.id(one)).toSorted(),
      ];
    });
    expect(named).toEqual([
      [["staff"], ["ann", "bob"]],
      [["staff"], []],
      [[], ["ann"]],
    ]);
  });

  it("are said once for each group and each space", () => {
    const here = house();
    const { index, member, untick } = here;
    const kept = [[member("join", "kept")], [member("leave", "kept")]];
    const all = [...kept, [untick("ann", "u")], allOfS(here)];
    const refusals = all.flatMap((steps) => refusalOf(index, steps) ?? []);
    expect(distinct([...refusals, ...refusals]).map(why)).toEqual([
      "external-group kept",
      "last-admin u",
      "last-admin s",
    ]);
  });
});

describe("a step", () => {
  it("has a name of its own", () => {
    const { untick, tick, member, placed, group } = house();
    const all = () => [
      untick("ann", "s"),
      untick("bob", "s"),
      untick("ann", "u"),
      untick("ann", "s", comment),
      untick("staff", "s"),
      untick("guests", "s"),
      tick,
      member("join", "kept"),
      member("leave", "kept"),
      member("leave", "staff"),
      placed("bob", "s", { do: "leave", group: group("staff") }),
    ];
    const names = all().map(keyOf);
    expect(new Set(names).size).toBe(names.length);
    expect(all().map(keyOf)).toEqual(names);
  });

  it("is of the same name whoever a group's row or a membership is asked for, or where", () => {
    const { placed, group } = house();
    const rowOfStaff = { do: "untick", group: group("staff"), mask: 1 } as const;
    expect(keyOf(placed("ann", "s", rowOfStaff))).toBe(keyOf(placed("bob", "s", rowOfStaff)));
    const leaves = { do: "leave", group: group("staff") } as const;
    expect(keyOf(placed("ann", "s", leaves))).toBe(keyOf(placed("ann", "u", leaves)));
  });

  it("takes its turn: nothing of the kind, joining, ticks off, ticks, leaving", () => {
    const doing = ["leave", "tick", "untick", "join", null, "leave", "untick", "join"] as const;
    const stepOf = (one: (typeof doing)[number]): Step | null => {
      if (one === null) return null;
      return one === "tick" || one === "untick"
        ? { do: one, group: null, mask: 1 }
        : { do: one, group: 0 };
    };
    expect(inTurn(doing, stepOf)).toEqual([
      null,
      "join",
      "join",
      "untick",
      "untick",
      "tick",
      "leave",
      "leave",
    ]);
  });
});
