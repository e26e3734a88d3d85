import type { DomainEvent } from "#shared/model/event.ts";
import type { InstanceId } from "#shared/model/ids.ts";
import type { InstanceHeader } from "#shared/model/instance.ts";
import {
  grantKey,
  type InstanceState,
  membershipKey,
  type WorkspaceState,
} from "#shared/model/state.ts";

/** The event that takes this one back exactly. */
export function invert(event: DomainEvent): DomainEvent {
  return { ...event, before: event.after, after: event.before } as DomainEvent;
}

/**
 * Puts an event into effect, in place. The event must have been decided on this very state;
 * an instance it names that is not there is a fault of ours and throws.
 */
export function apply(workspace: WorkspaceState, event: DomainEvent): void {
  if (event.type === "instanceChanged") {
    applyHeader(workspace, event.instance, event.after);
    return;
  }
  const instance = workspace.instances.get(event.instance);
  if (!instance) throw new Error(`event for an unknown instance ${event.instance}`);
  switch (event.type) {
    case "personChanged":
      turn(instance.people, event, (person) => person.id);
      break;
    case "groupChanged":
      turn(instance.groups, event, (group) => group.id);
      break;
    case "membershipChanged":
      turn(instance.memberships, event, (one) => membershipKey(one.group, one.person));
      break;
    case "spaceChanged":
      turn(instance.spaces, event, (space) => space.id);
      break;
    case "grantChanged":
      turn(instance.grants, event, (grant) => grantKey(grant.space, grant.principal));
      break;
    case "pageChanged":
      turn(instance.pages, event, (page) => page.id);
      break;
    case "opaqueChanged":
      instance.opaque = [...(event.after ?? [])];
  }
}

/** An instance with nothing in it. */
export function emptyInstance(header: InstanceHeader): InstanceState {
  return {
    header,
    people: new Map(),
    groups: new Map(),
    memberships: new Map(),
    spaces: new Map(),
    grants: new Map(),
    pages: new Map(),
    opaque: [],
  };
}

function applyHeader(
  workspace: WorkspaceState,
  id: InstanceId,
  header: InstanceHeader | null,
): void {
  const instance = workspace.instances.get(id);
  if (!header) workspace.instances.delete(id);
  else if (instance) instance.header = header;
  else workspace.instances.set(id, emptyInstance(header));
}

function turn<Key, Fact>(
  facts: Map<Key, Fact>,
  event: { readonly before: Fact | null; readonly after: Fact | null },
  keyOf: (fact: Fact) => Key,
): void {
  if (event.after !== null) facts.set(keyOf(event.after), event.after);
  else if (event.before !== null) facts.delete(keyOf(event.before));
}
