import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { permissionKeys } from "#shared/permissions/permissions.ts";
import { type Answered, allAllowed, allAnswers } from "#test/support/engine-answers.ts";
import type { PlainRow, PlainWorld } from "#test/support/plain-world.ts";
import { randomWorld } from "#test/support/random-world.ts";
import { designation } from "#test/support/reference.ts";

const runs = { numRuns: 250 };
const nth = <T>(all: readonly T[], at: number): T => {
  const one = all[at % all.length];
  if (one === undefined) throw new Error("nothing to choose from");
  return one;
};
const sorted = (answers: readonly Answered[]) =>
  answers.map((one) => JSON.stringify(one)).sort((a, b) => (a < b ? -1 : 1));

/** Every question of `before` that was answered with yes is answered so in `after`. */
function expectNothingLost(before: PlainWorld, after: PlainWorld) {
  const still = allAllowed(after);
  expect([...allAllowed(before)].filter((one) => !still.has(one))).toEqual([]);
}

describe("access adds up (R7, R8)", () => {
  test("one tick more takes nothing away from anyone", () => {
    fc.assert(
      fc.property(randomWorld, fc.nat(), fc.nat(), fc.nat(), (world, where, whom, what) => {
        const space = nth(world.spaces, where).id;
        const place = nth<Omit<PlainRow, "ticks">>(
          [
            ...world.groups.map(({ id }) => ({ space, to: "group" as const, id })),
            ...world.people.map(({ id }) => ({ space, to: "person" as const, id })),
            { space, to: "anonymous", id: "" },
            { space, to: "any-active-user", id: "" },
          ],
          whom,
        );
        expectNothingLost(world, ticked(world, place, nth(permissionKeys, what)));
      }),
      runs,
    );
  });

  test("joining a group takes nothing away from anyone", () => {
    fc.assert(
      fc.property(randomWorld, fc.nat(), fc.nat(), (world, who, where) => {
        const joined = { person: nth(world.people, who).id, group: nth(world.groups, where).id };
        expectNothingLost(world, { ...world, memberships: [...world.memberships, joined] });
      }),
      runs,
    );
  });

  test("two halves of the rows give together what they give apart, wherever each gives View", () => {
    fc.assert(
      fc.property(randomWorld, fc.infiniteStream(fc.boolean()), (world, coin) => {
        const heads = new Set(world.rows.filter(() => coin.next().value));
        const some = allAllowed({ ...world, rows: [...heads] });
        const others = allAllowed({ ...world, rows: world.rows.filter((row) => !heads.has(row)) });
        const all = allAllowed(world);
        for (const person of world.people) {
          for (const space of world.spaces) {
            const has = (set: Set<string>, asked: string) =>
              set.has(`${person.id} ${space.id} ${asked}`);
            if (!has(some, "read/space") || !has(others, "read/space")) continue;
            for (const asked of permissionKeys) {
              expect(has(all, asked), `${person.id} ${space.id} ${asked}`).toBe(
                has(some, asked) || has(others, asked),
              );
            }
          }
        }
      }),
      runs,
    );
  });
});

describe("what has nothing to do with a question does not change its answer", () => {
  test("the order in which facts are written", () => {
    fc.assert(
      fc.property(shuffledTwin, ([world, twin]) => {
        expect(sorted(allAnswers(twin))).toEqual(sorted(allAnswers(world)));
      }),
      runs,
    );
  });

  test("other people, their groups and their rows", () => {
    fc.assert(
      fc.property(randomWorld, fc.nat(), (world, who) => {
        const { id } = nth(world.people, who);
        const without: PlainWorld = {
          ...world,
          people: world.people.filter((one) => one.id !== id),
          memberships: world.memberships.filter((one) => one.person !== id),
          rows: world.rows.filter((row) => row.to !== "person" || row.id !== id),
        };
        const others = allAnswers(world).filter((one) => one.person !== id);
        expect(allAnswers(without)).toEqual(others);
      }),
      runs,
    );
  });

  test("what is in other spaces", () => {
    fc.assert(
      fc.property(randomWorld, fc.nat(), (world, which) => {
        const { id } = nth(world.spaces, which);
        const alone: PlainWorld = {
          ...world,
          spaces: world.spaces.filter((one) => one.id === id),
          rows: world.rows.filter((row) => row.space === id),
          pages: [],
        };
        const here = allAnswers(world).filter((one) => one.place === id);
        expect(allAnswers(alone)).toEqual(here);
      }),
      runs,
    );
  });
});

