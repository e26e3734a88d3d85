import type { AdviceStep } from "#shared/explanation/advice.ts";
import {
  keysOf,
  noPermissions,
  type PermissionSet,
  viewBit,
} from "#shared/permissions/permission-set.ts";
import type { AccessIndex } from "../access-index.ts";
import { groupRef } from "../refs.ts";

/** A change that advice may propose: about one person, and of rows about one space. */
export type Step =
  | { readonly do: "leave"; readonly group: number }
  | { readonly do: "join"; readonly group: number }
  | RowStep<"untick">
  | RowStep<"tick">;

interface RowStep<Do extends string> {
  readonly do: Do;
  /** Null for the person's own row. */
  readonly group: number | null;
  readonly mask: PermissionSet;
}

/** Who and where the steps are about. */
export interface Place {
  readonly person: number;
  readonly space: number;
}

/** What is true while the steps are in effect. They are taken back before it returns. Cost: the steps, twice, and what is measured. */
export function withSteps<T>(
  index: AccessIndex,
  place: Place,
  steps: readonly Step[],
  measure: () => T,
): T {
  return withPlacedSteps(
    index,
    steps.map((step) => ({ place, step })),
    measure,
  );
}

/** A step with whom and where it is about, where steps are about several. */
export interface PlacedStep {
  readonly place: Place;
  readonly step: Step;
}

/** What is true while all of these are in effect. They are taken back before it returns. */
export function withPlacedSteps<T>(
  index: AccessIndex,
  steps: readonly PlacedStep[],
  measure: () => T,
): T {
  const undo: (() => void)[] = [];
  try {
    for (const { place, step } of steps) undo.push(put(index, place, step));
    return measure();
  } finally {
    for (const back of undo.toReversed()) back();
  }
}

/** Two placed steps with the same key are the same change. */
export function keyOf({ place, step }: PlacedStep): string {
  if (step.do === "leave" || step.do === "join") return `${step.do} ${place.person} ${step.group}`;
  const row = step.group === null ? `own ${place.person}` : `group ${step.group}`;
  return `${step.do} ${place.space} ${row} ${step.mask}`;
}

/**
 * Joining before ticks, and ticks off before leaving: each change is then one that may be made in its
 * turn. What is no step stays in front.
 */
export function inTurn<T>(items: readonly T[], stepOf: (item: T) => Step | null): T[] {
  const turns = ["join", "untick", "tick", "leave"];
  const turn = (item: T) => turns.indexOf(stepOf(item)?.do ?? "");
  return items.toSorted((a, b) => turn(a) - turn(b));
}

/** The step as it is shown. */
export function shownStep(index: AccessIndex, step: Step): AdviceStep {
  if (step.do === "leave") return { do: "removeMember", group: groupRef(index, step.group) };
  if (step.do === "join") return { do: "addMember", group: groupRef(index, step.group) };
  return {
    do: step.do === "untick" ? "revoke" : "grant",
    group: step.group === null ? null : groupRef(index, step.group),
    permissions: keysOf(step.mask),
  };
}

function put({ core }: AccessIndex, { person, space }: Place, step: Step): () => void {
  if (step.do === "leave") {
    core.removeMember(step.group, person);
    return () => core.addMember(step.group, person);
  }
  if (step.do === "join") {
    core.addMember(step.group, person);
    return () => core.removeMember(step.group, person);
  }
  const { group } = step;
  const before = group === null ? core.ownRow(person, space) : core.groupRows.get(space, group);
  const set = (mask: PermissionSet) => {
    if (group === null) core.setPersonRow(person, space, mask);
    else core.setGroupRow(group, space, mask);
  };
  set(step.do === "tick" ? before | step.mask : rowWithout(before, step.mask));
  return () => set(before);
}

/** A row without some ticks; without View nothing of it is left (R9). */
function rowWithout(row: PermissionSet, mask: PermissionSet): PermissionSet {
  return (mask & viewBit) !== 0 ? noPermissions : row & ~mask;
}
