import fc from "fast-check";
import { expect, test } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { advisePageGive, advisePageRevoke } from "#electron/engine/advice/page-advice.ts";
import type { PageStep } from "#shared/explanation/page-advice.ts";
import { asPageId, asPersonId } from "#shared/model/ids.ts";
import { pageAbilities } from "#shared/model/page.ts";
import { worldAfter } from "#test/support/brute-advice.ts";
import { answersOf } from "#test/support/engine-answers.ts";
import type { PlainPage, PlainPerson, PlainWorld } from "#test/support/plain-world.ts";
import { randomWorld } from "#test/support/random-world.ts";
import { designation } from "#test/support/reference.ts";
import { can, spaceOf } from "#test/support/reference-page.ts";
import { readingOf } from "#test/support/reference-readings.ts";
import { instanceOf } from "#test/support/world-instance.ts";

const question = randomWorld
  .filter((world) => world.pages.length > 0)
  .chain((world) =>
    fc.record({
      world: fc.constant(world),
      person: fc.constantFrom(...world.people),
      page: fc.constantFrom(...world.pages),
      ability: fc.constantFrom(...pageAbilities),
    }),
  );

test.each([
  ["taken away", advisePageRevoke, false],
  ["given", advisePageGive, true],
] as const)(
  "an ability on a page %s: each set does it, and no part of one does",
  (_, advise, wanted) => {
    fc.assert(
      fc.property(question, ({ world, person, page, ability }) => {
        const instance = instanceOf(world);
        const index = buildIndex(instance);
        const before = answersOf(index);
        const at = index.people.of(asPersonId(person.id)) ?? -1;
        const there = instance.pages.get(asPageId(page.id));
        if (!there) throw new Error("the page is gone");
        const isAllowed = (now: PlainWorld) => allowed(now, person, page, ability);
        const advice = advise(index, at, there, ability);
        expect(advice.held).toBe(isAllowed(world));
        for (const { steps } of advice.sets) {
          expect(isAllowed(after(world, person, page, steps))).toBe(wanted);
          for (const left of steps) {
            const part = steps.filter((one) => one !== left);
            expect(isAllowed(after(world, person, page, part))).toBe(!wanted);
          }
        }
        expect(answersOf(index)).toEqual(before);
      }),
      { numRuns: 600 },
    );
  },
);

test("where leaving a single group takes an ability away, a single change is among the sets", () => {
  fc.assert(
    fc.property(question, ({ world, person, page, ability }) => {
      if (!allowed(world, person, page, ability)) return;
      // Against a row that is open to everyone no change of groups is advice (R25), be it that becoming
      // a guest would end it where such rows do not reach guests.
      const isOpen = world.rows.some(
        ({ space, to }) => space === page.space && (to === "anonymous" || to === "any-active-user"),
      );
      if (isOpen) return;
      const instance = instanceOf(world);
      const index = buildIndex(instance);
      const there = instance.pages.get(asPageId(page.id));
      if (!there) throw new Error("the page is gone");
      const advice = advisePageRevoke(
        index,
        index.people.of(asPersonId(person.id)) ?? -1,
        there,
        ability,
      );
      const single = advice.sets.filter((set) => set.steps.length === 1).length + advice.more;
      const found = world.memberships
        .filter((one) => one.person === person.id && !isExternal(world, one.group))
        .some((one) => {
          const memberships = world.memberships.filter((other) => other !== one);
          const left = { ...world, memberships };
          return designation(left, person) !== "none" && !allowed(left, person, page, ability);
        });
      expect(found && single === 0).toBe(false);
    }),
    { numRuns: 400 },
  );
});

function isExternal(world: PlainWorld, id: string): boolean {
  return world.groups.some((group) => group.id === id && group.external);
}

function allowed(
  world: PlainWorld,
  person: PlainPerson,
  page: PlainPage,
  ability: (typeof pageAbilities)[number],
): boolean {
  const now = world.pages.find((one) => one.id === page.id) ?? page;
  return can(world, readingOf(world), person, now, ability);
}

function after(
  world: PlainWorld,
  person: PlainPerson,
  page: PlainPage,
  steps: readonly PageStep[],
): PlainWorld {
  return steps.reduce((now, one) => {
    if (one.where === "list") return withList(now, one);
    const { step } = one;
    const asked = { person, space: spaceOf(world, page), permission: "read/space" as const };
    if (step.do === "removeMember") {
      return worldAfter(now, asked, [{ do: "leave", group: step.group.id }]);
    }
    if (step.do === "addMember") {
      return worldAfter(now, asked, [{ do: "join", group: step.group.id }]);
    }
    const verb = step.do === "revoke" ? "untick" : "tick";
    return step.permissions.reduce(
      (then, permission) =>
        worldAfter(then, asked, [{ do: verb, group: step.group?.id ?? null, permission }]),
      now,
    );
  }, world);
}

function withList(world: PlainWorld, step: Extract<PageStep, { where: "list" }>): PlainWorld {
  const pages = world.pages.map((page) => {
    if (page.id !== step.page.id) return page;
    const { people, groups } = page[step.list];
    const person = step.person?.id;
    const group = step.group?.id;
    const list =
      step.way === "start"
        ? { people: step.people.map((one) => one.id), groups: [] }
        : step.way === "add"
          ? {
              people: person === undefined ? people : [...people, person],
              groups: group === undefined ? groups : [...groups, group],
            }
          : {
              people: people.filter((one) => one !== person),
              groups: groups.filter((one) => one !== group),
            };
    return { ...page, [step.list]: list };
  });
  return { ...world, pages };
}
