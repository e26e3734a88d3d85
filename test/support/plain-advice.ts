import type { AdviceSet, AdviceStep } from "#shared/explanation/advice.ts";
import { adminRoles } from "#shared/model/group.ts";
import { permissionKeys } from "#shared/permissions/permissions.ts";
import { heldIn, type PlainQuestion, type PlainStep, worldAfter } from "./brute-advice.ts";
import type { PlainWorld } from "./plain-world.ts";

/** Advice as one compares it: the changes as a text, and what else they do. */
export interface PlainAdvice {
  readonly steps: string;
  readonly here: string[];
  readonly elsewhere: string[];
  readonly othersAffected: number;
  /** The administration that comes or goes. */
  readonly adminRoles: string[];
}

/** Every question there is about a world. */
export function questions(world: PlainWorld): PlainQuestion[] {
  return world.people.flatMap((person) =>
    world.spaces.flatMap((space) =>
      permissionKeys.map((permission) => ({ person, space, permission })),
    ),
  );
}

/** What the reference says of these steps. */
export function expectedSet(
  world: PlainWorld,
  asked: PlainQuestion,
  steps: readonly PlainStep[],
): PlainAdvice {
  const after = worldAfter(world, asked, steps);
  const differing = (space: PlainWorld["spaces"][number]) => {
    const then = heldIn(after, asked.person, space);
    const now = heldIn(world, asked.person, space);
    return permissionKeys.filter((one) => then.has(one) !== now.has(one)).sort();
  };
  const others = world.people.filter((other) => {
    if (other.id === asked.person.id) return false;
    const now = [...heldIn(world, other, asked.space)].sort();
    return now.join() !== [...heldIn(after, other, asked.space)].sort().join();
  });
  return {
    steps: textOf(steps),
    here: differing(asked.space).filter((one) => one !== asked.permission),
    elsewhere: world.spaces
      .filter((space) => space.id !== asked.space.id && differing(space).length > 0)
      .map((space) => `${space.id}: ${differing(space).join()}`)
      .sort(),
    othersAffected: others.length,
    adminRoles: adminRoles.filter(
      (role) => hasRole(world, asked.person.id, role) !== hasRole(after, asked.person.id, role),
    ),
  };
}

/** What the engine says of its steps. */
export function plainSet(set: AdviceSet): PlainAdvice {
  return {
    steps: textOf(set.steps.map(plainStep)),
    here: [...set.here],
    elsewhere: set.elsewhere
      .map((one) => `${one.space.id}: ${[...one.permissions].sort().join()}`)
      .sort(),
    othersAffected: set.othersAffected,
    adminRoles: [...set.adminRoles],
  };
}

function hasRole(world: PlainWorld, id: string, role: string): boolean {
  const active = world.people.some((one) => one.id === id && one.active);
  return (
    active &&
    world.memberships.some(
      (one) =>
        one.person === id &&
        world.groups.some((group) => group.id === one.group && group.adminRole === role),
    )
  );
}

function plainStep(step: AdviceStep): { do: string; group: string | null } {
  const words = { removeMember: "leave", addMember: "join", revoke: "untick", grant: "tick" };
  return { do: words[step.do], group: step.group?.id ?? null };
}

function textOf(steps: readonly { do: string; group: string | null }[]): string {
  return steps
    .map((one) => `${one.do} ${one.group ?? "own row"}`)
    .sort()
    .join(", ");
}

/** Sets in an order of their own. */
export function sorted(sets: PlainAdvice[]): PlainAdvice[] {
  return sets.sort((a, b) => (a.steps < b.steps ? -1 : 1));
}
