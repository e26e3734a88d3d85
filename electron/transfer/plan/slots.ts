import type { PlanGroup } from "#shared/plan/plan.ts";
import { groupKey } from "./look-up-steps.ts";

/** Numbers for what a script speaks of: its names would not do as names of files. */
export interface Slots {
  group(group: PlanGroup): number;
  person(accountId: string): number;
  space(key: string): number;
}

/** A numbering that starts when it is first asked. */
export function newSlots(): Slots {
  const groups = new Map<string, number>();
  const people = new Map<string, number>();
  const spaces = new Map<string, number>();
  return {
    group: (group) => slot(groups, groupKey(group)),
    person: (accountId) => slot(people, accountId),
    space: (key) => slot(spaces, key),
  };
}

function slot(all: Map<string, number>, key: string): number {
  const known = all.get(key) ?? all.size + 1;
  all.set(key, known);
  return known;
}
