import fc from "fast-check";
import { expect, test } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { adviseGive } from "#electron/engine/advice/give.ts";
import { asPersonId, asSpaceId } from "#shared/model/ids.ts";
import { heldIn, minimalSets, stepsTowards } from "#test/support/brute-advice.ts";
import { answersOf } from "#test/support/engine-answers.ts";
import { expectedSet, plainSet, questions, sorted } from "#test/support/plain-advice.ts";
import { randomWorld } from "#test/support/random-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

test("give: sound, complete and minimal, against every subset of all changes", () => {
  fc.assert(
    fc.property(randomWorld, (world) => {
      const index = buildIndex(instanceOf(world));
      const before = answersOf(index);
      for (const asked of questions(world)) {
        const person = index.people.of(asPersonId(asked.person.id)) ?? -1;
        const space = index.spaces.of(asSpaceId(asked.space.id)) ?? -1;
        const advice = adviseGive(index, person, space, asked.permission);
        const held = heldIn(world, asked.person, asked.space).has(asked.permission);
        expect(advice.held).toBe(held);
        if (held) continue;
        const steps = stepsTowards(world, asked);
        const expected = minimalSets(world, asked, steps, true).map((set) =>
          expectedSet(world, asked, set),
        );
        expect(advice.possible).toBe(expected.length > 0);
        expect(sorted(advice.sets.map(plainSet))).toEqual(sorted(expected));
        // Whatever makes an administrator of someone comes last (R29).
        const roles = advice.sets.map((set) => set.adminRoles.length);
        expect(roles).toEqual(roles.toSorted((a, b) => a - b));
      }
      expect(answersOf(index)).toEqual(before);
    }),
    { numRuns: 60 },
  );
});
