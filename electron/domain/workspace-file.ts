import type { Instance } from "#shared/model/instance.ts";
import { ListedFacts } from "#shared/model/listed-facts.ts";
import {
  grantKey,
  type InstanceState,
  membershipKey,
  type WorkspaceState,
} from "#shared/model/state.ts";
import type { Workspace } from "#shared/model/workspace.ts";

/**
 * The workspace in memory of a parsed workspace file. Of facts under the same key the last counts.
 * Cost: its number of facts.
 */
export function stateOf(workspace: Workspace): WorkspaceState {
  return stateWith(workspace, lastUnderKeys);
}

/**
 * The same for a file that surely holds each fact once, and in which references were looked at. Cost:
 * the number of instances; the keys of facts are made when something is first asked by key.
 */
export function stateOfWhole(workspace: Workspace): WorkspaceState {
  return stateWith(workspace, (facts, keyOf) => new ListedFacts(facts, keyOf));
}

type UnderKeys = <Key, Fact>(facts: readonly Fact[], keyOf: (fact: Fact) => Key) => Map<Key, Fact>;

function stateWith(workspace: Workspace, facts: UnderKeys): WorkspaceState {
  const { name, revision, changes, instances } = workspace;
  const states = instances.map((one) => [one.header.id, instanceState(one, facts)] as const);
  return { name, revision, changes: [...changes], instances: new Map(states) };
}

/** The workspace as a file holds it, in the order in which facts came. Cost: its number of facts. */
export function fileOf(state: WorkspaceState): Workspace {
  return {
    name: state.name,
    revision: state.revision,
    changes: state.changes,
    instances: [...state.instances.values()].map(instanceFile),
  };
}

/** A workspace with no instance yet. */
export function emptyWorkspace(name: string): WorkspaceState {
  return { name, revision: 0, changes: [], instances: new Map() };
}

function instanceState(one: Instance, underKeys: UnderKeys): InstanceState {
  return {
    header: one.header,
    people: underKeys(one.people, (person) => person.id),
    groups: underKeys(one.groups, (group) => group.id),
    memberships: underKeys(one.memberships, (row) => membershipKey(row.group, row.person)),
    spaces: underKeys(one.spaces, (space) => space.id),
    grants: underKeys(one.grants, (grant) => grantKey(grant.space, grant.principal)),
    pages: underKeys(one.pages, (page) => page.id),
    opaque: one.opaque,
  };
}

function lastUnderKeys<Key, Fact>(
  facts: readonly Fact[],
  keyOf: (fact: Fact) => Key,
): Map<Key, Fact> {
  const map = new Map<Key, Fact>();
  for (const fact of facts) map.set(keyOf(fact), fact);
  return map;
}

function instanceFile(one: InstanceState): Instance {
  return {
    header: one.header,
    people: [...one.people.values()],
    groups: [...one.groups.values()],
    memberships: [...one.memberships.values()],
    spaces: [...one.spaces.values()],
    grants: [...one.grants.values()],
    pages: [...one.pages.values()],
    opaque: one.opaque,
  };
}
