import { describe, expect, it } from "vitest";
import { type AccessIndex, buildIndex } from "#electron/engine/access-index.ts";
import { idleMembershipsOf } from "#electron/engine/idle-memberships.ts";
import { idleRowsOf, sturdinessOf } from "#electron/engine/redundancy.ts";
import { asPersonId } from "#shared/model/ids.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { PlainPage, PlainWorld } from "#test/support/plain-world.ts";
import { groupOf, pageOf, personOf, rowOf, smallWorld } from "#test/support/small-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

const view: PermissionKey = "read/space";
const comment: PermissionKey = "create/comment";

const indexOf = (world: Partial<PlainWorld>): AccessIndex =>
  buildIndex(instanceOf(smallWorld(world)));
const members = (group: string, ...people: string[]) => people.map((person) => ({ group, person }));
const people = (...ids: string[]) => ids.map((id) => personOf(id));

/** The idle rows of the space `s`: whose, how much of it, why, and who keeps it by what. */
const idleRows = (world: Partial<PlainWorld>) =>
  idleRowsOf(indexOf(world), 0).map((one) => {
    const whose = one.group?.id ?? one.person?.id ?? "";
    const keepers = one.keepers.map(
      ({ person, sources }) =>
        `${person.id} by ${sources.map(({ group, route }) => group?.id ?? route).join(" ")}`,
    );
    const what = `${one.whole ? "all" : "part"}: ${one.permissions.join(" ")}`;
    return [`${whose}, ${what}, ${one.reason}`, ...keepers];
  });

describe("a row without which everyone holds what they hold", () => {
  it("stands in for another, and each keeper is named with the other sources", () => {
    const rows = idleRows({
      people: people("ann", "bob"),
      groups: [groupOf("g", "regular"), groupOf("h", "regular")],
      memberships: [...members("g", "bob", "ann"), ...members("h", "ann", "bob")],
      rows: [rowOf("group", "g", view, comment), rowOf("group", "h", view)],
    });
    expect(rows).toEqual([[`h, all: ${view}, given-elsewhere`, "ann by g", "bob by g"]]);
  });

  it("names three keepers by name", () => {
    const names = ["dan", "ann", "cat", "bob"];
    const [row = []] = idleRows({
      people: people(...names),
      groups: [groupOf("g", "regular"), groupOf("h", "regular")],
      memberships: [...members("g", ...names), ...members("h", ...names)],
      rows: [rowOf("group", "g", view, comment), rowOf("group", "h", view)],
    });
    expect(row.slice(1)).toEqual(["ann by g", "bob by g", "cat by g"]);
  });

  it("is a person's own where a group gives as much", () => {
    const rows = idleRows({
      people: people("ann"),
      groups: [groupOf("g", "regular")],
      memberships: members("g", "ann"),
      rows: [rowOf("group", "g", view, comment), rowOf("person", "ann", view)],
    });
    expect(rows).toEqual([["ann, all: read/space, given-elsewhere", "ann by g"]]);
  });

  it("of an empty group, of another product's, and of a closed account count for nobody", () => {
    const rows = idleRows({
      people: [...people("ann"), personOf("cat", { active: false })],
      groups: [groupOf("empty", "regular"), groupOf("jira", "other"), groupOf("g", "regular")],
      memberships: [...members("jira", "ann"), ...members("g", "ann", "cat")],
      rows: [
        rowOf("group", "empty", view),
        rowOf("group", "jira", view, comment),
        rowOf("group", "g", view),
        rowOf("person", "cat", view),
      ],
    });
    expect(rows.toSorted()).toEqual([
      [`cat, all: ${view}, does-not-count`],
      [`empty, all: ${view}, nobody`],
      [`jira, all: ${view} ${comment}, other-product`],
    ]);
  });

  it("may have idle ticks only, never View, which goes with the row (R9)", () => {
    const rows = idleRows({
      people: people("ann", "bob"),
      groups: [groupOf("g", "regular"), groupOf("h", "regular")],
      memberships: [...members("g", "ann", "bob"), ...members("h", "ann")],
      rows: [
        rowOf("group", "g", view, comment, "export/space"),
        rowOf("group", "h", view, comment, "create/page"),
      ],
    });
    expect(rows).toEqual([["h, part: create/comment, given-elsewhere", "ann by g"]]);
  });
});

