import fc from "fast-check";
import { expect, test } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { makeLike } from "#electron/engine/advice/make-like.ts";
import { comparePeople } from "#electron/engine/compare-people.ts";
import { permissionKeys } from "#shared/permissions/permissions.ts";
import { heldIn } from "#test/support/brute-advice.ts";
import type { PlainPerson, PlainWorld } from "#test/support/plain-world.ts";
import { randomWorld } from "#test/support/random-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

const pair = randomWorld
  .filter((world) => world.people.length > 1)
  .chain((world) =>
    fc.record({
      world: fc.constant(world),
      one: fc.constantFrom(...world.people),
      other: fc.constantFrom(...world.people),
    }),
  );

test("what differs between two people, with sources that are theirs", () => {
  fc.assert(
    fc.property(pair, ({ world, one, other }) => {
      const index = buildIndex(instanceOf(world));
      const said = comparePeople(index, numberOf(world, one), numberOf(world, other));
      const expected = world.spaces.flatMap((space) => {
        const [mine, theirs] = [heldIn(world, one, space), heldIn(world, other, space)];
        const onlyOne = permissionKeys.filter((key) => mine.has(key) && !theirs.has(key));
        const onlyOther = permissionKeys.filter((key) => theirs.has(key) && !mine.has(key));
        return onlyOne.length + onlyOther.length > 0 ? [{ id: space.id, onlyOne, onlyOther }] : [];
      });
      const keys = (held: (typeof said.spaces)[number]["onlyOne"]) => {
        expect(held.every((cell) => cell.sources.length > 0)).toBe(true);
        return held.map((cell) => cell.permission);
      };
      expect(
        said.spaces.map(({ space, onlyOne, onlyOther }) => ({
          id: space.id,
          onlyOne: keys(onlyOne),
          onlyOther: keys(onlyOther),
        })),
      ).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test("made like another, someone holds all that the other holds, and no change is idle", () => {
  fc.assert(
    fc.property(pair, ({ world, one, other }) => {
      if (!one.active) return;
      const index = buildIndex(instanceOf(world));
      const { sets } = makeLike(index, numberOf(world, one), numberOf(world, other));
      expect(sets.length).toBeGreaterThan(0);
      for (const set of sets) {
        const changes = [
          ...set.join.map(
            ({ id }) =>
              (now: PlainWorld) =>
                joined(now, one, id),
          ),
          ...set.grant.map((row) => (now: PlainWorld) => granted(now, one, row)),
        ];
        const lacking = (chosen: typeof changes) => {
          const after = chosen.reduce((now, change) => change(now), world);
          return missing(after, one, world, other);
        };
        const beyondReach = set.outOfReach.flatMap((row) =>
          row.permissions.map((permission) => `${row.space.id} ${permission}`),
        );
        expect(lacking(changes).sort()).toEqual(beyondReach.sort());
        for (const left of changes) {
          const without = lacking(changes.filter((change) => change !== left));
          expect(without.length).toBeGreaterThan(beyondReach.length);
        }
      }
    }),
    { numRuns: 300 },
  );
});

function numberOf(world: PlainWorld, person: PlainPerson): number {
  return world.people.indexOf(person);
}

function missing(after: PlainWorld, one: PlainPerson, world: PlainWorld, other: PlainPerson) {
  return world.spaces.flatMap((space) => {
    const has = heldIn(after, one, space);
    return [...heldIn(world, other, space)]
      .filter((key) => !has.has(key))
      .map((key) => `${space.id} ${key}`);
  });
}

function joined(world: PlainWorld, person: PlainPerson, group: string): PlainWorld {
  return { ...world, memberships: [...world.memberships, { person: person.id, group }] };
}

function granted(
  world: PlainWorld,
  person: PlainPerson,
  row: { space: { id: string }; permissions: readonly (typeof permissionKeys)[number][] },
): PlainWorld {
  const isIt = (one: PlainWorld["rows"][number]) =>
    one.space === row.space.id && one.to === "person" && one.id === person.id;
  const there = world.rows.find(isIt);
  const ticks = [...new Set([...(there?.ticks ?? []), ...row.permissions])];
  return {
    ...world,
    rows: [
      ...world.rows.filter((one) => !isIt(one)),
      { space: row.space.id, to: "person", id: person.id, ticks },
    ],
  };
}
