/** A pair of numbers: from, to. */
export type Pair = readonly [from: number, to: number];

/** For each number from 0 to n-1 a list of numbers, all in one array. */
export interface Lists {
  /** The list of `from`, as a view into the shared array. */
  of(from: number): Uint32Array;
}

/** The lists that these pairs make, in the order of the pairs. Cost: pairs plus `size`. */
export function buildLists(size: number, pairs: readonly Pair[]): Lists {
  const start = new Uint32Array(size + 1);
  for (const [from] of pairs) start[from + 1] = (start[from + 1] ?? 0) + 1;
  for (let at = 0; at < size; at++) start[at + 1] = (start[at + 1] ?? 0) + (start[at] ?? 0);
  const next = start.slice(0, size);
  const items = new Uint32Array(pairs.length);
  for (const [from, to] of pairs) {
    const at = next[from] ?? 0;
    items[at] = to;
    next[from] = at + 1;
  }
  return { of: (from) => items.subarray(start[from] ?? 0, start[from + 1] ?? 0) };
}
