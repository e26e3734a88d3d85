import type { CombinedAdvice } from "#shared/explanation/combined-advice.ts";
import type { Refusal } from "#shared/explanation/refusal.ts";
import {
  bitOf,
  keysOf,
  noPermissions,
  type PermissionSet,
} from "#shared/permissions/permission-set.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { AccessIndex } from "../access-index.ts";
import { adminRolesOf } from "../admin-roles.ts";
import { compareText, personRef, spaceRef } from "../refs.ts";
import { listed } from "./bounds.ts";
import { distinct, refusalOf } from "./refusals.ts";
import { minimalSets, triedWhole } from "./search.ts";
import { holdingsOf } from "./side-effects.ts";
import { inTurn, keyOf, type PlacedStep, shownStep, withPlacedSteps } from "./steps.ts";

/** How many unfinished sets are carried from one target to the next where not every set is tried. */
const carried = 256;

/** Someone, somewhere, and a permission. */
export interface Target {
  readonly person: number;
  readonly space: number;
  readonly permission: PermissionKey;
}

/** The ways to reach one target by itself, and why others that would are refused. */
export interface Ways {
  /** Each a list of changes; none where the target is out of reach. */
  readonly sets: PlacedStep[][];
  readonly refusals: readonly Refusal[];
}

/**
 * The minimal sets of changes after which every target is as wanted, held or not held. They are made
 * of the changes that serve one target or another by itself (`waysTo`), and of those that only serve
 * together with these (`besides`). Where there are few such changes every set of them is tried;
 * otherwise the ways to each target are joined one after another, the shortest sets are carried on,
 * and `complete` says that there may be others. What is true afterwards decides in both cases, no set
 * keeps a change it can do without, and none is refused by the rules.
 */
export function combine(
  index: AccessIndex,
  targets: readonly Target[],
  wanted: boolean,
  waysTo: (target: Target) => Ways,
  besides: (steps: readonly PlacedStep[]) => readonly PlacedStep[] = () => [],
): CombinedAdvice {
  const isDone = ({ person, space, permission }: Target) =>
    ((index.core.net(person, space) & bitOf(permission)) !== 0) === wanted;
  // View first: without it nothing else is left to take, and it comes with whatever is given.
  const open = targets
    .filter((target) => !isDone(target))
    .sort((a, b) => bitOf(a.permission) - bitOf(b.permission));
  const ways = new Map(open.map((target) => [target, waysTo(target)]));
  const waysOf = (target: Target) => ways.get(target)?.sets ?? [];
  const reached = open.filter((target) => waysOf(target).length > 0);
  const outOfReach = open.filter((target) => !reached.includes(target));
  const changes = new Map(
    open.flatMap((target) =>
      waysOf(target)
        .flat()
        .map((step) => [keyOf(step), step] as const),
    ),
  );
  for (const step of besides([...changes.values()])) changes.set(keyOf(step), step);

  const does = (set: ReadonlyMap<string, PlacedStep>, some: readonly Target[]) =>
    withPlacedSteps(index, [...set.values()], () => some.every(isDone));
  const tried = changes.size <= triedWhole;
  const refusals = [...ways.values()].flatMap((one) => one.refusals);
  const isRefused = (set: StepSet) => {
    const refusal = refusalOf(index, [...set.values()]);
    if (refusal) refusals.push(refusal);
    return refusal !== null;
  };
  const found = tried
    ? minimalSets([...changes], (set) => does(new Map(set), reached)).sets.map(
        (set) => new Map(set),
      )
    : joined(reached, waysOf, does, isRefused);
  const allowed = found.filter((set) => !isRefused(set));
  const shown = allowed.map((set) => {
    const steps = inTurn([...set.values()], (one) => one.step);
    return effectsOf(index, steps, reached);
  });
  const best = shown.sort(byMerit).slice(0, listed);
  return {
    targets: open.length,
    outOfReach: outOfReach.map(({ person, space, permission }) => ({
      person: personRef(index, person),
      space: spaceRef(index, space),
      permission,
    })),
    sets: reached.length === 0 ? [] : best,
    refusals: distinct(refusals),
    complete: tried,
    more: reached.length === 0 ? 0 : shown.length - best.length,
  };
}

