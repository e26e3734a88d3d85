import type { PersonRef } from "#shared/explanation/decision.ts";
import type { AccessIndex } from "./access-index.ts";
import { byName, personRef } from "./refs.ts";

/** The first people by name, at most `limit` of them. Cost: the people, and a search for each that is kept. */
export function firstByName(
  index: AccessIndex,
  people: readonly number[],
  limit: number,
): PersonRef[] {
  const first: PersonRef[] = [];
  for (const at of people) {
    const one = personRef(index, at);
    const last = first.at(-1);
    if (first.length >= limit && (last === undefined || byName(one, last) >= 0)) continue;
    first.splice(placeOf(one, first), 0, one);
    if (first.length > limit) first.pop();
  }
  return first;
}

function placeOf(one: PersonRef, sorted: readonly PersonRef[]): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = sorted[middle];
    if (there && byName(there, one) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
