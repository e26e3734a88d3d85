import type { FactCounts } from "#shared/ipc/import-report.ts";
import { noFacts } from "#shared/ipc/import-report.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { InstanceId } from "#shared/model/ids.ts";
import type { InstanceState } from "#shared/model/state.ts";
import { sameContent } from "./facts.ts";

/** An instance being merged into: the maps are its own, the facts in them shared until replaced. */
export type Draft = InstanceState;

/** A draft of an instance. Cost: its number of facts. */
export function draftOf(instance: InstanceState): Draft {
  return {
    header: instance.header,
    people: new Map(instance.people),
    groups: new Map(instance.groups),
    memberships: new Map(instance.memberships),
    spaces: new Map(instance.spaces),
    grants: new Map(instance.grants),
    pages: instance.pages,
    opaque: instance.opaque,
  };
}

/** What a merge did: the events in an order in which they apply, and how many facts of each kind. */
export interface Turned {
  readonly events: readonly DomainEvent[];
  readonly added: FactCounts;
  readonly changed: FactCounts;
}

/**
 * The events that lead from one state to the other. A fact that only gained a place in a dump has
 * an event and is not counted as changed. Cost: the number of facts.
 */
export function turnsOf(before: InstanceState, after: Draft, isNew: boolean): Turned {
  const instance = after.header.id;
  const events: DomainEvent[] = [];
  const added = { ...noFacts };
  const changed = { ...noFacts };
  if (isNew || before.header !== after.header) {
    const old = isNew ? null : before.header;
    events.push({ type: "instanceChanged", instance, before: old, after: after.header });
  }
  const compare = <Fact extends object>(
    kind: "groups" | "people" | "spaces" | "memberships" | "grants",
    old: ReadonlyMap<string, Fact>,
    current: ReadonlyMap<string, Fact>,
    event: (instance: InstanceId, before: Fact | null, after: Fact) => DomainEvent,
  ) => {
    for (const [key, fact] of current) {
      const known = old.get(key);
      if (known === fact) continue;
      events.push(event(instance, known ?? null, fact));
      if (!known) added[kind]++;
      else if (!sameContent(known, fact)) changed[kind]++;
    }
  };
  compare("groups", before.groups, after.groups, turn("groupChanged"));
  compare("people", before.people, after.people, turn("personChanged"));
  compare("spaces", before.spaces, after.spaces, turn("spaceChanged"));
  compare("memberships", before.memberships, after.memberships, turn("membershipChanged"));
  compare("grants", before.grants, after.grants, turn("grantChanged"));
  if (before.opaque !== after.opaque) {
    const [old, current] = [before.opaque, after.opaque];
    events.push({ type: "opaqueChanged", instance, before: old, after: current });
  }
  return { events, added, changed };
}

function turn<Type extends DomainEvent["type"]>(type: Type) {
  return <Fact>(instance: InstanceId, before: Fact | null, after: Fact) =>
    ({ type, instance, before, after }) as DomainEvent;
}
