import type { Provenance } from "#shared/model/provenance.ts";
import type { Notes } from "./notes.ts";

interface Placed {
  readonly place: Provenance;
}

/**
 * The first value that any of the facts has, in their order of trust; facts that say another are
 * conflicts, unless `same` finds no difference.
 */
export function firstSaid<Fact extends Placed, Value extends string | boolean>(
  facts: readonly Fact[],
  read: (fact: Fact) => Value | null,
  what: string,
  notes: Notes,
  same: (one: Value, other: Value) => boolean = (one, other) => one === other,
): Value | null {
  let kept: Value | null = null;
  for (const fact of facts) {
    const value = read(fact);
    if (value === null) continue;
    if (kept === null) kept = value;
    else if (!same(kept, value)) notes.conflict(what, said(kept), said(value), fact.place.file);
  }
  return kept;
}

function said(value: string | boolean): string {
  return typeof value === "boolean" ? (value ? "yes" : "no") : value;
}

/** Whether two texts are the same but for case. */
export function sameText(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