describe("guests (R3, R10)", () => {
  test("never administer anything", () => {
    fc.assert(
      fc.property(randomWorld, (world) => {
        const allowed = allAllowed(world);
        for (const person of world.people) {
          if (designation(world, person) !== "guest") continue;
          for (const { id } of world.spaces) {
            expect(allowed.has(`${person.id} ${id} administer/space`)).toBe(false);
          }
        }
      }),
      runs,
    );
  });

  test("who become regular by a group without rows gain Admin alone, and lose it on leaving", () => {
    fc.assert(
      fc.property(randomWorld, (drawn) => {
        const world = { ...drawn, anyActiveUserReachesGuests: true };
        const guests = world.people.filter((one) => designation(world, one) === "guest");
        const staff = {
          ...nth(world.groups, 0),
          id: "new-staff",
          name: "new",
          kind: "regular" as const,
        };
        const joined: PlainWorld = {
          ...world,
          groups: [...world.groups, staff],
          memberships: [
            ...world.memberships,
            ...guests.map(({ id }) => ({ person: id, group: staff.id })),
          ],
        };
        const before = allAllowed({ ...world, pages: [] });
        const gained = [...allAllowed({ ...joined, pages: [] })].filter((one) => !before.has(one));
        expect(gained.filter((one) => !one.endsWith(" administer/space"))).toEqual([]);
        expectNothingLost(world, joined);
      }),
      runs,
    );
  });
});

describe("page lists (R17-R20)", () => {
  test("never widen: without any list nobody can do less", () => {
    fc.assert(
      fc.property(randomWorld, (world) => {
        const nobody = { people: [], groups: [] };
        const pages = world.pages.map((page) => ({ ...page, view: nobody, edit: nobody }));
        expectNothingLost(world, { ...world, pages });
      }),
      runs,
    );
  });

  test("who sees a page sees its space and, within the space, every page above", () => {
    fc.assert(
      fc.property(randomWorld, (world) => {
        const allowed = allAllowed(world);
        for (const page of world.pages) {
          const parent = world.pages.find((one) => one.id === page.parent);
          for (const { id } of world.people) {
            if (!allowed.has(`${id} ${page.id} view`)) continue;
            expect(allowed.has(`${id} ${page.space} read/space`)).toBe(true);
            if (parent?.space === page.space) {
              expect(allowed.has(`${id} ${parent.id} view`)).toBe(true);
            }
          }
        }
      }),
      runs,
    );
  });
});

/** A world, and the same facts in another order. */
const shuffledTwin = randomWorld.chain((world) =>
  fc
    .record({
      people: shuffled(world.people),
      groups: shuffled(world.groups),
      memberships: shuffled(world.memberships),
      spaces: shuffled(world.spaces),
      rows: shuffled(world.rows),
      pages: shuffled(world.pages),
    })
    .map((lists): [PlainWorld, PlainWorld] => [world, { ...world, ...lists }]),
);

function shuffled<T>(all: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...all], { minLength: all.length });
}

function ticked(
  world: PlainWorld,
  place: Omit<PlainRow, "ticks">,
  tick: PlainRow["ticks"][number],
): PlainWorld {
  const isPlace = (row: PlainRow) =>
    row.space === place.space && row.to === place.to && row.id === place.id;
  const before = world.rows.find(isPlace)?.ticks ?? [];
  const row = { ...place, ticks: [...new Set([...before, tick])] };
  return { ...world, rows: [...world.rows.filter((one) => !isPlace(one)), row] };
}
