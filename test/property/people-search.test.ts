import fc from "fast-check";
import { expect, test } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { searchByText } from "#electron/engine/people-search.ts";
import type { PlainPerson, PlainWorld } from "#test/support/plain-world.ts";
import { randomWorld } from "#test/support/random-world.ts";
import { compare } from "#test/support/reference.ts";
import { instanceOf } from "#test/support/world-instance.ts";

const search = randomWorld.chain((world) => {
  const texts = world.people.flatMap(({ name, email }) => [name, ...(email ? [email] : [])]);
  const part = fc
    .tuple(fc.constantFrom(...texts), fc.nat(12), fc.integer({ min: 1, max: 6 }))
    .map(([text, from, length]) => text.slice(from, from + length));
  return fc.record({
    world: fc.constant(world),
    text: fc.oneof(
      part,
      part.map((one) => one.toUpperCase()),
      fc.string({ maxLength: 3 }),
    ),
    limit: fc.integer({ min: 1, max: 4 }),
  });
});

test("a search finds whom one finds by looking at everyone, in the same order", () => {
  fc.assert(
    fc.property(search, ({ world, text, limit }) => {
      const found = searchByText(buildIndex(instanceOf(world)), text, limit);
      expect(found.map((at) => described(world.people[at]))).toEqual(
        byLooking(world, text).slice(0, limit).map(described),
      );
    }),
    { numRuns: 1000 },
  );
});

/** Two people of one name may stand either way round, so they are told by what is compared. */
function described(person: PlainPerson | undefined): string {
  return person?.name.toLowerCase() ?? "nobody";
}

function byLooking(world: PlainWorld, text: string): PlainPerson[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "" || /[\t\n]/.test(wanted)) return [];
  return world.people
    .flatMap((person) => {
      const scores = [person.name, person.email ?? ""].flatMap((one) => scoresIn(one, wanted));
      return scores.length > 0 ? [{ person, score: Math.min(...scores) }] : [];
    })
    .sort((a, b) => a.score - b.score || compare(described(a.person), described(b.person)))
    .map((one) => one.person);
}

function scoresIn(text: string, wanted: string): number[] {
  const lower = text.toLowerCase();
  const scores: number[] = [];
  for (let at = 0; at + wanted.length <= lower.length; at++) {
    if (!lower.startsWith(wanted, at)) continue;
    scores.push(at === 0 ? 0 : /\W/.test(lower.charAt(at - 1)) ? 1 : 2);
  }
  return scores;
}
