import fc from "fast-check";
import { type PermissionKey, permissionKeys } from "#shared/permissions/permissions.ts";
import type { PlainGroup, PlainPerson, PlainRow, PlainSpace, PlainWorld } from "./plain-world.ts";

// Spaces with tens of rows and people in many groups: how the engine keeps rows changes with their
// number, and small worlds never get there. Many more groups than rows, for groups numbered one after
// the other never meet in its hash. No pages, and nothing that names somebody who is gone.

const groupCount = 300;
const personCount = 6;
const spaceCount = 2;

const ticks = fc.subarray<PermissionKey>([...permissionKeys], { minLength: 1, maxLength: 4 });

/**
 * How to run them: the first that fails is shown as it is, since making such a world smaller takes
 * minutes; and none is left out for want of time (`short-properties.ts`), since nothing else clashes.
 */
export const crowded = { endOnFailure: true, interruptAfterTimeLimit: 100_000 };

const kind = fc.constantFrom<PlainGroup["kind"]>("regular", "guest", "guest", "other");

const rowsOfGroups = fc.uniqueArray(
  fc.record({ group: fc.nat({ max: groupCount - 1 }), of: ticks }),
  { selector: (row) => row.group, minLength: 40, maxLength: 60 },
);

/** Worlds of 300 groups, 40 to 60 of which have a row in each space. */
export const crowdedWorld: fc.Arbitrary<PlainWorld> = fc
  .record({
    kinds: fc.array(kind, { minLength: groupCount, maxLength: groupCount }),
    // Of so many groups some are of every kind; most people are kept out of some kinds.
    people: fc.tuple(
      ...numbers(personCount).map(() =>
        fc.record({
          active: fc.constantFrom(true, true, true, false),
          app: fc.constantFrom(false, false, false, true),
          groups: fc.subarray(numbers(groupCount), { minLength: 20, maxLength: 200 }),
          without: fc.subarray<PlainGroup["kind"]>(["regular", "other"]),
        }),
      ),
    ),
    rowsOfSpaces: fc.tuple(...numbers(spaceCount).map(() => rowsOfGroups)),
    ownRows: fc.tuple(...numbers(personCount).map(() => fc.option(ticks))),
    anyActive: fc.boolean(),
    anonymousTicksForPeople: fc.boolean(),
    anyActiveUserReachesGuests: fc.boolean(),
  })
  .map(({ kinds, people, rowsOfSpaces, ownRows, anyActive, ...settings }) => ({
    ...settings,
    pages: [],
    groups: kinds.map(groupOf),
    people: people.map(personOf),
    spaces: numbers(spaceCount).map(spaceOf),
    memberships: people.flatMap(({ groups, without }, at) =>
      groups
        .filter((group) => !without.some((one) => one === kinds[group]))
        .map((group) => ({ person: `person-${at}`, group: `group-${group}` })),
    ),
    rows: [
      ...rowsOfSpaces.flatMap((rows, space) =>
        rows.flatMap(({ group, of }) => rowOf(`space-${space}`, "group", `group-${group}`, of)),
      ),
      ...ownRows.flatMap((of, person) => rowOf("space-0", "person", `person-${person}`, of)),
      ...rowOf("space-1", "any-active-user", "", anyActive ? ["read/space"] : null),
    ],
  }));

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}

function groupOf(kind: PlainGroup["kind"], at: number): PlainGroup {
  const rest = { isDefault: false, external: false, adminRole: null };
  return { id: `group-${at}`, name: `Group ${at}`, kind, ...rest };
}

function personOf({ active, app }: { active: boolean; app: boolean }, at: number): PlainPerson {
  return { id: `person-${at}`, name: `Person ${at}`, email: null, active, app };
}

function spaceOf(at: number): PlainSpace {
  return { id: `space-${at}`, key: `KEY${at}`, name: `Space ${at}` };
}

function rowOf(
  space: string,
  to: PlainRow["to"],
  id: string,
  ticks: PermissionKey[] | null,
): PlainRow[] {
  return ticks ? [{ space, to, id, ticks }] : [];
}
