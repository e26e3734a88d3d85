import { lookedAt } from "./bounds.ts";
import { coversOf, type Gain, type GainPlan } from "./gain-sets.ts";
import type { Step } from "./steps.ts";

/**
 * The sets to look at, memberships first so that each change may be made in its turn, and how many
 * there are. Where there are too many, of each kind of change those are taken that come first:
 * the own row, then rows of groups, then groups to join.
 */
export function choicesOf(plan: GainPlan): { choices: Step[][]; total: number } {
  const choices: Step[][] = [];
  let total = 0;
  for (const cover of coversOf(plan)) {
    const kinds = cover.map((brings) => plan.gains.filter((one) => one.brings === brings));
    total += kinds.reduce((product, one) => product * one.length, 1);
    expand(kinds, [], choices);
  }
  return { choices: choices.map((steps) => steps.toSorted(joinsFirst)), total };
}

function expand(kinds: readonly (readonly Gain[])[], chosen: Step[], into: Step[][]): void {
  const [first, ...rest] = kinds;
  if (!first) {
    into.push(chosen);
    return;
  }
  for (const { step } of first) {
    if (into.length >= lookedAt) return;
    expand(rest, [...chosen, step], into);
  }
}

function joinsFirst(a: Step, b: Step): number {
  return Number(b.do === "join") - Number(a.do === "join");
}
