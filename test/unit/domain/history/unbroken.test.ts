import { expect, test } from "vitest";
import type { Commit } from "#electron/domain/commit.ts";
import { buildDirectory } from "#electron/domain/directory.ts";
import { looseEnd, noTwins } from "#electron/domain/history/unbroken.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { InstanceState } from "#shared/model/state.ts";
import { consoleActor } from "#shared/model/workspace.ts";
import { groupOf, pageOf, personOf, rowOf, smallWorld } from "#test/support/small-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

// What only an import brings, and what goes when it is taken back: spaces, pages, rows for anyone.

function found<Key, Fact>(facts: ReadonlyMap<Key, Fact>, is: (fact: Fact) => boolean): Fact {
  const fact = [...facts.values()].find(is);
  if (fact === undefined) throw new Error("no such fact");
  return fact;
}

/** The space `s` with `top`, under it `leaf`, whose lists name a group and a person; the space `t` with a row. */
function facts() {
  const world = smallWorld({
    people: [personOf("ann", { email: "ann@acme.test" })],
    groups: [groupOf("team", "regular")],
    spaces: ["s", "t"].map((id) => ({ id, key: id.toUpperCase(), name: id })),
    rows: [{ ...rowOf("anonymous", "", "read/space"), space: "t" }],
    pages: [
      pageOf("top"),
      pageOf("leaf", {
        parent: "top",
        view: { people: [], groups: ["team"] },
        edit: { people: ["ann"], groups: [] },
      }),
    ],
  });
  const instance = instanceOf(world);
  const at = { instance: instance.header.id };
  return {
    instance,
    space: (id: string) => ({
      type: "spaceChanged" as const,
      ...at,
      fact: found(instance.spaces, (one) => one.id === id),
    }),
    page: (id: string) => ({
      type: "pageChanged" as const,
      ...at,
      fact: found(instance.pages, (one) => one.id === id),
    }),
    row: () => ({ type: "grantChanged" as const, ...at, fact: found(instance.grants, () => true) }),
    person: () => ({
      type: "personChanged" as const,
      ...at,
      fact: found(instance.people, () => true),
    }),
    group: () => ({
      type: "groupChanged" as const,
      ...at,
      fact: found(instance.groups, () => true),
    }),
  };
}

const came = <T extends { fact: unknown }>({ fact, ...rest }: T) => ({
  ...rest,
  before: null,
  after: fact as T["fact"],
});
const went = <T extends { fact: unknown }>({ fact, ...rest }: T) => ({
  ...rest,
  before: fact as T["fact"],
  after: null,
});

const commitOf = (revision: number, events: DomainEvent[]): Commit => ({
  entry: {
    revision,
    at: "2026-03-09T12:00:00.000Z",
    actor: consoleActor,
    label: "",
    kind: "import",
  },
  events,
});
const hanging = (instance: InstanceState, events: DomainEvent[], later: DomainEvent[] = []) =>
  looseEnd(buildDirectory(instance), events, {
    commit: commitOf(5, events),
    later: later.length > 0 ? [commitOf(7, later)] : [],
  });

test("a space does not go from under its pages, nor from under its rows", () => {
  const { instance, space } = facts();
  const top = found(instance.pages, (one) => one.id === "top");
  expect(hanging(instance, [went(space("s"))])).toEqual({
    what: "“top” is in it",
    change: top.change,
  });
  expect(hanging(instance, [went(space("t"))])).toMatchObject({ what: "it has permission rows" });
  instance.pages.clear();
  expect(hanging(instance, [went(space("s"))])).toBeNull();
});

test("a page does not go from under another", () => {
  const { instance, page } = facts();
  const leaf = found(instance.pages, (one) => one.id === "leaf");
  expect(hanging(instance, [went(page("top"))])).toEqual({
    what: "“leaf” is under it",
    change: leaf.change,
  });
  expect(hanging(instance, [went(page("leaf"))])).toBeNull();
});

test.each(["group", "person", "space"] as const)(
  "a page does not come back without the %s that it names",
  (kind) => {
    const { instance, page, group, person, space } = facts();
    const leaf = came(page("leaf"));
    const gone = { group: went(group()), person: went(person()), space: went(space("s")) }[kind];
    expect(hanging(instance, [leaf])).toBeNull();
    // It came again since, and so is not gone.
    expect(hanging(instance, [leaf], [gone])).toBeNull();
    const { people, groups, spaces } = instance;
    if (kind === "space") spaces.clear();
    else (kind === "group" ? groups : people).clear();
    expect(hanging(instance, [leaf])).toBeNull();
    expect(hanging(instance, [leaf], [gone])).toEqual({
      what: `the ${kind} is gone`,
      change: 7,
    });
  },
);

test("a row for anyone does not come back without its space", () => {
  const { instance, row, space } = facts();
  const [anyone, lost] = [came(row()), went(space("t"))];
  instance.spaces.clear();
  expect(hanging(instance, [anyone], [lost])).toEqual({ what: "the space is gone", change: 7 });
});

test("a key or an e-mail that was taken since does not come twice, in whatever case", () => {
  const { instance, space, person } = facts();
  const directory = buildDirectory(instance);
  const [t, ann] = [space("t"), person()];
  const shouting = { ...t, fact: { ...t.fact, key: "t" } };
  const loud = { ...ann, fact: { ...ann.fact, email: "ANN@acme.test" } };
  expect(noTwins(directory, [came(shouting)], -1)).toMatchObject({
    ok: false,
    error: { code: "already-exists", details: { kind: "a space with the key", what: "t" } },
  });
  expect(noTwins(directory, [came(loud)], -1)).toMatchObject({
    ok: false,
    error: {
      code: "already-exists",
      details: { kind: "a person with the e-mail", what: "ANN@acme.test" },
    },
  });
  const twinsBefore = [came(shouting), came(loud)];
  expect(noTwins(directory, twinsBefore, 99).ok).toBe(true);
  expect(noTwins(directory, [went(t), went(ann)], -1).ok).toBe(true);
  expect(noTwins(directory, [{ ...came(t), before: t.fact }], -1).ok).toBe(true);
  const without = { ...ann, fact: { ...ann.fact, email: null } };
  expect(noTwins(directory, [came(without)], -1).ok).toBe(true);
});
