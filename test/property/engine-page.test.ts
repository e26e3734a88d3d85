import fc from "fast-check";
import { expect, test } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { decidePage } from "#electron/engine/check-page.ts";
import { asPageId } from "#shared/model/ids.ts";
import { pageAbilities } from "#shared/model/page.ts";
import { plainDecision } from "#test/support/engine-answers.ts";
import { randomWorld } from "#test/support/random-world.ts";
import { proofOnPage } from "#test/support/reference-page-proof.ts";
import type { PlainDecision } from "#test/support/reference-proof.ts";
import { instanceOf } from "#test/support/world-instance.ts";

test("every person, page and ability: verdict, sources, blockers, open rules (R15-R24)", () => {
  fc.assert(
    fc.property(randomWorld, (world) => {
      const index = buildIndex(instanceOf(world));
      const said: Record<string, PlainDecision> = {};
      const expected: Record<string, PlainDecision> = {};
      for (const [at, person] of world.people.entries()) {
        for (const plain of world.pages) {
          const page = index.instance.pages.get(asPageId(plain.id));
          if (!page) throw new Error(`${plain.id} is not in the index`);
          for (const ability of pageAbilities) {
            const asked = `${person.id} ${plain.id} ${ability}`;
            said[asked] = plainDecision(decidePage(index, at, page, ability));
            expected[asked] = proofOnPage(world, person, plain, ability);
          }
        }
      }
      expect(said).toEqual(expected);
    }),
    { numRuns: 2_000 },
  );
});
