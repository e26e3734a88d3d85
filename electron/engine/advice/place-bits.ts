/** Sets of places in a list, one bit each: wide numbers, since nobody says how many groups someone is in. */
export const noBits = 0n;

/** The set of this one place, counted from 0. */
export function bitAt(place: number): bigint {
  return 1n << BigInt(place);
}

/** Whether a place is in the set. */
export function hasBit(set: bigint, place: number): boolean {
  return (set & bitAt(place)) !== noBits;
}

/** How many places are in the set. Cost: the highest of them. */
export function bitsIn(set: bigint): number {
  return set.toString(2).replaceAll("0", "").length;
}
