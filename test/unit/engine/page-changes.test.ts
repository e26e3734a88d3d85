import { describe, expect, it } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import {
  type ListChange,
  nameOf,
  type PageChange,
  rolesTurned,
  shownChange,
  withChanges,
} from "#electron/engine/advice/page-changes.ts";
import { asGroupId, asPageId, asPersonId } from "#shared/model/ids.ts";
import { groupOf, pageOf, personOf, smallWorld } from "#test/support/small-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

const site = (id: string) => ({ ...groupOf(id, "regular"), adminRole: "site" as const });

/** Ann is in `admins` and `staff`; the page `p` may be viewed by Ann, by somebody long gone and by two groups. */
function house() {
  const instance = instanceOf(
    smallWorld({
      people: ["ann", "bob"].map((id) => personOf(id)),
      groups: [groupOf("staff", "regular"), site("admins"), site("owners")],
      memberships: ["admins", "staff"].map((group) => ({ group, person: "ann" })),
      pages: [pageOf("p", { view: { people: ["ann", "gone"], groups: ["staff", "lost"] } })],
    }),
  );
  const index = buildIndex(instance);
  const pageNow = () => {
    const page = instance.pages.get(asPageId("p"));
    if (!page) throw new Error("no page");
    return page;
  };
  const listed = (way: ListChange["way"], entry: Partial<ListChange>): PageChange => {
    const rest = { list: "view", person: null, group: null, others: [], ...entry } as const;
    return { where: "list", change: { page: pageNow(), way, ...rest } };
  };
  const member = (way: "join" | "leave", group: string, person = 0): PageChange => ({
    where: "space",
    placed: {
      place: { person, space: 0 },
      step: { do: way, group: index.groups.of(asGroupId(group)) ?? -1 },
    },
  });
  return { index, pageNow, listed, member };
}
type House = ReturnType<typeof house>;

const bob = asPersonId("bob");
const ann = asPersonId("ann");
const [staff, admins] = [asGroupId("staff"), asGroupId("admins")];

describe("a list after a change", () => {
  it.each<[string, (at: House) => PageChange, { people: string[]; groups: string[] }]>([
    [
      "somebody put on it",
      ({ listed }) => listed("add", { person: bob }),
      { people: ["ann", "gone", "bob"], groups: ["staff", "lost"] },
    ],
    [
      "a group put on it",
      ({ listed }) => listed("add", { group: admins }),
      { people: ["ann", "gone"], groups: ["staff", "lost", "admins"] },
    ],
    [
      "somebody taken off it",
      ({ listed }) => listed("remove", { person: ann }),
      { people: ["gone"], groups: ["staff", "lost"] },
    ],
    [
      "a group taken off it",
      ({ listed }) => listed("remove", { group: staff }),
      { people: ["ann", "gone"], groups: ["lost"] },
    ],
    [
      "started anew",
      ({ listed }) => listed("start", { others: [bob] }),
      { people: ["bob"], groups: [] },
    ],
  ])("%s", (_, changeIn, after) => {
    const here = house();
    const { index, pageNow } = here;
    const change = changeIn(here);
    const before = structuredClone(pageNow());
    expect(withChanges(index, [change], () => pageNow().view)).toEqual(after);
    expect(pageNow()).toEqual(before);
  });

  it("has all of several changes, and is as it was even where looking at it fails", () => {
    const { index, pageNow, listed } = house();
    const before = structuredClone(pageNow());
    const both = [listed("remove", { person: ann }), listed("add", { group: admins })];
    expect(withChanges(index, both, () => pageNow().view)).toEqual({
      people: ["gone"],
      groups: ["staff", "lost", "admins"],
    });
    expect(() =>
      withChanges(index, both, () => {
        throw new Error("cannot look");
      }),
    ).toThrow("cannot look");
    expect(pageNow()).toEqual(before);
  });

  it("is shown without whoever is not known", () => {
    const { index, listed } = house();
    expect(shownChange(index, listed("remove", { person: ann }))).toEqual({
      where: "list",
      page: { id: "p", title: "p" },
      list: "view",
      way: "remove",
      person: expect.objectContaining({ id: "ann" }),
      group: null,
      people: [],
      groups: [expect.objectContaining({ id: "staff" })],
    });
    expect(shownChange(index, listed("add", { group: admins }))).toMatchObject({
      person: null,
      group: { id: "admins" },
      people: [{ id: "ann" }],
      groups: [{ id: "staff" }, { id: "admins" }],
    });
  });
});

describe("the name of a change", () => {
  it("is shared by the same change alone", () => {
    const { listed, member } = house();
    const all = () => [
      listed("add", { person: bob }),
      listed("add", { person: ann }),
      listed("add", { group: staff }),
      listed("add", { group: admins }),
      listed("remove", { person: bob }),
      listed("add", { person: bob, list: "edit" }),
      listed("start", { others: [bob] }),
      member("join", "owners"),
      member("leave", "owners"),
      member("leave", "staff"),
    ];
    const names = all().map(nameOf);
    expect(new Set(names).size).toBe(names.length);
    expect(all().map(nameOf)).toEqual(names);
  });
});

describe("the administration that changes turn (R29)", () => {
  it.each<[string, (at: House) => PageChange[], string[]]>([
    ["lost with the only group that has it", ({ member }) => [member("leave", "admins")], ["site"]],
    [
      "not lost where another group brings it",
      ({ member }) => [member("join", "owners"), member("leave", "admins")],
      [],
    ],
    ["not turned by another group", ({ member }) => [member("leave", "staff")], []],
    ["not turned by a list", ({ listed }) => [listed("remove", { person: ann })], []],
  ])("%s", (_, changesIn, roles) => {
    const here = house();
    expect(rolesTurned(here.index, 0, changesIn(here))).toEqual(roles);
  });

  it("comes to someone who joins", () => {
    const { index, member } = house();
    expect(rolesTurned(index, 1, [])).toEqual([]);
    expect(rolesTurned(index, 1, [member("join", "admins", 1)])).toEqual(["site"]);
  });
});
