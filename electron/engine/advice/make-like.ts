import type { Likeness, Likenesses } from "#shared/explanation/comparison.ts";
import type { AdminRole } from "#shared/model/group.ts";
import {
  keysOf,
  noPermissions,
  type PermissionSet,
  viewBit,
} from "#shared/permissions/permission-set.ts";
import type { AccessIndex } from "../access-index.ts";
import { adminRolesOf } from "../admin-roles.ts";
import { designationOf } from "../designation.ts";
import { groupsOf } from "../facts.ts";
import { compareText, groupRef, personRef, spaceRef } from "../refs.ts";
import { listed } from "./bounds.ts";
import { externalRefusal } from "./refusals.ts";
import { type Holdings, holdingsOf } from "./side-effects.ts";
import { withSteps } from "./steps.ts";

/** Beyond so many groups of the model only joining none, each one or all is considered. */
const mostGroups = 10;

/**
 * The smallest sets of changes after which the person holds at least what the model holds: joining
 * groups of the model's, and own rows for the rest. Sets that hold another one whole are left out.
 * Best first: least administration that comes with groups, then fewest changes, then least beyond what
 * the model holds. Nothing is said of what the person has more already. Cost: for each choice of groups, what the person reaches.
 */
export function makeLike(index: AccessIndex, person: number, model: number): Likenesses {
  const wanted = holdingsOf(index, model);
  const had = holdingsOf(index, person);
  const mine = new Set(groupsOf(index, person));
  const lacking = [...groupsOf(index, model)].filter(
    (group) => !mine.has(group) && index.core.kindOf(group) !== "other",
  );
  const joinable = lacking.filter((group) => externalRefusal(index, group) === null);
  const outcomes = choices(joinable).map((join) => outcomeOf(index, person, join, wanted, had));
  const lean = outcomes.filter(
    (one) => !outcomes.some((other) => other !== one && isWithin(other, one)),
  );
  const sets = lean.sort(byMerit).map((one) => shown(index, person, one));
  return {
    sets: sets.slice(0, listed),
    more: Math.max(0, sets.length - listed),
    refusals: lacking.flatMap((group) => externalRefusal(index, group) ?? []),
  };
}

interface Outcome {
  readonly join: readonly number[];
  readonly grants: ReadonlyMap<number, PermissionSet>;
  readonly beyond: ReadonlyMap<number, PermissionSet>;
  readonly outOfReach: ReadonlyMap<number, PermissionSet>;
  readonly standing: ReturnType<typeof designationOf>;
  readonly adminRoles: readonly AdminRole[];
}

function choices(groups: readonly number[]): (readonly number[])[] {
  if (groups.length > mostGroups) return [[], ...groups.map((group) => [group]), groups];
  return Array.from({ length: 2 ** groups.length }, (_, chosen) =>
    groups.filter((_group, at) => ((chosen >> at) & 1) === 1),
  );
}

function outcomeOf(
  index: AccessIndex,
  person: number,
  join: readonly number[],
  wanted: Holdings,
  had: Holdings,
): Outcome {
  const roles = adminRolesOf(index, person);
  const steps = join.map((group) => ({ do: "join" as const, group }));
  return withSteps(index, { person, space: -1 }, steps, () => {
    const held = holdingsOf(index, person);
    const allow = index.core.allowOf(person);
    const grants = new Map<number, PermissionSet>();
    const outOfReach = new Map<number, PermissionSet>();
    for (const [space, mask] of wanted) {
      const missing = mask & ~(held.get(space) ?? noPermissions);
      if ((missing & ~allow) !== 0) outOfReach.set(space, missing & ~allow);
      if ((missing & allow) === 0) continue;
      const view = (index.core.ownRow(person, space) & viewBit) === 0 ? viewBit : noPermissions;
      grants.set(space, (missing & allow) | view);
    }
    const beyond = new Map<number, PermissionSet>();
    for (const [space, mask] of held) {
      const more =
        mask & ~(had.get(space) ?? noPermissions) & ~(wanted.get(space) ?? noPermissions);
      if (more !== noPermissions) beyond.set(space, more);
    }
    const adminRoles = adminRolesOf(index, person).filter((role) => !roles.includes(role));
    return { join, grants, beyond, outOfReach, standing: designationOf(index, person), adminRoles };
  });
}

/** Whether a set of changes is part of another that reaches no more of what is wanted. */
function isWithin(small: Outcome, large: Outcome): boolean {
  if (!small.join.every((group) => large.join.includes(group))) return false;
  for (const [space, mask] of small.grants) if (large.grants.get(space) !== mask) return false;
  for (const [space, mask] of small.outOfReach) {
    if ((mask & ~(large.outOfReach.get(space) ?? noPermissions)) !== 0) return false;
  }
  return small.join.length < large.join.length || small.grants.size < large.grants.size;
}

function byMerit(a: Outcome, b: Outcome): number {
  const missing = (one: Outcome) => bitsOf(one.outOfReach);
  const changes = (one: Outcome) => one.join.length + one.grants.size;
  return (
    missing(a) - missing(b) ||
    a.adminRoles.length - b.adminRoles.length ||
    changes(a) - changes(b) ||
    bitsOf(a.beyond) - bitsOf(b.beyond)
  );
}

function bitsOf(masks: ReadonlyMap<number, PermissionSet>): number {
  return [...masks.values()].reduce((sum, mask) => sum + keysOf(mask).length, 0);
}

function shown(index: AccessIndex, person: number, outcome: Outcome): Likeness {
  const spaces = (masks: ReadonlyMap<number, PermissionSet>) =>
    [...masks]
      .map(([space, mask]) => ({ space: spaceRef(index, space), permissions: keysOf(mask) }))
      .sort((a, b) => compareText(a.space.key, b.space.key));
  const from = designationOf(index, person);
  const to = outcome.standing;
  return {
    join: outcome.join.map((group) => groupRef(index, group)),
    grant: spaces(outcome.grants),
    beyond: spaces(outcome.beyond),
    outOfReach: spaces(outcome.outOfReach),
    flips: from === to ? [] : [{ person: personRef(index, person), from, to }],
    adminRoles: [...outcome.adminRoles],
  };
}
