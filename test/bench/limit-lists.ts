import type { FactRow } from "./facts.ts";

export const maskBits = 14;
export const everything = (1 << maskBits) - 1;

/** A space, person or group above the 14 bits of a mask. */
export function pack(above: number, mask: number): number {
  return (above << maskBits) | mask;
}

/** Many lists in one array: list `n` has `heads[2 * n + 1]` numbers from `items[heads[2 * n]]`. */
export interface Arena {
  readonly heads: Int32Array;
  readonly items: Int32Array;
}

export function arenaOf(lists: readonly (readonly number[])[]): Arena {
  const heads = new Int32Array(2 * lists.length);
  const items = new Int32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let used = 0;
  lists.forEach((list, at) => {
    heads[2 * at] = used;
    heads[2 * at + 1] = list.length;
    items.set(list, used);
    used += list.length;
  });
  return { heads, items };
}

/** For each of `count` things the packed rows it has, out of the rows of each space. */
export function rowsOfEach(count: number, bySpace: readonly (readonly FactRow[])[]): Arena {
  const lists: number[][] = Array.from({ length: count }, () => []);
  bySpace.forEach((rows, space) => {
    for (const { principal, mask } of rows) lists[principal]?.push(pack(space, mask));
  });
  return arenaOf(lists);
}

/**
 * A bucket of 16 slots a space, one cache line, its packed rows sent to slots of their own by a
 * multiplier. The language takes the lowest five bits of a shift's width, and those of every
 * multiplier are 28, so that one number is both.
 */
export function bucketsOf(bySpace: readonly (readonly FactRow[])[]): {
  seeds: Int32Array;
  slots: Int32Array;
} {
  const seeds = new Int32Array(bySpace.length);
  const slots = new Int32Array(16 * bySpace.length);
  bySpace.forEach((rows, space) => {
    const groups = rows.map((row) => row.principal + 1);
    const seed = seedFor(groups);
    seeds[space] = seed;
    rows.forEach(({ mask }, at) => {
      const group = groups[at] ?? 0;
      slots[16 * space + (Math.imul(group, seed) >>> seed)] = pack(group, mask);
    });
  });
  return { seeds, slots };
}

function seedFor(groups: readonly number[]): number {
  for (let round = 1; ; round++) {
    const seed = (Math.imul(round, 0x9e3779b1) & ~31) | 28;
    let taken = 0;
    for (const group of groups) taken |= 1 << (Math.imul(group, seed) >>> seed);
    if (bitsIn(taken) === groups.length) return seed;
  }
}

function bitsIn(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}
