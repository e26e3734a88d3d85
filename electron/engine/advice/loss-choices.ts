import type { PermissionSet } from "#shared/permissions/permission-set.ts";
import type { LossPlan } from "./loss-sets.ts";
import type { Step } from "./steps.ts";

/** Beyond so many giving groups not every choice is weighed, only those near either end. */
const weighedWhole = 12;

/** The steps of a choice: the own row loses the tick, and each group is left or its row loses it. */
export function stepsOf(plan: LossPlan, unticked: number, mask: PermissionSet): Step[] {
  const steps = plan.groups.map(
    (group, at): Step =>
      ((unticked >> at) & 1) === 1 ? { do: "untick", group, mask } : { do: "leave", group },
  );
  return plan.own ? [{ do: "untick", group: null, mask }, ...steps] : steps;
}

/** For each giving group, whether its row is unticked (bit set) or it is left; none that leaves a whole ground. */
export function choicesOf(plan: LossPlan): number[] {
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
export function countChoices(plan: LossPlan): number {
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