type StepSet = ReadonlyMap<string, PlacedStep>;

/** The ways to each target joined one after another, the shortest sets carried on. */
function joined(
  targets: readonly Target[],
  waysOf: (target: Target) => PlacedStep[][],
  does: (set: StepSet, some: readonly Target[]) => boolean,
  isRefused: (set: StepSet) => boolean,
): StepSet[] {
  let sets: StepSet[] = [new Map()];
  for (const target of targets) {
    const longer = sets.flatMap((set) =>
      does(set, [target])
        ? [set]
        : waysOf(target).map(
            (way) => new Map([...set, ...way.map((one) => [keyOf(one), one] as const)]),
          ),
    );
    sets = withoutSupersets(longer.filter((set) => !isRefused(set))).slice(0, carried);
  }
  return withoutSupersets(sets.map((set) => reduced(set, (left) => does(left, targets))));
}

/** Sets that hold no other one whole, shortest first. */
function withoutSupersets(sets: readonly StepSet[]): StepSet[] {
  const lean: StepSet[] = [];
  for (const set of [...sets].sort((a, b) => a.size - b.size)) {
    const holdsOther = lean.some((other) => [...other.keys()].every((key) => set.has(key)));
    if (!holdsOther) lean.push(set);
  }
  return lean;
}

/** The set without the changes it can do without, tried one after another. */
function reduced(set: StepSet, does: (left: StepSet) => boolean): StepSet {
  const left = new Map(set);
  for (const [key, step] of set) {
    left.delete(key);
    if (!does(left)) left.set(key, step);
  }
  return left;
}

function effectsOf(
  index: AccessIndex,
  steps: readonly PlacedStep[],
  targets: readonly Target[],
): CombinedAdvice["sets"][number] {
  const people = new Set(targets.map((one) => one.person));
  const spaces = new Set(targets.map((one) => one.space));
  const asked = new Map<string, PermissionSet>();
  for (const { person, space, permission } of targets) {
    const key = `${person} ${space}`;
    asked.set(key, (asked.get(key) ?? noPermissions) | bitOf(permission));
  }
  const look = () => ({
    roles: new Map([...people].map((person) => [person, adminRolesOf(index, person)])),
    ours: new Map([...people].map((person) => [person, holdingsOf(index, person)])),
    others: new Map([...spaces].map((space) => [space, holdersOf(index, space)])),
  });
  const before = look();
  const after = withPlacedSteps(index, steps, look);
  const affected = new Set<number>();
  for (const [space, held] of before.others) {
    const then = after.others.get(space) ?? new Map<number, PermissionSet>();
    for (const person of new Set([...held.keys(), ...then.keys()])) {
      if (!people.has(person) && held.get(person) !== then.get(person)) affected.add(person);
    }
  }
  let besides = 0;
  for (const [person, held] of before.ours) {
    const then = after.ours.get(person) ?? new Map<number, PermissionSet>();
    for (const space of new Set([...held.keys(), ...then.keys()])) {
      const differing = (held.get(space) ?? 0) ^ (then.get(space) ?? 0);
      besides += keysOf(differing & ~(asked.get(`${person} ${space}`) ?? 0)).length;
    }
  }
  return {
    steps: steps.map(({ place, step }) => ({
      person: personRef(index, place.person),
      space: spaceRef(index, place.space),
      step: shownStep(index, step),
    })),
    othersAffected: affected.size,
    besides,
    adminRoles: [...after.roles].flatMap(([person, roles]) =>
      roles
        .filter((role) => !before.roles.get(person)?.includes(role))
        .map((role) => ({ person: personRef(index, person), role })),
    ),
  };
}

function holdersOf(index: AccessIndex, space: number): Map<number, PermissionSet> {
  const held = new Map<number, PermissionSet>();
  index.lists.who(space, (person, net) => held.set(person, net));
  return held;
}

function byMerit(a: CombinedAdvice["sets"][number], b: CombinedAdvice["sets"][number]): number {
  return (
    a.adminRoles.length - b.adminRoles.length ||
    a.othersAffected - b.othersAffected ||
    a.besides - b.besides ||
    a.steps.length - b.steps.length ||
    compareText(JSON.stringify(a.steps), JSON.stringify(b.steps))
  );
}
