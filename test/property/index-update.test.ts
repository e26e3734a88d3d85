import fc from "fast-check";
import { expect, test } from "vitest";
import { apply, invert } from "#electron/domain/events.ts";
import { type AccessIndex, buildIndex } from "#electron/engine/access-index.ts";
import { designationProof, licensedPeople } from "#electron/engine/designation-proof.ts";
import { reachOf, whoHolds } from "#electron/engine/reach.ts";
import { groupRef } from "#electron/engine/refs.ts";
import { updateIndex } from "#electron/engine/update-index.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { InstanceSettings } from "#shared/model/settings.ts";
import type { InstanceState } from "#shared/model/state.ts";
import { play, worldWithBatches } from "#test/support/change-run.ts";
import { answersOf } from "#test/support/engine-answers.ts";

const settings = fc.record({
  anonymousTicksForPeople: fc.boolean(),
  anyActiveUserReachesGuests: fc.constantFrom("probable" as const, "no" as const),
});

test("an index that follows every event answers like one built afresh, and so it does taken back", () => {
  fc.assert(
    fc.property(worldWithBatches, fc.array(settings), ({ world, batches }, turns) => {
      const { workspace, instance, decide, put } = play(world);
      const index = buildIndex(instance);
      for (const [at, batch] of batches.entries()) {
        const decided = decide(batch);
        const turn = turns[at];
        const events = [
          ...(decided.ok ? decided.value.events : []),
          ...(turn ? [settingsEvent(instance, turn)] : []),
        ];
        const before = everything(index);
        follow(index, events, (event) => apply(workspace, event));
        expect(everything(index)).toEqual(everything(buildIndex(instance)));
        follow(index, events.toReversed().map(invert), (event) => apply(workspace, event));
        expect(everything(index)).toEqual(before);
        if (!decided.ok) continue;
        put(decided.value);
        for (const event of decided.value.events) updateIndex(index, event);
      }
    }),
    { numRuns: 150 },
  );
});

function follow(
  index: AccessIndex,
  events: readonly DomainEvent[],
  put: (event: DomainEvent) => void,
): void {
  for (const event of events) {
    put(event);
    updateIndex(index, event);
  }
}

function settingsEvent(instance: InstanceState, turn: Partial<InstanceSettings>): DomainEvent {
  const before = instance.header;
  const after = { ...before, settings: { ...before.settings, ...turn } };
  return { type: "instanceChanged", instance: before.id, before, after };
}

/** Every answer of an index, by ids alone: two indexes may number the same things otherwise. */
function everything(index: AccessIndex) {
  const sorted = <T>(items: T[]) => items.map((one) => JSON.stringify(one)).sort();
  return {
    answers: sorted(answersOf(index)),
    people: sorted(
      [...index.people].map((at) => [index.people.id(at), designationProof(index, at)]),
    ),
    groups: sorted([...index.groups].map((at) => groupRef(index, at))),
    seats: licensedPeople(index),
    reach: sorted(
      [...index.people].flatMap((at) =>
        reachOf(index, at).map((one) => [
          index.people.id(at),
          index.spaces.id(one.space),
          one.net,
          one.routes,
        ]),
      ),
    ),
    who: sorted(
      [...index.spaces].flatMap((at) =>
        whoHolds(index, at, "read/space").map((one) => [
          index.spaces.id(at),
          index.people.id(one.person),
          one.routes,
        ]),
      ),
    ),
  };
}
