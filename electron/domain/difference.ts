import type { DomainEvent } from "#shared/model/event.ts";
import type { InstanceId } from "#shared/model/ids.ts";
import type { InstanceState, WorkspaceState } from "#shared/model/state.ts";
import { emptyInstance } from "./events.ts";
import { sameFact } from "./history/fact-key.ts";

/**
 * The events that turn one workspace into another, fact by fact, in an order in which nothing is ever
 * there without what it names, as far as that holds in the two. Names, revisions and lists of changes
 * are not compared: they are of a workspace and not of its facts. Cost: the facts of both.
 */
export function difference(from: WorkspaceState, to: WorkspaceState): DomainEvent[] {
  const ids = new Set([...from.instances.keys(), ...to.instances.keys()]);
  return [...ids].flatMap((id) =>
    ofInstance(id, from.instances.get(id) ?? null, to.instances.get(id) ?? null),
  );
}

function ofInstance(
  instance: InstanceId,
  from: InstanceState | null,
  to: InstanceState | null,
): DomainEvent[] {
  const before = from ?? emptyInstance(headerOf(to));
  const after = to ?? emptyInstance(headerOf(from));
  const people = turns(before.people, after.people).map(
    (turn): DomainEvent => ({ type: "personChanged", instance, ...turn }),
  );
  const groups = turns(before.groups, after.groups).map(
    (turn): DomainEvent => ({ type: "groupChanged", instance, ...turn }),
  );
  const spaces = turns(before.spaces, after.spaces).map(
    (turn): DomainEvent => ({ type: "spaceChanged", instance, ...turn }),
  );
  const memberships = turns(before.memberships, after.memberships).map(
    (turn): DomainEvent => ({ type: "membershipChanged", instance, ...turn }),
  );
  const grants = turns(before.grants, after.grants).map(
    (turn): DomainEvent => ({ type: "grantChanged", instance, ...turn }),
  );
  const pages = turns(before.pages, after.pages).map(
    (turn): DomainEvent => ({ type: "pageChanged", instance, ...turn }),
  );
  const named = [...people, ...groups, ...spaces];
  const naming = [...memberships, ...grants, ...pages];
  const opaque = opaqueTurn(instance, before, after);
  const header = headerTurn(instance, from, to);
  const facts = [
    ...naming.filter(goes),
    ...named.filter(goes),
    ...named.filter(stays),
    ...naming.filter(stays),
    ...opaque,
  ];
  return to === null ? [...facts, ...header] : [...header, ...facts];
}

function headerOf(one: InstanceState | null): InstanceState["header"] {
  if (one === null) throw new Error("an instance that neither workspace has");
  return one.header;
}

interface Turn<Fact> {
  readonly before: Fact | null;
  readonly after: Fact | null;
}

function turns<Key, Fact extends DomainEvent["after"]>(
  before: ReadonlyMap<Key, Fact>,
  after: ReadonlyMap<Key, Fact>,
): Turn<Fact>[] {
  const found: Turn<Fact>[] = [];
  for (const [key, fact] of before) if (!after.has(key)) found.push({ before: fact, after: null });
  for (const [key, fact] of after) {
    const was = before.get(key) ?? null;
    if (!sameFact(was, fact)) found.push({ before: was, after: fact });
  }
  return found;
}

function headerTurn(
  instance: InstanceId,
  from: InstanceState | null,
  to: InstanceState | null,
): DomainEvent[] {
  const before = from?.header ?? null;
  const after = to?.header ?? null;
  return sameFact(before, after) ? [] : [{ type: "instanceChanged", instance, before, after }];
}

function opaqueTurn(instance: InstanceId, from: InstanceState, to: InstanceState): DomainEvent[] {
  const before = from.opaque.length > 0 ? from.opaque : null;
  const after = to.opaque.length > 0 ? to.opaque : null;
  return sameFact(before, after) ? [] : [{ type: "opaqueChanged", instance, before, after }];
}

function goes(event: DomainEvent): boolean {
  return event.after === null;
}

function stays(event: DomainEvent): boolean {
  return event.after !== null;
}
