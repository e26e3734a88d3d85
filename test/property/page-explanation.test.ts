import fc from "fast-check";
import { expect, test } from "vitest";
import { type AccessIndex, buildIndex } from "#electron/engine/access-index.ts";
import { decidePage } from "#electron/engine/check-page.ts";
import { explainPage } from "#electron/engine/explain-page.ts";
import { whoCanOnPage } from "#electron/engine/page-lists.ts";
import type { Blocker } from "#shared/explanation/decision.ts";
import {
  type PageExplanation,
  pageExplanationSchema,
} from "#shared/explanation/page-explanation.ts";
import { gatesOf } from "#shared/explanation/page-gates.ts";
import { type Page, pageAbilities } from "#shared/model/page.ts";
import type { PlainList, PlainPage, PlainWorld } from "#test/support/plain-world.ts";
import { randomWorld } from "#test/support/random-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

/** Runs a check on every person and page of random worlds. */
function everyPage(
  check: (explanation: PageExplanation, about: About) => void,
  numRuns = 250,
): void {
  fc.assert(
    fc.property(randomWorld, (world) => {
      const index = buildIndex(instanceOf(world));
      for (const person of index.people) {
        for (const page of index.instance.pages.values()) {
          check(
            explainPage(index, person, page, () => null),
            { world, index, person, page },
          );
        }
      }
    }),
    { numRuns },
  );
}

interface About {
  readonly world: PlainWorld;
  readonly index: AccessIndex;
  readonly person: number;
  readonly page: Page;
}

test("the explanation of a page says what the decisions say, in a form the contract takes", () => {
  everyPage((explanation, { index, person, page }) => {
    expect(pageExplanationSchema.parse(explanation)).toEqual(explanation);
    expect(explanation.abilities).toEqual(
      pageAbilities.map((ability) => ({
        ability,
        decision: decidePage(index, person, page, ability),
      })),
    );
  });
});

test("view lists that stop a person are those that name neither them nor a group of theirs (R17, R18)", () => {
  everyPage(({ path, edit, unknownAbove }, { world, index, person, page }) => {
    const id = index.people.id(person);
    const plain = world.pages.find((one) => one.id === page.id);
    const way = plain ? wayDown(world, plain) : [];
    expect(path.map((node) => node.page.id)).toEqual(way.map((node) => node.id));
    expect(path.map((node) => node.view.passes)).toEqual(
      way.map((node) => letsIn(world, node.view, id)),
    );
    expect(edit.passes).toBe(plain !== undefined && letsIn(world, plain.edit, id));
    expect(unknownAbove === null).toBe(way[0]?.parent === null);
    for (const list of [edit, ...path.map((node) => node.view)]) {
      expect(list.passes).toBe(!list.restricts || list.byName || list.throughGroups.length > 0);
      expect(list.groups.map((one) => one.id)).toEqual(
        expect.arrayContaining(list.throughGroups.map((one) => one.id)),
      );
    }
  });
});

test("every gate that stops an ability stands on the way down once, and the first blocker decides", () => {
  everyPage((explanation) => {
    for (const { ability, decision } of explanation.abilities) {
      const gates = gatesOf(explanation, ability);
      const stopped = gates.filter((gate) => gate.state === "stopped");
      const expected = new Set(decision.blockers.map(placeOf));
      expect(stopped.map((gate) => `${gate.kind} ${gate.page?.id ?? ""}`).sort()).toEqual(
        [...expected].sort(),
      );
      const [first] = decision.blockers;
      expect(gates.filter((gate) => gate.decides)).toEqual(
        first ? [expect.objectContaining({ state: "stopped" })] : [],
      );
      const deciding = gates.find((gate) => gate.decides);
      if (first && deciding) {
        expect(`${deciding.kind} ${deciding.page?.id ?? ""}`).toBe(placeOf(first));
      }
    }
  });
});

test("who can do something on a page is everyone of whom the check says so, and nobody else", () => {
  fc.assert(
    fc.property(randomWorld, (world) => {
      const index = buildIndex(instanceOf(world));
      for (const page of index.instance.pages.values()) {
        for (const ability of pageAbilities) {
          const held = whoCanOnPage(index, page, ability);
          expect(held.map((one) => one.person).sort()).toEqual(
            [...index.people]
              .filter((person) => decidePage(index, person, page, ability).allowed)
              .sort(),
          );
          for (const { person, certainty, routes } of held) {
            expect(certainty).toBe(decidePage(index, person, page, ability).certainty);
            expect(routes.length).toBeGreaterThan(0);
          }
        }
      }
    }),
    { numRuns: 250 },
  );
});

test("ways out never turn an answer: taking every administration away leaves all decisions (R22)", () => {
  fc.assert(
    fc.property(randomWorld, (world) => {
      const groups = world.groups.map((group) => ({ ...group, adminRole: null }));
      const [here, without] = [world, { ...world, groups }].map((one) => {
        const index = buildIndex(instanceOf(one));
        return [...index.people].flatMap((person) =>
          [...index.instance.pages.values()].map(
            (page) => explainPage(index, person, page, () => null).abilities,
          ),
        );
      });
      expect(without).toEqual(here);
    }),
    { numRuns: 150 },
  );
});

function placeOf({ gate, page }: Blocker): string {
  if (gate === "view-restriction") return `view-list ${page?.id}`;
  if (gate === "edit-restriction") return `edit-list ${page?.id}`;
  if (gate === "unknown-ancestor") return `unknown ${page?.id}`;
  return gate === "account" || gate === "membership" ? "account " : "space ";
}

/** The pages from the root down, as far as they are known; a circle ends where it closes. */
function wayDown(world: PlainWorld, page: PlainPage): PlainPage[] {
  const way = [page];
  for (;;) {
    const parent = world.pages.find((one) => one.id === way[0]?.parent);
    if (!parent || way.includes(parent)) return way;
    way.unshift(parent);
  }
}

function letsIn(world: PlainWorld, list: PlainList, person: string): boolean {
  if (list.people.length + list.groups.length === 0 || list.people.includes(person)) return true;
  return world.memberships.some(
    (one) =>
      one.person === person &&
      list.groups.includes(one.group) &&
      world.groups.some((group) => group.id === one.group),
  );
}
