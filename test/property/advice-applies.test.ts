import fc from "fast-check";
import { expect, test } from "vitest";
import { accessOf } from "#electron/domain/directory.ts";
import { adviseGive } from "#electron/engine/advice/give.ts";
import { adviseGiveMany } from "#electron/engine/advice/give-many.ts";
import { makeLike } from "#electron/engine/advice/make-like.ts";
import { advisePageGive, advisePageRevoke } from "#electron/engine/advice/page-advice.ts";
import { adviseRevoke } from "#electron/engine/advice/revoke.ts";
import { adviseRevokeMany } from "#electron/engine/advice/revoke-many.ts";
import type { AdviceStep } from "#shared/explanation/advice.ts";
import type { PageStep } from "#shared/explanation/page-advice.ts";
import type { Change } from "#shared/model/change.ts";
import { asPageId } from "#shared/model/ids.ts";
import { pageAbilities } from "#shared/model/page.ts";
import { consoleActor } from "#shared/model/workspace.ts";
import { permissionKeys } from "#shared/permissions/permissions.ts";
import { type Playing, play, withoutLooseEnds } from "#test/support/change-run.ts";
import { randomWorld } from "#test/support/random-world.ts";

// What advice proposes is put to the rules as `apply` would put it, change by change in the order
// shown; and what it says is refused must be refused, for the reason said.

const runs = { numRuns: 250 };

const question = randomWorld.map(withoutLooseEnds).chain((world) =>
  fc.record({
    world: fc.constant(world),
    person: fc.nat(world.people.length - 1),
    other: fc.nat(world.people.length - 1),
    space: fc.nat(world.spaces.length - 1),
    page: fc.nat(),
    // Admin more often than the rest: what is refused of rows hangs on it.
    permission: fc.oneof(
      fc.constant("administer/space" as const),
      fc.constantFrom(...permissionKeys),
    ),
    ability: fc.constantFrom(...pageAbilities),
  }),
);

test("each set of changes for one permission is accepted, and what is said to be refused is refused", () => {
  fc.assert(
    fc.property(question, ({ world, person, space, permission }) => {
      const playing = play(world);
      const index = accessOf(playing.directory);
      const place = { person: index.people.id(person), space: index.spaces.id(space) };
      for (const advise of [adviseRevoke, adviseGive]) {
        const { sets, willNotWork } = advise(index, person, space, permission);
        for (const set of sets) expectAccepted(playing, changesOf(set.steps, place));
        for (const { step, also, refusal } of willNotWork) {
          if (refusal === null) continue;
          const decided = decide(playing, changesOf([step, ...also], place));
          expect(decided).toMatchObject({ ok: false, error: { code: refusal.code } });
        }
      }
    }),
    runs,
  );
});

test("each set of changes for several at once, and to be like another, is accepted", () => {
  fc.assert(
    fc.property(question, ({ world, person, other, space, permission }) => {
      const playing = play(world);
      const index = accessOf(playing.directory);
      const targets = [
        { person, space, permission },
        { person: other, space, permission },
      ];
      for (const advise of [adviseRevokeMany, adviseGiveMany]) {
        for (const { steps } of advise(index, targets).sets) {
          const changes = steps.flatMap((one) =>
            changesOf([one.step], { person: one.person.id, space: one.space.id }),
          );
          expectAccepted(playing, changes);
        }
      }
      const who = index.people.id(person);
      for (const { join, grant } of makeLike(index, person, other).sets) {
        const joining = join.map(({ id }): Change => ({ do: "addMember", group: id, person: who }));
        const granting = grant.map(
          (row): Change => ({
            do: "grant",
            space: row.space.id,
            person: who,
            permissions: row.permissions,
          }),
        );
        expectAccepted(playing, [...joining, ...granting]);
      }
    }),
    runs,
  );
});

test("each set of changes for an ability on a page is accepted", () => {
  fc.assert(
    fc.property(question, ({ world, person, page: at, ability }) => {
      const asked = world.pages[at % Math.max(1, world.pages.length)];
      if (!asked) return;
      const playing = play(world);
      const index = accessOf(playing.directory);
      const page = playing.instance.pages.get(asPageId(asked.id));
      if (!page) throw new Error("the page is gone");
      const place = { person: index.people.id(person), space: page.space };
      for (const advise of [advisePageRevoke, advisePageGive]) {
        for (const { steps } of advise(index, person, page, ability).sets) {
          const [ofSpace, ofLists] = [steps.flatMap(inSpace), steps.flatMap(onList)];
          expectAccepted(playing, [...changesOf(ofSpace, place), ...ofLists]);
        }
      }
    }),
    runs,
  );
});

interface AdvicePlace {
  readonly person: string;
  readonly space: string;
}

function changesOf(steps: readonly AdviceStep[], { person, space }: AdvicePlace): Change[] {
  return steps.map((step): Change => {
    if (step.do === "removeMember" || step.do === "addMember") {
      return { do: step.do, group: step.group.id, person };
    }
    const { permissions } = step;
    return step.group
      ? { do: step.do, space, group: step.group.id, permissions }
      : { do: step.do, space, person, permissions };
  });
}

function inSpace(step: PageStep): AdviceStep[] {
  return step.where === "space" ? [step.step] : [];
}

/** A change of one list by itself: several of one list would each be decided on what the last left. */
function onList(step: PageStep): Change[] {
  if (step.where === "space") return [];
  const people = step.people.map((one) => one.id);
  const groups = step.groups.map((one) => one.id);
  return [{ do: "restrictPage", page: step.page.id, [step.list]: { people, groups } }];
}

function decide(playing: Playing, changes: readonly Change[]) {
  return playing.decide({ actor: consoleActor, changes });
}

function expectAccepted(playing: Playing, changes: readonly Change[]): void {
  const decided = decide(playing, changes);
  expect(decided.ok ? "" : `${decided.error.message} ${JSON.stringify(changes)}`).toBe("");
}
