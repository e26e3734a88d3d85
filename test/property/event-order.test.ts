import fc from "fast-check";
import { expect, test } from "vitest";
import { apply } from "#electron/domain/events.ts";
import { emptyWorkspace } from "#electron/domain/workspace-file.ts";
import { buildIndex } from "#electron/engine/access-index.ts";
import { updateIndex } from "#electron/engine/update-index.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { InstanceState } from "#shared/model/state.ts";
import { withoutLooseEnds } from "#test/support/change-run.ts";
import { answersOf } from "#test/support/engine-answers.ts";
import type { PlainWorld } from "#test/support/plain-world.ts";
import { randomWorld } from "#test/support/random-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

/** A world, and in two orders: things first, then all that ties them together, whose events commute. */
const twoOrders = randomWorld.map(withoutLooseEnds).chain((world) => {
  const { things, ties } = eventsOf(world);
  const shuffled = (events: DomainEvent[]) =>
    fc.shuffledSubarray(events, { minLength: events.length });
  return fc.record({
    world: fc.constant(world),
    one: fc.constant([...things, ...ties]),
    other: fc.tuple(shuffled(things), shuffled(ties)).map(([some, others]) => [...some, ...others]),
  });
});

test("events that commute come to the same in any order", () => {
  fc.assert(
    fc.property(twoOrders, ({ world, one, other }) => {
      const expected = texts(answersOf(buildIndex(instanceOf(world))));
      expect(texts(followed(world, one))).toEqual(expected);
      expect(texts(followed(world, other))).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

/** The answers of an index that follows these events from an instance with nothing in it. */
function followed(world: PlainWorld, events: readonly DomainEvent[]) {
  const { header } = instanceOf(world);
  const workspace = emptyWorkspace("order");
  apply(workspace, { type: "instanceChanged", instance: header.id, before: null, after: header });
  const instance = workspace.instances.get(header.id);
  if (!instance) throw new Error("the instance is not there");
  const index = buildIndex(instance);
  for (const event of events) {
    apply(workspace, event);
    updateIndex(index, event);
  }
  return answersOf(index);
}

function eventsOf(world: PlainWorld): { things: DomainEvent[]; ties: DomainEvent[] } {
  const instance: InstanceState = instanceOf(world);
  const came = (type: DomainEvent["type"], facts: Iterable<unknown>) =>
    Array.from(
      facts,
      (after) => ({ type, instance: instance.header.id, before: null, after }) as DomainEvent,
    );
  return {
    things: [
      ...came("personChanged", instance.people.values()),
      ...came("groupChanged", instance.groups.values()),
      ...came("spaceChanged", instance.spaces.values()),
    ],
    ties: [
      ...came("membershipChanged", instance.memberships.values()),
      ...came("grantChanged", instance.grants.values()),
      ...came("pageChanged", instance.pages.values()),
    ],
  };
}

/** In an order of their own, whatever numbers people and pages have. */
function texts(answers: ReturnType<typeof answersOf>): string[] {
  return answers.map((one) => JSON.stringify(one)).sort();
}
