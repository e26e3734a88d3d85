import { describe, expect, it } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { isGuestVisible } from "#electron/engine/guest-visible.ts";
import { lookUp, lookUpCounter } from "#electron/engine/look-up.ts";
import { asPersonId } from "#shared/model/ids.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { PlainRow, PlainWorld } from "#test/support/plain-world.ts";
import { groupOf, personOf, rowOf, smallWorld } from "#test/support/small-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

const view: PermissionKey = "read/space";
const inSpace = (space: string, row: PlainRow): PlainRow => ({ ...row, space });
const members = (group: string, ...people: string[]) => people.map((person) => ({ group, person }));

/** Two guests, two regular users, an app, nobody's and a closed account; spaces s, t and u. */
const house = (rows: readonly PlainRow[], other: Partial<PlainWorld> = {}) =>
  smallWorld({
    people: [
      personOf("gus"),
      personOf("gil"),
      personOf("ann"),
      personOf("bob"),
      personOf("bot", { app: true }),
      personOf("out"),
      personOf("off", { active: false }),
    ],
    groups: [groupOf("guests", "guest"), groupOf("users", "regular"), groupOf("jira", "other")],
    memberships: [
      ...members("guests", "gus", "gil"),
      ...members("users", "ann", "bob", "off"),
      ...members("jira", "gus", "out"),
    ],
    spaces: ["s", "t", "u"].map((id) => ({ id, key: id.toUpperCase(), name: id })),
    rows,
    ...other,
  });

/** Whom someone finds, each with the spaces through which. */
function finds(who: string, rows: readonly PlainRow[], granted = false): string[] {
  const instance = instanceOf(house(rows));
  const peopleLookUp = granted ? ("granted" as const) : ("reached" as const);
  const settings = { ...instance.header.settings, peopleLookUp };
  const index = buildIndex({ ...instance, header: { ...instance.header, settings } });
  const person = index.people.of(asPersonId(who)) ?? -1;
  const found = lookUp(index, person);
  if (who === "gus") expect(lookUpCounter(index)(person)).toBe(found.length);
  return found
    .map(({ person: other, through }) =>
      [index.people.id(other), ...through.map((space) => index.spaces.id(space)).toSorted()].join(
        " ",
      ),
    )
    .toSorted();
}

const both = [
  rowOf("group", "guests", view),
  rowOf("group", "users", view),
  inSpace("t", rowOf("person", "gus", view)),
  inSpace("t", rowOf("person", "ann", view)),
  inSpace("u", rowOf("anonymous", "", view)),
];

describe("people can be looked up (R27)", () => {
  it("by a guest: regular users of the spaces they reach, through which", () => {
    expect(finds("gus", both)).toEqual(["ann s t u", "bob s u"]);
    expect(finds("gil", both)).toEqual(["ann s u", "bob s u"]);
  });

  it("by a guest, in the other reading: of spaces granted to them by group or by name", () => {
    expect(finds("gus", both, true)).toEqual(["ann s t", "bob s"]);
  });

  it("by a regular user: everyone regular or guest, but themselves", () => {
    expect(finds("ann", both)).toEqual(["bob", "gil", "gus"]);
  });

  it.each(["bot", "out", "off"])("by nobody else: %s", (who) => {
    expect(finds(who, both)).toEqual([]);
  });

  it("by several guests of the same and of other spaces, each counted right", () => {
    const index = buildIndex(instanceOf(house(both)));
    const count = lookUpCounter(index);
    const counts = ["gus", "gil", "gus"].map((who) =>
      count(index.people.of(asPersonId(who)) ?? -1),
    );
    expect(counts).toEqual([2, 2, 2]);
    const onlyT = buildIndex(
      instanceOf(house(both.filter((row) => row.to === "person" || row.id === "guests"))),
    );
    const counter = lookUpCounter(onlyT);
    expect(["gus", "gil"].map((who) => counter(onlyT.people.of(asPersonId(who)) ?? -1))).toEqual([
      1, 0,
    ]);
  });
});

describe("a space is visible to some guest", () => {
  it.each<[string, PlainRow[], Partial<PlainWorld>, boolean]>([
    ["by a guest group", [rowOf("group", "guests", view)], {}, true],
    ["by a guest's own row", [rowOf("person", "gus", view)], {}, true],
    ["by an open row", [rowOf("any-active-user", "", view)], {}, true],
    [
      "by a group they share with regular users",
      [rowOf("group", "mixed", view)],
      {
        groups: [
          groupOf("guests", "guest"),
          groupOf("mixed", "guest"),
          groupOf("users", "regular"),
        ],
        memberships: [...members("mixed", "gus", "ann"), ...members("users", "ann")],
      },
      true,
    ],
    ["not by a regular group", [rowOf("group", "users", view)], {}, false],
    ["not by a regular user's row", [rowOf("person", "ann", view)], {}, false],
    ["not by another product's group", [rowOf("group", "jira", view)], {}, false],
    [
      "not without View",
      [rowOf("group", "guests", "create/comment"), rowOf("person", "gus", "create/comment")],
      {},
      false,
    ],
    [
      "not by an open row that leaves them out",
      [rowOf("any-active-user", "", view)],
      { anyActiveUserReachesGuests: false },
      false,
    ],
    [
      "not where every guest's account is closed",
      [rowOf("group", "guests", view), rowOf("person", "gus", view), rowOf("anonymous", "", view)],
      {
        people: [personOf("gus", { active: false }), personOf("ann")],
        memberships: [...members("guests", "gus"), ...members("users", "ann")],
      },
      false,
    ],
  ])("%s", (_, rows, other, is) => {
    expect(isGuestVisible(buildIndex(instanceOf(house(rows, other))), 0)).toBe(is);
  });
});
