import fc from "fast-check";
import { expect, test } from "vitest";
import { GroupRows, mostGroups, slotOf } from "#electron/engine/core/group-rows.ts";
import { allPermissions } from "#shared/permissions/permission-set.ts";

// The hash of rows against plain maps. Groups far apart meet in it, neighbours never do.

const spaces = 3;
const space = fc.nat({ max: spaces - 1 });
const group = fc.oneof(fc.nat({ max: 40 }), fc.nat({ max: mostGroups - 1 }));
const mask = fc.oneof(fc.nat({ max: allPermissions }), fc.constant(0));
const change = fc.record({ space, group, mask });

/** Few changes, and so many to so few groups that rows come, go and come again. */
const changes = fc.oneof(
  fc.array(change, { maxLength: 40 }),
  fc.uniqueArray(group, { minLength: 30, maxLength: 90 }).chain((groups) =>
    fc.array(fc.record({ space, group: fc.constantFrom(...groups), mask }), {
      minLength: 150,
      maxLength: 300,
      size: "max",
    }),
  ),
);

test("after any changes each space has the rows it was given last, and no other", () => {
  fc.assert(
    fc.property(changes, fc.nat({ max: 5 }), (all, room) => {
      const rows = new GroupRows(spaces, room);
      const plain = maps();
      for (const one of all) {
        rows.set(one.space, one.group, one.mask);
        put(plain, one);
        expect(rows.get(one.space, one.group)).toBe(one.mask);
      }
      expectSame(rows, plain);
      for (const one of all) {
        expect(rows.get(one.space, one.group)).toBe(plain[one.space]?.get(one.group) ?? 0);
      }
    }),
    { numRuns: 200 },
  );
});

test("rows given all at once are those given one by one, and can be changed", () => {
  fc.assert(
    fc.property(changes, changes, (first, then) => {
      const plain = maps();
      for (const one of first) put(plain, one);
      const rows = new GroupRows(spaces, first.length);
      for (const [at, own] of plain.entries()) {
        rows.fill(
          at,
          [...own].map(([one, gives]) => slotOf(one, gives)),
        );
      }
      expectSame(rows, plain);
      for (const one of then) {
        rows.set(one.space, one.group, one.mask);
        put(plain, one);
      }
      expectSame(rows, plain);
    }),
    { numRuns: 100 },
  );
});

test("up to 24 rows none is further than one probe away", () => {
  fc.assert(
    fc.property(fc.uniqueArray(group, { minLength: 1, maxLength: 24 }), (groups) => {
      const rows = new GroupRows(1, 0);
      for (const one of groups) rows.set(0, one, 1);
      const probes = groups.map((one) => {
        const seed = rows.heads[1] ?? 0;
        return rows.slots[rows.from(0) + (Math.imul(one + 1, seed) >>> seed)];
      });
      expect(probes).toEqual(groups.map((one) => slotOf(one, 1)));
      expect(rows.heads[2]).toBe(0);
    }),
    { numRuns: 200 },
  );
});

test("a space that came later has no rows, and then those it is given", () => {
  const rows = new GroupRows(1, 1);
  rows.set(0, 7, 3);
  rows.ensure(200);
  expect([rows.get(199, 7), rows.get(0, 7)]).toEqual([0, 3]);
  rows.set(199, 7, 5);
  rows.ensure(2);
  expect([rows.get(198, 7), rows.get(199, 7), rows.get(0, 7)]).toEqual([0, 5, 3]);
});

test("a bucket stays in proportion to its rows", () => {
  const rows = new GroupRows(1, 0);
  for (let one = 0; one < 500; one++) rows.set(0, one * 97, 1);
  expect(rows.size(0)).toBeLessThanOrEqual(4 * 500);
  const length = rows.slots.length;
  for (let round = 0; round < 20; round++) {
    for (let one = 0; one < 500; one++) rows.set(0, one * 97, round % 2);
  }
  expect(rows.slots.length).toBe(length);
});

function maps(): Map<number, number>[] {
  return Array.from({ length: spaces }, () => new Map<number, number>());
}

function put(
  plain: readonly Map<number, number>[],
  one: { space: number; group: number; mask: number },
): void {
  if (one.mask === 0) plain[one.space]?.delete(one.group);
  else plain[one.space]?.set(one.group, one.mask);
}

function expectSame(rows: GroupRows, plain: readonly Map<number, number>[]): void {
  for (const [at, own] of plain.entries()) {
    const found: [number, number][] = [];
    rows.each(at, (one, gives) => found.push([one, gives]));
    expect(found).toHaveLength(own.size);
    expect(new Map(found)).toEqual(own);
    for (const [one, gives] of own) expect(rows.get(at, one)).toBe(gives);
  }
}
