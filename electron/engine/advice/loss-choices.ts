import type { PermissionSet } from "#shared/permissions/permission-set.ts";
import type { LossPlan } from "./loss-sets.ts";
import { bitAt, bitsIn, hasBit, noBits } from "./place-bits.ts";
import type { Step } from "./steps.ts";

/** Beyond so many giving groups not every choice is weighed, only those near either end. */
const weighedWhole = 12;

/** The steps of a choice: the own row loses the tick, rows of groups lose it, and the other groups are left. */
export function stepsOf(plan: LossPlan, unticked: bigint, mask: PermissionSet): Step[] {
  const isUnticked = (at: number) => hasBit(unticked, at);
  return [
    ...(plan.own ? [{ do: "untick" as const, group: null, mask }] : []),
    ...plan.groups
      .filter((_, at) => isUnticked(at))
      .map((group): Step => ({ do: "untick", group, mask })),
    ...plan.groups
      .filter((_, at) => !isUnticked(at))
      .map((group): Step => ({ do: "leave", group })),
  ];
}

/**
 * For each giving group, whether its row is unticked (bit set) or it is left; no choice that leaves a
 * whole ground, or that the rules refuse.
 */
export function choicesOf(plan: LossPlan): bigint[] {
  const count = plan.groups.length;
  const all = bitAt(count) - 1n;
  const outs = outsOf(plan);
  const { left, unticked } = fixedBy(outs);
  const choices = new Set<bigint>();
  const consider = (wanted: bigint) => {
    const choice = (wanted | unticked) & ~left;
    if (!outs.some((out) => isIn(out, choice))) choices.add(choice);
  };
  if (count <= weighedWhole) {
    for (let choice = 0n; choice <= all; choice++) consider(choice);
    return [...choices];
  }
  consider(noBits);
  consider(all);
  for (let at = 0; at < count; at++) {
    consider(bitAt(at));
    consider(all & ~bitAt(at));
  }
  return [...choices];
}

/** How many choices there are, counted and not made. */
export function countChoices(plan: LossPlan): number {
  const outs = outsOf(plan);
  const fixed = fixedBy(outs);
  const others = outs.filter(({ left, unticked }) => bitsIn(left) + bitsIn(unticked) !== 1);
  let count = 0;
  // Inclusion and exclusion over what is left, four grounds and one refusal at most.
  for (let chosen = 0; chosen < 2 ** others.length; chosen++) {
    const some = others.filter((_, at) => ((chosen >> at) & 1) === 1);
    const left = some.reduce((set, one) => set | one.left, fixed.left);
    const unticked = some.reduce((set, one) => set | one.unticked, fixed.unticked);
    if ((left & unticked) !== noBits) continue;
    const free = plan.groups.length - bitsIn(left) - bitsIn(unticked);
    count += (some.length % 2 === 0 ? 1 : -1) * 2 ** free;
  }
  return count;
}

/** Choices that are out, by the places of groups: all that leave all of `left` and untick all of `unticked`. */
interface Out {
  readonly left: bigint;
  readonly unticked: bigint;
}

function outsOf({ groups, grounds, forbidden }: LossPlan): Out[] {
  const places = (some: readonly number[]) =>
    some.reduce((set, group) => set | bitAt(groups.indexOf(group)), noBits);
  const whole = grounds.filter((ground) => ground.every((group) => groups.includes(group)));
  return [
    ...whole.map((ground) => ({ left: places(ground), unticked: noBits })),
    ...forbidden.map((one) => ({ left: places(one.left), unticked: places(one.unticked) })),
  ];
}

function isIn({ left, unticked }: Out, choice: bigint): boolean {
  return (choice & left) === noBits && (choice & unticked) === unticked;
}

/** What is decided beforehand: a group that may not be left loses its tick, and the other way round. */
function fixedBy(outs: readonly Out[]): Out {
  const alone = outs.filter(({ left, unticked }) => bitsIn(left) + bitsIn(unticked) === 1);
  return {
    left: alone.reduce((set, one) => set | one.unticked, noBits),
    unticked: alone.reduce((set, one) => set | one.left, noBits),
  };
}
