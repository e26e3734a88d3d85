import type { Advice, AdviceSet } from "#shared/explanation/advice.ts";
import type { Source } from "#shared/explanation/decision.ts";
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
import { type LossPlan, lossPlan } from "./loss-sets.ts";
import { countOthers } from "./others.ts";
import { byMerit, effectOnPerson, holdingsOf } from "./side-effects.ts";
import { type Place, type Step, shownStep, withSteps } from "./steps.ts";

/** Beyond so many giving groups not every choice is weighed, only those near either end. */
const weighedWhole = 12;

/**
 * Every inclusion-minimal set of changes that takes the permission away, best first (R25). A change
 * is that the person leaves a group, or that the permission is taken off the row of a group or the
 * person's own; what counts is what is true afterwards. Cost: the members of the giving groups, and
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
  const willNotWork = singleSteps(plan, bit).flatMap((step) => {
    const because = withSteps(index, place, [step], () =>
      countingSources(index, place, permission),
    );
    return because.length > 0 ? [{ step: shownStep(index, step), because, blockers: [] }] : [];
  });
  if (open.length > 0) {
    return { ...noAdvice, held: true, possible: false, because: open, willNotWork };
  }
  const { sets, total } = setsOf(index, place, plan, bit);
  const best = sets.sort(byMerit).slice(0, listed);
  return { ...noAdvice, held: true, sets: best, more: total - best.length, willNotWork };
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
    const steps = plan.groups.map(
      (group, at): Step =>
        ((unticked >> at) & 1) === 1 ? { do: "untick", group, mask: bit } : { do: "leave", group },
    );
    return set(plan.own ? [{ do: "untick", group: null, mask: bit }, ...steps] : steps, others);
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

/** For each giving group, whether its row is unticked (bit set) or it is left; none that leaves a whole ground. */
function choicesOf(plan: LossPlan): number[] {
  const count = plan.groups.length;
  const all = 2 ** count - 1;
  const choices: number[] = [];
  const consider = (unticked: number) => {
    if (!leavesGround(plan, unticked)) choices.push(unticked);
  };
  if (count <= weighedWhole) {
    for (let unticked = 0; unticked <= all; unticked++) consider(unticked);
    return choices;
  }
  consider(0);
  consider(all);
  for (let at = 0; at < count; at++) {
    consider(2 ** at);
    consider(all - 2 ** at);
  }
  return choices;
}

function leavesGround({ groups, grounds }: LossPlan, unticked: number): boolean {
  return grounds.some((ground) =>
    ground.every((group) => {
      const at = groups.indexOf(group);
      return at >= 0 && ((unticked >> at) & 1) === 0;
    }),
  );
}

/** How many choices there are, counted and not made: those that leave no ground whole. */
function countChoices(plan: LossPlan): number {
  const { groups, grounds } = plan;
  const within = grounds.filter((ground) => ground.every((group) => groups.includes(group)));
  let count = 0;
  // Inclusion and exclusion over the grounds, of which there are four at most.
  for (let chosen = 0; chosen < 2 ** within.length; chosen++) {
    const left = new Set(within.filter((_, at) => ((chosen >> at) & 1) === 1).flat());
    const sign = within.filter((_, at) => ((chosen >> at) & 1) === 1).length % 2 === 0 ? 1 : -1;
    count += sign * 2 ** (groups.length - left.size);
  }
  return count;
}
