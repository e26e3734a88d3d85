import type { Instance } from "#shared/model/instance.ts";
import {
  grantKey,
  type InstanceState,
  membershipKey,
  type WorkspaceState,
} from "#shared/model/state.ts";
import type { Workspace } from "#shared/model/workspace.ts";

/** The workspace in memory of a parsed workspace file. Cost: its number of facts. */
export function stateOf(workspace: Workspace): WorkspaceState {
  return {
    name: workspace.name,
    revision: workspace.revision,
    changes: [...workspace.changes],
    instances: new Map(workspace.instances.map((one) => [one.header.id, instanceState(one)])),
  };
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

function instanceState(one: Instance): InstanceState {
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

function underKeys<Key, Fact>(facts: readonly Fact[], keyOf: (fact: Fact) => Key): Map<Key, Fact> {
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
