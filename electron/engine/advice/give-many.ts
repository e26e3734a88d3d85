import type { CombinedAdvice } from "#shared/explanation/combined-advice.ts";
import { bitOf } from "#shared/permissions/permission-set.ts";
import type { AccessIndex } from "../access-index.ts";
import { evaluateSpace } from "../evaluate.ts";
import { groupsOf } from "../facts.ts";
import { listed } from "./bounds.ts";
import { combine, type Target, type Ways } from "./combined.ts";
import { choicesOf } from "./gain-choices.ts";
import { gainPlan } from "./gain-sets.ts";
import { externalRefusal } from "./refusals.ts";
import type { PlacedStep } from "./steps.ts";

/**
 * The minimal sets of changes that give all of these: several permissions to one person, one
 * permission to several people, or any mix. Cost: grows with the ways to each; see `combine`.
 */
export function adviseGiveMany(index: AccessIndex, targets: readonly Target[]): CombinedAdvice {
  const ways = (target: Target) => waysToGain(index, target);
  return combine(index, targets, true, ways, (steps) => joinsOfTicked(index, targets, steps));
}

/** The minimal sets for one target; none for a deactivated account. */
function waysToGain(index: AccessIndex, { person, space, permission }: Target): Ways {
  const evaluation = evaluateSpace(index, person, space);
  if (evaluation.account === "inactive") return { sets: [], refusals: [] };
  const plan = gainPlan(index, evaluation, bitOf(permission));
  const place = { person, space };
  const serving = plan.external.filter((one) => one.brings === plan.missing).slice(0, listed);
  return {
    sets: choicesOf(plan).choices.map((steps) => steps.map((step) => ({ place, step }))),
    refusals: serving.map((one) => one.refusal),
  };
}

/** Where the row of a group is ticked for one person, another gains by joining the group. */
function joinsOfTicked(
  index: AccessIndex,
  targets: readonly Target[],
  steps: readonly PlacedStep[],
): PlacedStep[] {
  const ticked = new Set(
    steps.flatMap(({ step }) => (step.do === "tick" && step.group !== null ? [step.group] : [])),
  );
  return targets.flatMap(({ person, space }) => {
    const mine = new Set(groupsOf(index, person));
    return [...ticked]
      .filter((group) => !mine.has(group) && externalRefusal(index, group) === null)
      .map((group): PlacedStep => ({ place: { person, space }, step: { do: "join", group } }));
  });
}
