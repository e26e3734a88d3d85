import type { GroupId, PersonId, SpaceId } from "#shared/model/ids.ts";
import { grantKey, type InstanceState } from "#shared/model/state.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";

/**
 * What one would write first: a Map of Sets for memberships, and sets of texts added up. It answers
 * yes or no only, without sources and blockers, knows neither apps nor groups of other products, and
 * takes settings as they are by default: the least that any engine has to do.
 */
export interface NaiveEngine {
  check(person: PersonId, space: SpaceId, permission: PermissionKey): boolean;
  who(space: SpaceId, permission: PermissionKey): PersonId[];
  reach(person: PersonId): SpaceId[];
}

/** The plain baseline for an instance. Cost: its memberships and ticks. */
export function naiveEngine(instance: InstanceState): NaiveEngine {
  const groupsOf = new Map<PersonId, Set<GroupId>>();
  for (const { person, group } of instance.memberships.values()) {
    const groups = groupsOf.get(person);
    if (groups) groups.add(group);
    else groupsOf.set(person, new Set([group]));
  }
  const rows = new Map<string, Set<PermissionKey>>();
  for (const [key, grant] of instance.grants) {
    rows.set(key, new Set(grant.permissions.map((one) => one.permission)));
  }
  const none: ReadonlySet<GroupId> = new Set();

  function held(person: PersonId, space: SpaceId): Set<PermissionKey> {
    const union = new Set<PermissionKey>();
    const groups = groupsOf.get(person) ?? none;
    if (instance.people.get(person)?.status !== "active" || groups.size === 0) return union;
    const add = (row: ReadonlySet<PermissionKey> | undefined) => {
      if (row) for (const permission of row) union.add(permission);
    };
    let regular = false;
    for (const id of groups) {
      if (instance.groups.get(id)?.kind === "regular") regular = true;
      add(rows.get(grantKey(space, { type: "group", id })));
    }
    add(rows.get(grantKey(space, { type: "person", id: person })));
    if (rows.has(grantKey(space, { type: "anonymous" }))) union.add("read/space");
    if (!regular) union.delete("administer/space");
    if (!union.has("read/space")) union.clear();
    return union;
  }

  const check = (person: PersonId, space: SpaceId, permission: PermissionKey) =>
    held(person, space).has(permission);
  return {
    check,
    who: (space, permission) =>
      [...instance.people.keys()].filter((person) => check(person, space, permission)),
    reach: (person) =>
      [...instance.spaces.keys()].filter((space) => check(person, space, "read/space")),
  };
}
