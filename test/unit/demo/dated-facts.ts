import type { DomainEvent } from "#shared/model/event.ts";
import type { Provenance } from "#shared/model/provenance.ts";
import { grantKey, type InstanceState, membershipKey } from "#shared/model/state.ts";

/** A fact by a name of its own, the change it says it came with, and whether a dump is its place. */
export interface DatedFact {
  readonly name: string;
  readonly change: number;
  readonly read: boolean;
}

/** The dated facts that an event leaves behind. */
export function factsBrought(event: DomainEvent): DatedFact[] {
  if (event.after === null) return [];
  switch (event.type) {
    case "instanceChanged":
    case "opaqueChanged":
      return [];
    case "membershipChanged":
      return [dated(membershipKey(event.after.group, event.after.person), event.after)];
    case "grantChanged": {
      const key = grantKey(event.after.space, event.after.principal);
      return event.after.permissions.map((one) => dated(`${key}\n${one.permission}`, one));
    }
    default:
      return [dated(`${event.type}\n${event.after.id}`, event.after)];
  }
}

/** All dated facts of an instance. */
export function datedFacts(of: InstanceState): DatedFact[] {
  const instance = of.header.id;
  const before = null;
  const events: DomainEvent[] = [
    ...[...of.people.values()].map(
      (after) => ({ type: "personChanged", instance, before, after }) as const,
    ),
    ...[...of.groups.values()].map(
      (after) => ({ type: "groupChanged", instance, before, after }) as const,
    ),
    ...[...of.memberships.values()].map(
      (after) => ({ type: "membershipChanged", instance, before, after }) as const,
    ),
    ...[...of.spaces.values()].map(
      (after) => ({ type: "spaceChanged", instance, before, after }) as const,
    ),
    ...[...of.grants.values()].map(
      (after) => ({ type: "grantChanged", instance, before, after }) as const,
    ),
    ...[...of.pages.values()].map(
      (after) => ({ type: "pageChanged", instance, before, after }) as const,
    ),
  ];
  return events.flatMap(factsBrought);
}

function dated(
  name: string,
  fact: { readonly change: number; readonly provenance?: Provenance[] | undefined },
): DatedFact {
  return { name, change: fact.change, read: fact.provenance !== undefined };
}
