import fc from "fast-check";
import type { PlainList, PlainPage } from "./plain-world.ts";

/**
 * Pages of these spaces: trees, pages below others of another space, circles, parents that nobody
 * knows; lists of people and groups, some of whom are not there. Posts are never below anything.
 */
export function randomPages(
  groups: readonly string[],
  people: readonly string[],
  spaces: readonly string[],
): fc.Arbitrary<PlainPage[]> {
  const list: fc.Arbitrary<PlainList> = fc.oneof(
    { weight: 2, arbitrary: fc.constant({ people: [], groups: [] }) },
    {
      weight: 1,
      arbitrary: fc.record({
        people: fc.subarray([...people]),
        groups: fc.subarray([...groups]),
      }),
    },
  );
  const page = fc.record({
    space: fc.constantFrom(...spaces),
    title: fc.constantFrom("Home", "Budget", "What now?", "Plan"),
    type: fc.constantFrom<PlainPage["type"]>("page", "page", "page", "blogpost"),
    author: fc.constantFrom(null, ...people),
    view: list,
    edit: list,
  });
  return fc.array(fc.tuple(page, fc.nat(), fc.nat(9)), { maxLength: 4, size: "max" }).map((all) =>
    all.map(([one, which, chance], at) => {
      const parent = parentOf(at, all.length, which, chance);
      return { ...one, id: `page-${at}`, parent: one.type === "page" ? parent : null };
    }),
  );
}

/** Mostly a page before it, so that trees come about; sometimes any page at all, sometimes none known. */
function parentOf(at: number, count: number, which: number, chance: number): string | null {
  if (chance === 9) return "page-gone";
  if (chance === 8) return `page-${which % count}`;
  return chance < 2 || at === 0 ? null : `page-${which % at}`;
}
