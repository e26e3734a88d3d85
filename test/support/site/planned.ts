import { makePlan } from "#electron/transfer/plan/make-plan.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { InstanceState } from "#shared/model/state.ts";
import type { Plan } from "#shared/plan/plan.ts";
import { type Batch, play } from "#test/support/change-run.ts";
import type { PlainWorld } from "#test/support/plain-world.ts";
import type { Site } from "./site.ts";

/** A plan with the model before and after it. */
export interface Planned {
  readonly plan: Plan;
  readonly before: InstanceState;
  readonly after: InstanceState;
}

/** The plan of all that is asked of a world and not refused. */
export function planOfBatches(
  world: PlainWorld,
  batches: readonly Batch[],
  removalsFirst: boolean,
): Planned {
  const later = play(world);
  const events: DomainEvent[] = [];
  for (const batch of batches) {
    const decided = later.decide(batch);
    if (!decided.ok) continue;
    events.push(...decided.value.events);
    later.put(decided.value);
  }
  const { workspace, directory, instance } = play(world);
  const plan = makePlan(workspace, directory, events, {
    title: "Several things",
    made: "2026-11-24T10:00:00.000Z",
    site: null,
    basis: { workspace: "w", instance: "i", revision: 2, facts: "sha256:0", imported: null },
    removalsFirst,
    actor: null,
  });
  return { plan, before: instance, after: later.instance };
}

/** People who come with the changes: the site knows them once someone has invited them. */
export function newPeople({ before, after }: Planned): Set<string> {
  return new Set([...after.people.keys()].filter((id) => !before.people.has(id)));
}

/** Pages whose lists name new people, and so are set by hand. */
export function handPages(planned: Planned): Set<string> {
  const people = newPeople(planned);
  const pages = [...planned.after.pages.values()];
  const named = pages.filter(({ view, edit }) =>
    [...view.people, ...edit.people].some((id) => people.has(id)),
  );
  return new Set(named.map((one) => one.id));
}

/** Does what has to be done by hand before the script can go on: old names make way, spaces are made. */
export function prepareByHand(site: Site, { plan, before, after }: Planned): void {
  for (const { phase, action } of plan.steps) {
    if (phase !== "prepare" || action.do !== "by-hand") continue;
    if (action.until) site.addSpace(action.until.key);
  }
  for (const { id, name } of before.groups.values()) {
    const now = after.groups.get(id)?.name;
    if (now !== name) site.groups.set(id, now ?? `${name} (old)`);
  }
}
