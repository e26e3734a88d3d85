import type { CombinedAdvice } from "#shared/explanation/combined-advice.ts";
import { bitOf } from "#shared/permissions/permission-set.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { AccessIndex } from "../access-index.ts";
import { designationOf } from "../designation.ts";
import { evaluateSpace } from "../evaluate.ts";
import { combine, type Target, type Ways } from "./combined.ts";
import { choicesOf, stepsOf } from "./loss-choices.ts";
import { lossPlan } from "./loss-sets.ts";

/**
 * The minimal sets of changes that take all of these away: several permissions of one person, one
 * permission of several people, or any mix (R25). Cost: grows with the ways to each; see `combine`.
 */
export function adviseRevokeMany(index: AccessIndex, targets: readonly Target[]): CombinedAdvice {
  return combine(index, targets, false, (target) => waysToLose(index, target));
}

/** Every guest who holds one of the permissions, in one space or, without one, in any. Cost: what all guests reach. */
export function guestTargets(
  index: AccessIndex,
  permissions: readonly PermissionKey[],
  where: number | null,
): Target[] {
  const guests = [...index.people].filter((person) => designationOf(index, person) === "guest");
  return targetsAmong(index, guests, permissions, where);
}

/** Each of these people and permissions that is held, in one space or, without one, in any. Cost: what the people reach. */
export function targetsAmong(
  index: AccessIndex,
  people: Iterable<number>,
  permissions: readonly PermissionKey[],
  where: number | null,
): Target[] {
  const targets: Target[] = [];
  for (const person of people) {
    index.lists.reach(person, (space, net) => {
      if (where !== null && space !== where) return;
      for (const permission of permissions) {
        if ((net & bitOf(permission)) !== 0) targets.push({ person, space, permission });
      }
    });
  }
  return targets;
}

/** The minimal sets for one target; none where an open route gives it. */
function waysToLose(index: AccessIndex, { person, space, permission }: Target): Ways {
  const bit = bitOf(permission);
  const evaluation = evaluateSpace(index, person, space);
  const open = evaluation.rows.some(
    (row) => row.group < 0 && row.route !== "individual" && (row.counted & bit) !== 0,
  );
  if (open) return { sets: [], refusals: [] };
  const plan = lossPlan(index, evaluation, bit);
  const place = { person, space };
  const sets = [
    ...choicesOf(plan).map((unticked) => stepsOf(plan, unticked, bit)),
    ...plan.grounds.map((groups) => groups.map((group) => ({ do: "leave" as const, group }))),
  ];
  return {
    sets: sets.map((steps) => steps.map((step) => ({ place, step }))),
    refusals: [...plan.forbidden, ...plan.refusedGrounds].map((one) => one.refusal),
  };
}
