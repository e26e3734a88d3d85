import type { Advice, AdviceSet } from "#shared/explanation/advice.ts";
import type { Blocker } from "#shared/explanation/decision.ts";
import { bitOf, type PermissionSet } from "#shared/permissions/permission-set.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { AccessIndex } from "../access-index.ts";
import { spaceBlockers } from "../check-space.ts";
import { evaluateSpace } from "../evaluate.ts";
import { listed, noAdvice } from "./bounds.ts";
import { choicesOf } from "./gain-choices.ts";
import { type GainPlan, gainPlan } from "./gain-sets.ts";
import { countOthers } from "./others.ts";
import { bitAt } from "./place-bits.ts";
import { byGainMerit, effectOnPerson, type Holdings, holdingsOf } from "./side-effects.ts";
import { type Place, type Step, shownStep, withSteps } from "./steps.ts";

/**
 * Every inclusion-minimal set of changes that gives the permission, best first. A change is that the
 * person joins a group, or that the permission (with View where the row lacks it, R9) is ticked on
 * their own row or on that of a group they are in; what counts is what is true afterwards. Groups that
 * an identity provider keeps are joined in no set, but said among what will not work. Cost: the groups
 * of the instance, and for each set looked at what the person reaches.
 */
export function adviseGive(
  index: AccessIndex,
  person: number,
  space: number,
  permission: PermissionKey,
): Advice {
  const place: Place = { person, space };
  const bit = bitOf(permission);
  const evaluation = evaluateSpace(index, person, space);
  if ((evaluation.net & bit) !== 0) return { ...noAdvice, held: true };
  if (evaluation.account === "inactive") {
    return { ...noAdvice, possible: false, blockers: [{ gate: "account" }] };
  }
  const plan = gainPlan(index, evaluation, bit);
  const chosen = choicesOf(plan);
  if (chosen.total === 0) {
    const blockers = spaceBlockers(evaluation, permission);
    return { ...noAdvice, possible: false, blockers, willNotWork: refusedJoins(index, plan) };
  }
  const before = holdingsOf(index, person);
  const sets = chosen.choices.map((steps) => setOf(index, place, steps, before, bit));
  const best = sets.sort(byGainMerit).slice(0, listed);
  return {
    ...noAdvice,
    sets: best,
    more: chosen.total - best.length,
    willNotWork: [
      ...plan.gains
        .filter(({ step }) => step.do === "tick" && step.group === null)
        .flatMap(({ step }) => stillShut(index, place, step, permission)),
      ...refusedJoins(index, plan),
    ],
  };
}

/** The groups that would do alone, were they not kept by an identity provider. */
function refusedJoins(index: AccessIndex, { missing, external }: GainPlan): Advice["willNotWork"] {
  return external
    .filter((one) => one.brings === missing)
    .slice(0, listed)
    .map(({ step, refusal }) => ({
      step: shownStep(index, step),
      also: [],
      because: [],
      blockers: [],
      refusal,
    }));
}

function setOf(
  index: AccessIndex,
  place: Place,
  steps: readonly Step[],
  before: Holdings,
  bit: PermissionSet,
): AdviceSet {
  const ticked = steps.flatMap((step) =>
    step.do === "tick" && step.group !== null ? [{ group: step.group, mask: step.mask }] : [],
  );
  const mask = ticked.reduce((set, one) => set | one.mask, 0);
  const groups = ticked.map((one) => one.group);
  const othersOf = countOthers(index, place, groups, (row) => row | mask);
  return {
    steps: steps.map((step) => shownStep(index, step)),
    ...effectOnPerson(index, place, steps, before, bit),
    othersAffected: groups.length === 0 ? 0 : othersOf(bitAt(groups.length) - 1n),
  };
}

/** The own row alone, where that is what one would try, and what stays shut. */
function stillShut(
  index: AccessIndex,
  place: Place,
  step: Step,
  permission: PermissionKey,
): Advice["willNotWork"] {
  const blockers = withSteps(index, place, [step], (): Blocker[] =>
    spaceBlockers(evaluateSpace(index, place.person, place.space), permission),
  );
  if (blockers.length === 0) return [];
  return [{ step: shownStep(index, step), also: [], because: [], blockers, refusal: null }];
}
