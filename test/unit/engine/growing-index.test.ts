import { expect, test } from "vitest";
import { type AccessIndex, buildIndex } from "#electron/engine/access-index.ts";
import { Numbers } from "#electron/engine/core/numbers.ts";
import { OpenRows } from "#electron/engine/core/open-rows.ts";
import { reachOf, whoHolds } from "#electron/engine/reach.ts";
import { groupRef } from "#electron/engine/refs.ts";
import { updateIndex } from "#electron/engine/update-index.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { InstanceState } from "#shared/model/state.ts";
import {
  type PermissionKey,
  permissionKeys,
  viewPermission,
} from "#shared/permissions/permissions.ts";
import { answersOf } from "#test/support/engine-answers.ts";
import type { PlainRow } from "#test/support/plain-world.ts";
import { groupOf, personOf, smallWorld } from "#test/support/small-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

// An index that starts with nothing and is told everything, one event at a time.

const count = 45;
const numbers = Array.from({ length: count }, (_, at) => at);
const kinds = ["guest", "regular", "guest", "other"] as const;

const grown = instanceOf(
  smallWorld({
    people: numbers.map((at) => personOf(`p${at}`, { app: at % 11 === 5, active: at % 7 !== 3 })),
    groups: numbers.map((at) => groupOf(`g${at}`, kinds[at % 4] ?? "regular")),
    spaces: numbers.map((at) => ({ id: `s${at}`, key: `S${at}`, name: `Space ${at}` })),
    memberships: numbers.flatMap((at) => [
      { person: `p${at}`, group: `g${at - (at % 4)}` },
      ...(at % 3 === 0 ? [{ person: `p${at}`, group: `g${(at * 7) % count}` }] : []),
    ]),
    rows: numbers.flatMap((at): PlainRow[] => [
      { space: `s${at}`, to: "group", id: `g${at}`, ticks: ["read/space", ticked(at)] },
      { space: `s${at}`, to: "person", id: `p${(at * 2) % count}`, ticks: [ticked(at + 1)] },
      ...(at % 5 === 0
        ? [{ space: `s${at}`, to: "anonymous", id: "", ticks: ["read/space", ticked(at)] } as const]
        : []),
      ...(at % 9 === 4
        ? [{ space: `s${at}`, to: "any-active-user", id: "", ticks: ["read/space"] } as const]
        : []),
    ]),
  }),
);

function ticked(at: number): PermissionKey {
  return permissionKeys[at % permissionKeys.length] ?? viewPermission;
}

test("an index told of everything one by one answers like one built at once, and taken back like one of nothing", () => {
  const instance: InstanceState = {
    ...grown,
    people: new Map(),
    groups: new Map(),
    spaces: new Map(),
    memberships: new Map(),
    grants: new Map(),
  };
  const index = buildIndex(instance);
  const turns = turnsOf(instance);
  for (const { put, event } of turns) {
    put();
    updateIndex(index, event);
  }
  const built = buildIndex(grown);
  expect(answersOf(index)).toEqual(answersOf(built));
  expect(listsOf(index)).toEqual(listsOf(built));
  for (const { takeBack, inverse } of turns.toReversed()) {
    takeBack();
    updateIndex(index, inverse);
  }
  expect([index.people.size, index.groups.size, index.spaces.size]).toEqual([0, 0, 0]);
  expect(index.core.openRows.spaces.size).toBe(0);
});

test("a space has an open row while one of the two gives something", () => {
  const rows = new OpenRows(1);
  rows.ensure(3);
  rows.set("anonymous", 2, 1);
  rows.set("any-active-user", 2, 1);
  rows.set("anonymous", 2, 0);
  expect([...rows.spaces]).toEqual([2]);
  expect([rows.byAnonymous(2), rows.byAnyActive(2, false)]).toEqual([0, 1]);
  rows.set("any-active-user", 2, 0);
  expect([...rows.spaces]).toEqual([]);
});

test("numbers are given upwards, taken away, and given again", () => {
  const things = new Numbers<string>();
  expect(["a", "b", "c"].map((id) => things.add(id))).toEqual([0, 1, 2]);
  things.remove("b");
  things.remove("never there");
  expect([things.size, things.end, things.of("b")]).toEqual([2, 3, undefined]);
  expect([...things]).toEqual([0, 2]);
  expect(() => things.id(1)).toThrow("nothing has the number 1");
  expect([things.add("d"), things.add("e")]).toEqual([1, 3]);
  expect(things.id(1)).toBe("d");
  expect([...things]).toEqual([0, 1, 2, 3]);
});

interface Turn {
  readonly event: DomainEvent;
  readonly inverse: DomainEvent;
  put(): void;
  takeBack(): void;
}

/** Every fact of the grown instance as an event, with what it does to the instance. */
function turnsOf(instance: InstanceState): Turn[] {
  const id = instance.header.id;
  function each<Key, Fact>(
    from: ReadonlyMap<Key, Fact>,
    to: Map<Key, Fact>,
    eventOf: (before: Fact | null, after: Fact | null) => DomainEvent,
  ): Turn[] {
    return [...from].map(([key, fact]) => ({
      event: eventOf(null, fact),
      inverse: eventOf(fact, null),
      put: () => to.set(key, fact),
      takeBack: () => to.delete(key),
    }));
  }
  return [
    ...each(grown.people, instance.people, (before, after) => ({
      type: "personChanged",
      instance: id,
      before,
      after,
    })),
    ...each(grown.groups, instance.groups, (before, after) => ({
      type: "groupChanged",
      instance: id,
      before,
      after,
    })),
    ...each(grown.spaces, instance.spaces, (before, after) => ({
      type: "spaceChanged",
      instance: id,
      before,
      after,
    })),
    ...each(grown.memberships, instance.memberships, (before, after) => ({
      type: "membershipChanged",
      instance: id,
      before,
      after,
    })),
    ...each(grown.grants, instance.grants, (before, after) => ({
      type: "grantChanged",
      instance: id,
      before,
      after,
    })),
  ];
}

function listsOf(index: AccessIndex) {
  return {
    reach: [...index.people].map((at) => reachOf(index, at).sort((a, b) => a.space - b.space)),
    view: [...index.spaces].map((at) =>
      whoHolds(index, at, viewPermission).sort((a, b) => a.person - b.person),
    ),
    labels: [...index.groups].map((at) => groupRef(index, at).hasGuestMembers),
  };
}