describe("what someone holds", () => {
  it("is as sturdy as its sources that count", () => {
    const index = indexOf({
      people: people("ann"),
      groups: [groupOf("g", "regular"), groupOf("jira", "other")],
      memberships: [...members("g", "ann"), ...members("jira", "ann")],
      rows: [
        rowOf("group", "g", view, comment),
        rowOf("group", "jira", view),
        rowOf("person", "ann", view),
      ],
    });
    const [only, ...rest] = sturdinessOf(index, 0);
    expect(rest).toEqual([]);
    expect(only?.space.id).toBe("s");
    expect(
      only?.permissions.map(({ permission, sources }) => [
        permission,
        sources.map((one) => one.group?.id ?? one.route),
      ]),
    ).toEqual([
      [view, ["g", "individual"]],
      [comment, ["g"]],
    ]);
  });
});

/** The idle memberships of Ann: of which group, and why. */
function idleOfAnn(world: Partial<PlainWorld>): string[] {
  const index = indexOf({ people: people("ann"), ...world });
  const ann = index.people.of(asPersonId("ann")) ?? -1;
  return idleMembershipsOf(index, ann).map((one) => `${one.group.id}, ${one.reason}`);
}

describe("a membership without which someone stands and holds as they do", () => {
  const two = {
    groups: [groupOf("g", "regular"), groupOf("h", "regular")],
    memberships: [...members("g", "ann"), ...members("h", "ann")],
    rows: [rowOf("group", "g", view), rowOf("group", "h", view)],
  };

  it("is one of two that give the same, and of another product's group", () => {
    const jira = groupOf("jira", "other");
    expect(
      idleOfAnn({
        ...two,
        groups: [...two.groups, jira],
        memberships: [...two.memberships, ...members("jira", "ann")],
      }),
    ).toEqual(["g, given-elsewhere", "h, given-elsewhere", "jira, other-product"]);
  });

  it("is none that alone makes someone regular, or a guest, or gives an administration (R29)", () => {
    expect(
      idleOfAnn({ groups: [groupOf("g", "regular")], memberships: members("g", "ann") }),
    ).toEqual([]);
    expect(
      idleOfAnn({ groups: [groupOf("g", "guest")], memberships: members("g", "ann") }),
    ).toEqual([]);
    const [g, h] = two.groups;
    if (!g || !h) throw new Error("two groups");
    expect(idleOfAnn({ ...two, groups: [{ ...g, adminRole: "site" }, h] })).toEqual([
      "h, given-elsewhere",
    ]);
  });

  it("is a guest group's of a regular user, and one of two guest groups", () => {
    const guests = [groupOf("x", "guest"), groupOf("y", "guest")];
    const both = [...members("x", "ann"), ...members("y", "ann")];
    expect(idleOfAnn({ groups: guests, memberships: both })).toEqual([
      "x, given-elsewhere",
      "y, given-elsewhere",
    ]);
    expect(
      idleOfAnn({
        groups: [groupOf("x", "guest"), groupOf("g", "regular")],
        memberships: [...members("x", "ann"), ...members("g", "ann")],
      }),
    ).toEqual(["x, given-elsewhere"]);
  });

  it("of a closed account or an app counts for what it does", () => {
    const closed = { people: [personOf("ann", { active: false })] };
    expect(idleOfAnn({ ...two, ...closed })).toEqual(["g, does-not-count", "h, does-not-count"]);
    const app = { people: [personOf("ann", { app: true })] };
    expect(
      idleOfAnn({ ...app, groups: [groupOf("g", "regular")], memberships: members("g", "ann") }),
    ).toEqual(["g, given-elsewhere"]);
  });

  it.each<[string, Partial<PlainPage>, string[]]>([
    ["a list that lets her through by it alone", { view: { people: [], groups: ["g"] } }, ["h"]],
    ["an edit list likewise", { edit: { people: [], groups: ["g"] } }, ["h"]],
    ["a list that names her too", { view: { people: ["ann"], groups: ["g"] } }, ["g", "h"]],
    ["a list that names another of hers", { view: { people: [], groups: ["g", "h"] } }, ["g", "h"]],
    ["a list that names neither", { view: { people: ["bob"], groups: [] } }, ["g", "h"]],
  ])("is decided by %s", (_, lists, idle) => {
    const rows = [
      rowOf("group", "g", view, "create/page"),
      rowOf("group", "h", view, "create/page"),
    ];
    const pages = [pageOf("p", lists)];
    expect(idleOfAnn({ ...two, people: people("ann", "bob"), rows, pages })).toEqual(
      idle.map((id) => `${id}, given-elsewhere`),
    );
  });
});
