import fc from "fast-check";
import { expect, test } from "vitest";
import { Memberships } from "#electron/engine/core/memberships.ts";
import { grown, SlackLists, withSlack } from "#electron/engine/core/slack-lists.ts";

const people = 6;
const groups = 5;
const pair = fc.record({ person: fc.nat({ max: people - 1 }), group: fc.nat({ max: groups - 1 }) });
const first = fc.uniqueArray(pair, { selector: ({ person, group }) => `${person} ${group}` });

test("memberships read the same from both sides after any coming and going", () => {
  fc.assert(
    fc.property(first, fc.array(pair, { maxLength: 80 }), (start, turns) => {
      const memberships = new Memberships(
        counts(
          start.map((one) => one.person),
          people,
        ),
        counts(
          start.map((one) => one.group),
          groups,
        ),
      );
      memberships.fill(
        Int32Array.from(start, (one) => one.person),
        Int32Array.from(start, (one) => one.group),
      );
      const plain = new Set(start.map(({ person, group }) => `${person} ${group}`));
      expectSame(memberships, plain);
      for (const { person, group } of turns) {
        const one = `${person} ${group}`;
        expect(memberships.remove(person, group)).toBe(plain.delete(one));
        expect(memberships.remove(person, group)).toBe(false);
        expectSame(memberships, plain);
        if ((person + group) % 3 === 0) continue;
        memberships.add(person, group);
        plain.add(one);
        expectSame(memberships, plain);
      }
    }),
    { numRuns: 100 },
  );
});

test("lists that came later are empty and grow beside the others", () => {
  const lists = new SlackLists(new Int32Array([1]));
  lists.push(0, 7, 70);
  lists.ensure(40);
  expect(lists.of(39)).toHaveLength(0);
  for (let item = 0; item < 30; item++) {
    lists.push(0, 100 + item, item);
    lists.push(39, item, -item);
  }
  expect([...lists.of(39)]).toEqual(Array.from({ length: 30 }, (_, item) => item));
  expect([...lists.of(0)]).toEqual([7, ...Array.from({ length: 30 }, (_, item) => 100 + item)]);
  expect(lists.notes[lists.find(0, 7)]).toBe(70);
  expect(lists.notes[lists.find(39, 12)]).toBe(-12);
  expect(lists.find(39, 100)).toBe(-1);
  lists.ensure(3);
  expect(lists.count(39)).toBe(30);
});

test("a list tells of each number that came to lie elsewhere, and of no other", () => {
  const lists = new SlackLists(new Int32Array([2, 1]));
  const moved: number[] = [];
  const hear = (to: number) => moved.push(to);
  lists.push(0, 1, 0, hear);
  lists.push(0, 2, 0, hear);
  expect(moved).toEqual([]);
  lists.push(0, 3, 0, hear);
  expect(moved.map((at) => lists.items[at])).toEqual([1, 2]);
  moved.length = 0;
  lists.removeAt(0, lists.find(0, 3), hear);
  expect(moved).toEqual([]);
  lists.removeAt(0, lists.find(0, 1), hear);
  expect(moved).toEqual([lists.find(0, 2)]);
});

test("room grows in steps, so that one more costs next to nothing", () => {
  const lists = new SlackLists(new Int32Array(1));
  const lengths = new Set<number>();
  for (let item = 0; item < 10_000; item++) {
    lists.push(0, item, 0);
    lengths.add(lists.items.length);
  }
  expect(lengths.size).toBeLessThan(15);
  expect(lists.items.length).toBeLessThan(60_000);
  expect(withSlack(1_000)).toBe(1_266);
});

test("an array that is long enough stays itself, one that grows keeps what it holds and its kind", () => {
  const bytes = Uint8Array.of(1, 2);
  expect(grown(bytes, 2)).toBe(bytes);
  expect(grown(bytes, 4)).toEqual(Uint8Array.of(1, 2, 0, 0));
});

function expectSame(memberships: Memberships, plain: ReadonlySet<string>): void {
  const byPerson = numbers(people).flatMap((person) =>
    [...memberships.groupsOf.of(person)].map((group) => `${person} ${group}`),
  );
  const byGroup = numbers(groups).flatMap((group) =>
    [...memberships.membersOf.of(group)].map((person) => `${person} ${group}`),
  );
  expect(byPerson.sort()).toEqual([...plain].sort());
  expect(byGroup.sort()).toEqual([...plain].sort());
}

function counts(all: readonly number[], size: number): Int32Array {
  const found = new Int32Array(size);
  for (const one of all) found[one] = (found[one] ?? 0) + 1;
  return found;
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}
