import { expect, test } from "vitest";
import type { Commit } from "#electron/domain/commit.ts";
import { relevantTo, type Subject } from "#electron/domain/history/relevant.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import { asInstanceId, asPersonId, asSpaceId } from "#shared/model/ids.ts";
import type { InstanceState } from "#shared/model/state.ts";
import { consoleActor } from "#shared/model/workspace.ts";
import { groupOf, pageOf, personOf, rowOf, smallWorld } from "#test/support/small-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

// Which events can matter to Ann's access. She is in `in`, was in `out` once, and never in `else`.

const instance: InstanceState = instanceOf(
  smallWorld({
    people: ["ann", "bob"].map((id) => personOf(id)),
    groups: ["in", "out", "else"].map((id) => groupOf(id, "regular")),
    memberships: [
      { group: "in", person: "ann" },
      { group: "out", person: "ann" },
      { group: "else", person: "bob" },
    ],
    spaces: ["s", "t"].map((id) => ({ id, key: id, name: id })),
    rows: [
      rowOf("group", "in", "read/space"),
      rowOf("group", "out", "read/space"),
      rowOf("group", "else", "read/space"),
      rowOf("person", "ann", "read/space"),
      rowOf("person", "bob", "read/space"),
      rowOf("anonymous", "", "read/space"),
      rowOf("any-active-user", "", "read/space"),
      { ...rowOf("group", "in", "read/space"), space: "t" },
    ],
    pages: [pageOf("p"), pageOf("q", { space: "t" })],
  }),
);

type Way = "came" | "went" | "turned";
const sides = <Fact>(fact: Fact, way: Way) => ({
  before: way === "came" ? null : fact,
  after: way === "went" ? null : fact,
});

function found<Fact>(facts: Iterable<Fact>, is: (fact: Fact) => boolean): Fact {
  const fact = [...facts].find(is);
  if (fact === undefined) throw new Error("no such fact");
  return fact;
}

const here = instance.header.id;
const events = {
  person: (id: string, way: Way): DomainEvent => ({
    type: "personChanged",
    instance: here,
    ...sides(
      found(instance.people.values(), (one) => one.id === id),
      way,
    ),
  }),
  group: (id: string, way: Way): DomainEvent => ({
    type: "groupChanged",
    instance: here,
    ...sides(
      found(instance.groups.values(), (one) => one.id === id),
      way,
    ),
  }),
  member: (group: string, way: Way): DomainEvent => ({
    type: "membershipChanged",
    instance: here,
    ...sides(
      found(instance.memberships.values(), (one) => one.group === group),
      way,
    ),
  }),
  space: (id: string, way: Way): DomainEvent => ({
    type: "spaceChanged",
    instance: here,
    ...sides(
      found(instance.spaces.values(), (one) => one.id === id),
      way,
    ),
  }),
  row: (whose: string, space = "s"): DomainEvent => ({
    type: "grantChanged",
    instance: here,
    ...sides(
      found(instance.grants.values(), ({ principal, space: there }) => {
        const name = "id" in principal ? principal.id : principal.type;
        return name === whose && there === space;
      }),
      "came",
    ),
  }),
  page: (id: string, way: Way): DomainEvent => ({
    type: "pageChanged",
    instance: here,
    ...sides(
      found(instance.pages.values(), (one) => one.id === id),
      way,
    ),
  }),
  header: (way: Way): DomainEvent => ({
    type: "instanceChanged",
    instance: here,
    ...sides(instance.header, way),
  }),
  unread: (): DomainEvent => ({ type: "opaqueChanged", instance: here, before: null, after: [] }),
};

const commitOf = (revision: number, ...made: DomainEvent[]): Commit => ({
  entry: {
    revision,
    at: "2026-03-04T10:00:00.000Z",
    actor: consoleActor,
    label: "A change",
    kind: "command",
  },
  events: made,
});

/** Ann left `out`, which only the past knows. */
const now: InstanceState = {
  ...instance,
  memberships: new Map([...instance.memberships].filter(([, one]) => one.group !== "out")),
};
const left = commitOf(1, events.member("out", "went"));

const inS: Subject = { person: asPersonId("ann"), space: asSpaceId("s") };
const anywhere: Subject = { person: asPersonId("ann"), space: null };

const matters = (event: DomainEvent, subject: Subject) =>
  relevantTo(now, subject, [left, commitOf(2, event)]).some((one) => one.entry.revision === 2);

test.each<[string, DomainEvent, [inTheSpace: boolean, anywhere: boolean]]>([
  ["Ann came", events.person("ann", "came"), [true, true]],
  ["Ann was renamed", events.person("ann", "turned"), [true, true]],
  ["Bob went", events.person("bob", "went"), [false, false]],
  ["Ann joined", events.member("in", "came"), [true, true]],
  ["Bob joined", events.member("else", "came"), [false, false]],
  ["her group came", events.group("in", "came"), [false, false]],
  ["her group became another kind", events.group("in", "turned"), [true, true]],
  ["a group that she was in went", events.group("out", "went"), [true, true]],
  ["another group went", events.group("else", "went"), [false, false]],
  ["the space came", events.space("s", "came"), [false, false]],
  ["the space was archived", events.space("s", "turned"), [true, true]],
  ["another space went", events.space("t", "went"), [false, true]],
  ["a row of her group", events.row("in"), [true, true]],
  ["a row of it in another space", events.row("in", "t"), [false, true]],
  ["a row of a group that she was in", events.row("out"), [true, true]],
  ["a row of another group", events.row("else"), [false, false]],
  ["her own row", events.row("ann"), [true, true]],
  ["another person's row", events.row("bob"), [false, false]],
  ["a row for anyone", events.row("anonymous"), [true, true]],
  ["a row for any active user", events.row("any-active-user"), [true, true]],
  ["a page came to the space", events.page("p", "came"), [true, true]],
  ["a page went from it", events.page("p", "went"), [true, true]],
  ["a page of another space", events.page("q", "turned"), [false, true]],
  ["the settings", events.header("turned"), [true, true]],
  ["the making of the instance", events.header("came"), [false, false]],
  ["the end of it", events.header("went"), [false, false]],
  ["what no part of the console reads", events.unread(), [false, false]],
])("%s", (_, event, [inTheSpace, everywhere]) => {
  expect(matters(event, inS)).toBe(inTheSpace);
  expect(matters(event, anywhere)).toBe(everywhere);
  expect(matters({ ...event, instance: asInstanceId("another") }, anywhere)).toBe(false);
});

test("commits keep their order and only what matters of them, and none is left empty", () => {
  const [hers, his] = [events.member("in", "came"), events.member("else", "came")];
  const row = events.row("ann");
  const commits = [commitOf(3, his, hers, row), commitOf(4, his), commitOf(5, row, his)];
  expect(relevantTo(now, inS, commits)).toEqual([commitOf(3, hers, row), commitOf(5, row)]);
});
