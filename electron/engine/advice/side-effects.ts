import type { AdviceSet } from "#shared/explanation/advice.ts";
import { adminRoles } from "#shared/model/group.ts";
import { keysOf, noPermissions, type PermissionSet } from "#shared/permissions/permission-set.ts";
import type { AccessIndex } from "../access-index.ts";
import { adminRolesOf } from "../admin-roles.ts";
import { designationOf } from "../designation.ts";
import { compareText, personRef, spaceRef } from "../refs.ts";
import { type Place, type Step, withSteps } from "./steps.ts";

/** What someone holds in every space they reach. */
export type Holdings = ReadonlyMap<number, PermissionSet>;

/** What someone holds in every space they reach now. */
export function holdingsOf(index: AccessIndex, person: number): Holdings {
  const holdings = new Map<number, PermissionSet>();
  index.lists.reach(person, (space, net) => holdings.set(space, net));
  return holdings;
}

/** What the steps do to the person besides what was asked: permissions and administration that differ, and a flip. */
export function effectOnPerson(
  index: AccessIndex,
  place: Place,
  steps: readonly Step[],
  before: Holdings,
  asked: PermissionSet,
): Pick<AdviceSet, "here" | "elsewhere" | "flips" | "adminRoles"> {
  const from = designationOf(index, place.person);
  const had = adminRolesOf(index, place.person);
  const { after, to, has } = withSteps(index, place, steps, () => ({
    after: holdingsOf(index, place.person),
    to: designationOf(index, place.person),
    has: adminRolesOf(index, place.person),
  }));
  const differing = differences(before, after);
  const here = (differing.get(place.space) ?? noPermissions) & ~asked;
  return {
    here: keysOf(here).sort(compareText),
    elsewhere: [...differing]
      .filter(([space]) => space !== place.space)
      .map(([space, mask]) => ({ space: spaceRef(index, space), permissions: keysOf(mask) }))
      .sort((a, b) => compareText(a.space.key, b.space.key)),
    flips: from === to ? [] : [{ person: personRef(index, place.person), from, to }],
    adminRoles: adminRoles.filter((role) => had.includes(role) !== has.includes(role)),
  };
}

/** The permissions that differ, by space; advice only takes or only gives, so a bit says which way. */
function differences(before: Holdings, after: Holdings): Map<number, PermissionSet> {
  const differing = new Map<number, PermissionSet>();
  for (const space of new Set([...before.keys(), ...after.keys()])) {
    const mask = (before.get(space) ?? noPermissions) ^ (after.get(space) ?? noPermissions);
    if (mask !== noPermissions) differing.set(space, mask);
  }
  return differing;
}

/** Best first: fewest other people, then fewest permissions besides, then fewest changes; then by what they say. */
export function byMerit(a: AdviceSet, b: AdviceSet): number {
  return (
    a.othersAffected - b.othersAffected ||
    besides(a) - besides(b) ||
    a.steps.length - b.steps.length ||
    compareText(JSON.stringify(a.steps), JSON.stringify(b.steps))
  );
}

/** The same for giving, where whatever makes an administrator of someone comes last. */
export function byGainMerit(a: AdviceSet, b: AdviceSet): number {
  return a.adminRoles.length - b.adminRoles.length || byMerit(a, b);
}

function besides(set: AdviceSet): number {
  return set.elsewhere.reduce((sum, one) => sum + one.permissions.length, set.here.length);
}
