import type { Page, RestrictionList } from "#shared/model/page.ts";
import type { AccessIndex } from "./access-index.ts";

/** How a person fares at a list. */
export interface Passage {
  /** Whether there is anyone on the list at all; an empty one restricts nobody. */
  readonly restricts: boolean;
  readonly byName: boolean;
  /** The person's groups that the list names, by number, in the order of the list. */
  readonly groups: readonly number[];
}

/** Whether a list names the person or which of their groups: one match is enough (R17, R18). Cost: the list. */
export function passageOf(index: AccessIndex, person: number, list: RestrictionList): Passage {
  const mine = index.core.memberships.groupsOf.of(person);
  return {
    restricts: restricts(list),
    byName: list.people.includes(index.people.id(person)),
    groups: list.groups.flatMap((group) => {
      const at = index.groups.of(group);
      return at !== undefined && mine.includes(at) ? [at] : [];
    }),
  };
}

/** Whether there is anyone on the list at all; an empty one restricts nobody (R17, R19). */
export function restricts({ people, groups }: RestrictionList): boolean {
  return people.length + groups.length > 0;
}

/** Whether a list of the page's own restricts it. */
export function isRestricted({ view, edit }: Page): boolean {
  return restricts(view) || restricts(edit);
}

/** Whether this lets the person through. */
export function passes({ restricts, byName, groups }: Passage): boolean {
  return !restricts || byName || groups.length > 0;
}
