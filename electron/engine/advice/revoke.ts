import type { Advice, AdviceSet } from "#shared/explanation/advice.ts";
import type { Source } from "#shared/explanation/decision.ts";
import type { Refusal } from "#shared/explanation/refusal.ts";
import {
  bitOf,
  noPermissions,
  type PermissionSet,
  viewBit,
} from "#shared/permissions/permission-set.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { AccessIndex } from "../access-index.ts";
import { sourcesOf } from "../check-space.ts";
import { evaluateSpace } from "../evaluate.ts";
import { listed, lookedAt, noAdvice } from "./bounds.ts";
import { choicesOf, countChoices, stepsOf } from "./loss-choices.ts";
import { type LossPlan, lossPlan } from "./loss-sets.ts";
import { countOthers } from "./others.ts";
import { refusalOf } from "./refusals.ts";
import { byMerit, effectOnPerson, holdingsOf } from "./side-effects.ts";
import { type Place, type Step, shownStep, withSteps } from "./steps.ts";

/**
 * Every inclusion-minimal set of changes that takes the permission away, best first (R25). A change
 * is that the person leaves a group, or that the permission is taken off the row of a group or the
 * person's own; what counts is what is true afterwards. What the rules refuse is no set, but said
 * among what will not work. Cost: the members of the giving groups, and
 * for each set what the person reaches.
 */
export function adviseRevoke(
  index: AccessIndex,
  person: number,
  space: number,
  permission: PermissionKey,
): Advice {
  const place: Place = { person, space };
  const bit = bitOf(permission);
  const evaluation = evaluateSpace(index, person, space);
  if ((evaluation.net & bit) === 0) return noAdvice;

  const open = countingSources(index, place, permission).filter(
    ({ route }) => route === "anonymous" || route === "any-active-user",
  );
  const plan = lossPlan(index, evaluation, bit);
  const willNotWork = [
    ...singleSteps(plan, bit).flatMap((step) => {
      const because = withSteps(index, place, [step], () =>
        countingSources(index, place, permission),
      );
      const refusal = refusalOf(index, [{ place, step }]);
      if (because.length === 0 && refusal === null) return [];
      return [{ step: shownStep(index, step), also: [], because, blockers: [], refusal }];
    }),
    ...refusedTogether(plan, bit).flatMap(({ steps, refusal }) => {
      const [step, ...also] = steps.map((one) => shownStep(index, one));
      return step ? [{ step, also, because: [], blockers: [], refusal }] : [];
    }),
  ];
  if (open.length > 0) {
    return { ...noAdvice, held: true, possible: false, because: open, willNotWork };
  }
  const { sets, total } = setsOf(index, place, plan, bit);
  const best = sets.sort(byMerit).slice(0, listed);
  const more = total - best.length;
  return { ...noAdvice, held: true, possible: total > 0, sets: best, more, willNotWork };
}

/** The sources that count; none when the permission is not held. */
function countingSources(index: AccessIndex, place: Place, permission: PermissionKey): Source[] {
  const evaluation = evaluateSpace(index, place.person, place.space);
  if ((evaluation.net & bitOf(permission)) === 0) return [];
  return sourcesOf(index, evaluation, permission).filter((one) => !one.suppressed);
}

function singleSteps(plan: LossPlan, mask: PermissionSet): Step[] {
  return [
    ...(plan.own ? [{ do: "untick" as const, group: null, mask }] : []),
    ...plan.groups.flatMap((group): Step[] => [
      { do: "untick", group, mask },
      { do: "leave", group },
    ]),
  ];
}

/** What would do and is refused, though no single change of it is. */
function refusedTogether(
  plan: LossPlan,
  mask: PermissionSet,
): { steps: Step[]; refusal: Refusal }[] {
  const byRows = plan.forbidden
    .filter(({ unticked, own }) => unticked.length + Number(own) > 1)
    .map(({ unticked, own, refusal }) => {
      const groups = [...(own ? [null] : []), ...unticked];
      return { steps: groups.map((group): Step => ({ do: "untick", group, mask })), refusal };
    });
  const byGrounds = plan.refusedGrounds.map(({ groups, refusal }) => ({
    steps: groups.map((group): Step => ({ do: "leave", group })),
    refusal,
  }));
  return [...byRows, ...byGrounds];
}

function setsOf(
  index: AccessIndex,
  place: Place,
  plan: LossPlan,
  bit: PermissionSet,
): { sets: AdviceSet[]; total: number } {
  const othersOf = countOthers(index, place, plan.groups, (row) =>
    bit === viewBit ? noPermissions : row & ~bit,
  );
  const before = holdingsOf(index, place.person);
  const set = (steps: readonly Step[], othersAffected: number): AdviceSet => ({
    steps: steps.map((step) => shownStep(index, step)),
    ...effectOnPerson(index, place, steps, before, bit),
    othersAffected,
  });
  const choices = choicesOf(plan).map((unticked) => ({ unticked, others: othersOf(unticked) }));
  const best = choices.sort((a, b) => a.others - b.others).slice(0, lookedAt);
  const bySources = best.map(({ unticked, others }) => {
    return set(stepsOf(plan, unticked, bit), others);
  });
  const byGrounds = plan.grounds.map((groups) =>
    set(
      groups.map((group) => ({ do: "leave", group })),
      0,
    ),
  );
  const total = countChoices(plan) + byGrounds.length;
  return { sets: [...bySources, ...byGrounds], total };
}
