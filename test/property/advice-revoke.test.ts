import fc from "fast-check";
import { expect, test } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { adviseRevoke } from "#electron/engine/advice/revoke.ts";
import type { AdviceSet, AdviceStep } from "#shared/explanation/advice.ts";
import { permissionKeys } from "#shared/permissions/permissions.ts";
import {
  heldIn,
  minimalSets,
  type PlainQuestion,
  type PlainStep,
  stepsAgainst,
  worldAfter,
} from "#test/support/brute-advice.ts";
import { answersOf } from "#test/support/engine-answers.ts";
import type { PlainWorld } from "#test/support/plain-world.ts";
import { randomWorld } from "#test/support/random-world.ts";
import { sourcesOf } from "#test/support/reference-proof.ts";
import { instanceOf } from "#test/support/world-instance.ts";

test("revoke: sound, complete and minimal, against every subset of all changes (R25)", () => {
  fc.assert(
    fc.property(randomWorld, (world) => {
      const index = buildIndex(instanceOf(world));
      const before = answersOf(index);
      for (const asked of questions(world)) {
        const steps = stepsAgainst(world, asked);
        if (steps.length > 9) continue;
        const person = index.people.of(asked.person.id as never) ?? -1;
        const space = index.spaces.of(asked.space.id as never) ?? -1;
        const advice = adviseRevoke(index, person, space, asked.permission);
        const held = heldIn(world, asked.person, asked.space).has(asked.permission);
        expect(advice.held).toBe(held);
        if (!held) continue;
        const open = sourcesOf(world, asked.person, asked.space, asked.permission).filter(
          (one) => !one.suppressed && one.route !== "group" && one.route !== "individual",
        );
        expect(advice.possible).toBe(open.length === 0);
        if (open.length > 0) continue;
        const expected = minimalSets(world, asked, steps, false).map((set) => ({
          steps: textOf(set.map((step) => ({ ...step, permissions: 0 }))),
          ...effects(world, asked, set),
        }));
        expect(sorted(advice.sets.map(plainSet))).toEqual(sorted(expected));
        expect(advice.more).toBe(0);
      }
      expect(answersOf(index)).toEqual(before);
    }),
    { numRuns: 300 },
  );
});

function questions(world: PlainWorld): PlainQuestion[] {
  return world.people.flatMap((person) =>
    world.spaces.flatMap((space) =>
      permissionKeys.map((permission) => ({ person, space, permission })),
    ),
  );
}

/** What the reference says the steps do besides, in the words of an advice set. */
function effects(world: PlainWorld, asked: PlainQuestion, steps: readonly PlainStep[]) {
  const after = worldAfter(world, asked, steps);
  const lost = (space: PlainWorld["spaces"][number]) => {
    const left = heldIn(after, asked.person, space);
    return [...heldIn(world, asked.person, space)].filter((one) => !left.has(one)).sort();
  };
  const others = world.people.filter((other) => {
    if (other.id === asked.person.id) return false;
    const now = [...heldIn(world, other, asked.space)].sort();
    return now.join() !== [...heldIn(after, other, asked.space)].sort().join();
  });
  return {
    here: lost(asked.space).filter((one) => one !== asked.permission),
    elsewhere: world.spaces
      .filter((space) => space.id !== asked.space.id && lost(space).length > 0)
      .map((space) => `${space.id}: ${lost(space).join()}`)
      .sort(),
    othersAffected: others.length,
  };
}

function plainSet(set: AdviceSet) {
  return {
    steps: textOf(set.steps.map(plainStep)),
    here: [...set.here],
    elsewhere: set.elsewhere
      .map((one) => `${one.space.id}: ${[...one.permissions].sort().join()}`)
      .sort(),
    othersAffected: set.othersAffected,
  };
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

function sorted<T extends { steps: string }>(sets: T[]): T[] {
  return sets.sort((a, b) => (a.steps < b.steps ? -1 : 1));
}
