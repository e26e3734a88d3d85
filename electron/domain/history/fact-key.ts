import type { DomainEvent } from "#shared/model/event.ts";
import { grantKey, type InstanceState, membershipKey } from "#shared/model/state.ts";

/** What an event is about, as a key that no other fact of the workspace has. */
export function factKeyOf(event: DomainEvent): string {
  return `${event.instance}\n${event.type}\n${withinInstance(event)}`;
}

/** The fact an event is about as it stands now; null where it is not there. */
export function factNow(
  instance: InstanceState | undefined,
  event: DomainEvent,
): DomainEvent["after"] {
  if (!instance) return null;
  switch (event.type) {
    case "instanceChanged":
      return instance.header;
    case "personChanged":
      return instance.people.get(sideOf(event).id) ?? null;
    case "groupChanged":
      return instance.groups.get(sideOf(event).id) ?? null;
    case "membershipChanged":
      return instance.memberships.get(withinInstance(event)) ?? null;
    case "spaceChanged":
      return instance.spaces.get(sideOf(event).id) ?? null;
    case "grantChanged":
      return instance.grants.get(withinInstance(event)) ?? null;
    case "pageChanged":
      return instance.pages.get(sideOf(event).id) ?? null;
    case "opaqueChanged":
      return instance.opaque.length > 0 ? instance.opaque : null;
  }
}

function withinInstance(event: DomainEvent): string {
  switch (event.type) {
    case "instanceChanged":
    case "opaqueChanged":
      return "";
    case "membershipChanged": {
      const { group, person } = sideOf(event);
      return membershipKey(group, person);
    }
    case "grantChanged": {
      const { space, principal } = sideOf(event);
      return grantKey(space, principal);
    }
    default:
      return sideOf<{ readonly id: string }>(event).id;
  }
}

/** Whether two facts say the same, one of them perhaps read back from a file. Cost: their length. */
export function sameFact(one: DomainEvent["after"], other: DomainEvent["after"]): boolean {
  return one === other || inOrder(one) === inOrder(other);
}

/** The JSON of a fact with the names in it sorted; what is undefined is left out. */
function inOrder(fact: DomainEvent["after"]): string {
  return JSON.stringify(fact, (_name, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** The fact of an event: what it became, or what it was. One of the two is always there. */
export function sideOf<Fact>(event: {
  readonly before: Fact | null;
  readonly after: Fact | null;
}): Fact {
  const fact = event.after ?? event.before;
  if (fact === null) throw new Error("an event about nothing");
  return fact;
}
