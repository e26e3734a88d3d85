/** Of so many changes every set is tried; of more only sets of up to three. */
export const triedWhole = 12;
const mostTogether = 3;

/**
 * Every inclusion-minimal set of the items that does what is wanted, by trying sets from the smallest
 * up; `complete` says whether all were tried. Cost: for n items 2^n tries up to twelve, n^3 beyond.
 */
export function minimalSets<Item>(
  items: readonly Item[],
  does: (set: readonly Item[]) => boolean,
): { sets: (readonly Item[])[]; complete: boolean } {
  const complete = items.length <= triedWhole;
  const found: (readonly number[])[] = [];
  const most = complete ? items.length : mostTogether;
  for (let size = 0; size <= most; size++) {
    for (const chosen of combinations(items.length, size)) {
      if (found.some((smaller) => smaller.every((at) => chosen.includes(at)))) continue;
      if (does(pick(items, chosen))) found.push(chosen);
    }
  }
  return { sets: found.map((chosen) => pick(items, chosen)), complete };
}

/** Every way to choose `size` of the numbers below `count`, each in rising order. */
function* combinations(count: number, size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let at = from; at <= count - size; at++) {
    for (const rest of combinations(count, size - 1, at + 1)) yield [at, ...rest];
  }
}

function pick<Item>(items: readonly Item[], chosen: readonly number[]): Item[] {
  return chosen.flatMap((at) => {
    const item = items[at];
    return item === undefined ? [] : [item];
  });
}
