import { type AccessIndex, buildIndex } from "#electron/engine/access-index.ts";
import { updateIndex } from "#electron/engine/update-index.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { GroupId, PageId, PersonId, SpaceId } from "#shared/model/ids.ts";
import type { InstanceState } from "#shared/model/state.ts";

/** Ways to find things in an instance other than by id, and who can reach what; kept right event by event. */
export interface Directory {
  readonly instance: InstanceState;
  /** Made when it is first asked for; see `accessOf`. */
  access: AccessIndex | null;
  readonly peopleByEmail: Lookup<PersonId>;
  readonly peopleByName: Lookup<PersonId>;
  readonly groupsByName: Lookup<GroupId>;
  readonly spacesByKey: Lookup<SpaceId>;
  readonly pagesByPlace: Lookup<PageId>;
  readonly groupsOf: Lookup<GroupId, PersonId>;
  readonly membersOf: Lookup<PersonId, GroupId>;
  readonly rowsOf: Lookup<string, SpaceId>;
  readonly pagesOf: Lookup<PageId, SpaceId>;
  readonly childrenOf: Lookup<PageId, PageId>;
}

/** Many things under one key. */
export type Lookup<Id, Key = string> = Map<Key, Set<Id>>;

/** The directory of an instance. Cost: its number of facts. */
export function buildDirectory(instance: InstanceState): Directory {
  const directory: Directory = {
    instance,
    access: null,
    peopleByEmail: new Map(),
    peopleByName: new Map(),
    groupsByName: new Map(),
    spacesByKey: new Map(),
    pagesByPlace: new Map(),
    groupsOf: new Map(),
    membersOf: new Map(),
    rowsOf: new Map(),
    pagesOf: new Map(),
    childrenOf: new Map(),
  };
  const entered = (type: DomainEvent["type"], facts: Iterable<unknown>) => {
    for (const after of facts) {
      enter(directory, { type, instance: instance.header.id, before: null, after } as DomainEvent);
    }
  };
  entered("personChanged", instance.people.values());
  entered("groupChanged", instance.groups.values());
  entered("membershipChanged", instance.memberships.values());
  entered("spaceChanged", instance.spaces.values());
  entered("grantChanged", instance.grants.values());
  entered("pageChanged", instance.pages.values());
  return directory;
}

/** Who can reach what in the directory's instance. Cost: the number of facts on the first asking. */
export function accessOf(directory: Directory): AccessIndex {
  directory.access ??= buildIndex(directory.instance);
  return directory.access;
}

/** Follows one event that was applied to the instance. Cost: what it touches. */
export function enter(directory: Directory, event: DomainEvent): void {
  if (directory.access) updateIndex(directory.access, event);
  for (const [fact, turn] of [
    [event.before, remove],
    [event.after, add],
  ] as const) {
    if (fact !== null) place(directory, { ...event, fact } as Placed, turn);
  }
}

type Placed = {
  [E in DomainEvent as E["type"]]: { type: E["type"]; fact: NonNullable<E["after"]> };
}[DomainEvent["type"]];

type Turn = <Id, Key>(lookup: Lookup<Id, Key>, key: Key, id: Id) => void;

function place(directory: Directory, { type, fact }: Placed, turn: Turn): void {
  switch (type) {
    case "personChanged":
      turn(directory.peopleByName, fact.name, fact.id);
      if (fact.email) turn(directory.peopleByEmail, fact.email.toLowerCase(), fact.id);
      break;
    case "groupChanged":
      turn(directory.groupsByName, fact.name.toLowerCase(), fact.id);
      break;
    case "membershipChanged":
      turn(directory.groupsOf, fact.person, fact.group);
      turn(directory.membersOf, fact.group, fact.person);
      break;
    case "spaceChanged":
      turn(directory.spacesByKey, fact.key.toLowerCase(), fact.id);
      break;
    case "grantChanged": {
      const { principal } = fact;
      turn(
        directory.rowsOf,
        fact.space,
        "id" in principal ? `${principal.type}:${principal.id}` : principal.type,
      );
      break;
    }
    case "pageChanged": {
      const space = directory.instance.spaces.get(fact.space);
      turn(directory.pagesOf, fact.space, fact.id);
      if (fact.parent !== null) turn(directory.childrenOf, fact.parent, fact.id);
      if (space) turn(directory.pagesByPlace, `${space.key}/${fact.title}`.toLowerCase(), fact.id);
      break;
    }
    case "instanceChanged":
    case "opaqueChanged":
      break;
  }
}

function add<Id, Key>(lookup: Lookup<Id, Key>, key: Key, id: Id): void {
  const set = lookup.get(key);
  if (set) set.add(id);
  else lookup.set(key, new Set([id]));
}

function remove<Id, Key>(lookup: Lookup<Id, Key>, key: Key, id: Id): void {
  const set = lookup.get(key);
  set?.delete(id);
  if (set?.size === 0) lookup.delete(key);
}
