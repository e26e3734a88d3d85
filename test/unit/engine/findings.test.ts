import { describe, expect, it } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { groupFindings, personFindings, spaceFindings } from "#electron/engine/findings.ts";
import { asGroupId, asPersonId } from "#shared/model/ids.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { PlainWorld } from "#test/support/plain-world.ts";
import { groupOf, personOf, rowOf, smallWorld } from "#test/support/small-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

const view: PermissionKey = "read/space";
const comment: PermissionKey = "create/comment";
const admin: PermissionKey = "administer/space";

const members = (group: string, ...people: string[]) => people.map((person) => ({ group, person }));
const guests = groupOf("guests", "guest");
const users = groupOf("users", "regular");
const jira = groupOf("jira", "other");

/** A guest and a regular user with the rows of these; what else is said replaces it. */
const world = (parts: Partial<PlainWorld>) =>
  smallWorld({
    people: [personOf("gus"), personOf("ann")],
    groups: [guests, users, jira],
    memberships: [...members("guests", "gus"), ...members("users", "ann")],
    ...parts,
  });

describe("about a person", () => {
  it.each<[string, string, Partial<PlainWorld>, string[]]>([
    ["a guest who sees a space", "gus", { rows: [rowOf("group", "guests", view)] }, []],
    ["a guest who sees it by an own row", "gus", { rows: [rowOf("person", "gus", view)] }, []],
    ["a guest who sees none", "gus", { rows: [] }, ["guests-without-space"]],
    [
      "a guest who sees it by an open row alone",
      "gus",
      { rows: [rowOf("any-active-user", "", view)] },
      ["guests-without-space"],
    ],
    [
      "a guest whose group of another product has the row",
      "gus",
      {
        memberships: [...members("guests", "gus"), ...members("jira", "gus")],
        rows: [rowOf("group", "jira", view)],
      },
      ["guests-without-space"],
    ],
    [
      "a guest whose group is ticked Admin",
      "gus",
      { rows: [rowOf("group", "guests", view, admin)] },
      ["suppressed-admin"],
    ],
    [
      "a guest whose own row is ticked Admin",
      "gus",
      { rows: [rowOf("person", "gus", view, admin)] },
      ["suppressed-admin"],
    ],
    ["a regular user with Admin", "ann", { rows: [rowOf("person", "ann", view, admin)] }, []],
    ["a regular user who sees nothing", "ann", { rows: [] }, []],
    [
      "a regular user by one group, in a guest group too",
      "ann",
      { memberships: [...members("users", "ann"), ...members("guests", "ann")] },
      ["one-step-from-guest"],
    ],
    [
      "a regular user by two groups, in a guest group too",
      "ann",
      {
        groups: [guests, users, groupOf("staff", "regular")],
        memberships: [
          ...members("users", "ann"),
          ...members("guests", "ann"),
          ...members("staff", "ann"),
        ],
      },
      [],
    ],
    [
      "a closed account with a row",
      "ann",
      { people: [personOf("ann", { active: false })], rows: [rowOf("person", "ann", view)] },
      ["inactive-with-grants"],
    ],
    [
      "a closed account whose group has a row",
      "ann",
      { people: [personOf("ann", { active: false })], rows: [rowOf("group", "users", view)] },
      [],
    ],
    [
      "a row without View, and no View by others",
      "ann",
      { rows: [rowOf("person", "ann", comment)] },
      ["grant-without-view"],
    ],
    [
      "a row without View, and View by a group",
      "ann",
      { rows: [rowOf("person", "ann", comment), rowOf("group", "users", view)] },
      [],
    ],
  ])("%s: %s", (_, who, parts, found) => {
    const index = buildIndex(instanceOf(world(parts)));
    const person = index.people.of(asPersonId(who)) ?? -1;
    expect(personFindings(index, person)).toEqual(found);
  });

  it.each<[string, boolean | undefined, Partial<PlainWorld>, string[]]>([
    ["that says guest of a guest", true, {}, []],
    ["that says nothing", undefined, {}, []],
    ["that says no guest of a guest", false, {}, ["label-mismatch"]],
    [
      "that says guest of a regular user",
      true,
      { memberships: members("users", "gus") },
      ["label-mismatch"],
    ],
    ["of a closed account", false, { people: [personOf("gus", { active: false })] }, []],
    ["of an app", true, { people: [personOf("gus", { app: true })] }, []],
  ])("a dump %s, %s", (_, saysGuest, parts, found) => {
    const instance = instanceOf(world({ rows: [rowOf("group", "guests", view)], ...parts }));
    const id = asPersonId("gus");
    const gus = instance.people.get(id);
    if (!gus) throw new Error("Gus is gone");
    instance.people.set(id, saysGuest === undefined ? gus : { ...gus, saysGuest });
    const index = buildIndex(instance);
    expect(personFindings(index, index.people.of(id) ?? -1)).toEqual(found);
  });
});

describe("about a space", () => {
  const openly = "open-to-everyone";
  const orphan = "space-without-active-admin";
  it.each<[string, Partial<PlainWorld>, string[]]>([
    ["nobody's", {}, [orphan]],
    ["with an admin", { rows: [rowOf("person", "ann", view, admin)] }, []],
    ["with an admin by a group", { rows: [rowOf("group", "users", view, admin)] }, []],
    ["whose admins are guests", { rows: [rowOf("group", "guests", view, admin)] }, [orphan]],
    [
      "whose only admin's account is closed",
      {
        people: [personOf("ann", { active: false })],
        rows: [rowOf("person", "ann", view, admin)],
      },
      [orphan],
    ],
    ["whose admin cannot view it", { rows: [rowOf("person", "ann", admin)] }, [orphan]],
    [
      "open to anonymous visitors",
      { rows: [rowOf("person", "ann", view, admin), rowOf("anonymous", "", view)] },
      [openly],
    ],
    [
      "open to any active user",
      { rows: [rowOf("person", "ann", view, admin), rowOf("any-active-user", "", view)] },
      [openly],
    ],
  ])("%s", (_, parts, found) => {
    expect(spaceFindings(buildIndex(instanceOf(world(parts))), 0)).toEqual(found);
  });
});

it.each([
  ["assumed", ["groups-to-classify"]],
  ["chosen", []],
  ["by-name", []],
] as const)("about a group whose kind is %s: %j", (classified, found) => {
  const instance = instanceOf(world({}));
  const id = asGroupId("jira");
  const group = instance.groups.get(id);
  if (!group) throw new Error("the group is gone");
  instance.groups.set(id, { ...group, classified });
  const index = buildIndex(instance);
  expect(groupFindings(index, index.groups.of(id) ?? -1)).toEqual(found);
});
