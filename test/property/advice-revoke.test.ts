import fc from "fast-check";
import { expect, test } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { adviseRevoke } from "#electron/engine/advice/revoke.ts";
import { asPersonId, asSpaceId } from "#shared/model/ids.ts";
import { heldIn, minimalSets, stepsAgainst } from "#test/support/brute-advice.ts";
import { answersOf } from "#test/support/engine-answers.ts";
import { expectedSet, plainSet, questions, sorted } from "#test/support/plain-advice.ts";
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
        const person = index.people.of(asPersonId(asked.person.id)) ?? -1;
        const space = index.spaces.of(asSpaceId(asked.space.id)) ?? -1;
        const advice = adviseRevoke(index, person, space, asked.permission);
        const held = heldIn(world, asked.person, asked.space).has(asked.permission);
        expect(advice.held).toBe(held);
        if (!held) continue;
        const open = sourcesOf(world, asked.person, asked.space, asked.permission).filter(
          (one) => !one.suppressed && one.route !== "group" && one.route !== "individual",
        );
        if (open.length > 0) {
          expect(advice).toMatchObject({ possible: false, sets: [] });
          continue;
        }
        const expected = minimalSets(world, asked, steps, false).map((set) =>
          expectedSet(world, asked, set),
        );
        expect(advice.possible).toBe(expected.length > 0);
        expect(sorted(advice.sets.map(plainSet))).toEqual(sorted(expected));
        expect(advice.more).toBe(0);
      }
      expect(answersOf(index)).toEqual(before);
    }),
    { numRuns: 120 },
  );
});
