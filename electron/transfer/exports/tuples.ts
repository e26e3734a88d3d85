import type { Grant } from "#shared/model/space.ts";
import type { InstanceState } from "#shared/model/state.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";

/** A relationship as engines of this kind keep them: thing, relation, to whom. */
export interface Tuple {
  readonly type: string;
  readonly id: string;
  readonly relation: string;
  readonly subjectType: string;
  /** `*` for everyone. */
  readonly subjectId: string;
  readonly subjectRelation?: "counted";
}

/** The one thing on which the rules of the whole instance hang. */
export const house = "house";

/** How engines call a permission: `read_space` for `read/space`. */
export function relationName(permission: PermissionKey): string {
  return permission.replace("/", "_");
}

/** An id in letters that every engine takes: others as `=` and two digits a byte. Reversible. */
export function engineId(id: string): string {
  return id.replace(/[^A-Za-z0-9_-]/gu, (letter) =>
    [...Buffer.from(letter)].map((byte) => `=${byte.toString(16).padStart(2, "0")}`).join(""),
  );
}

/** The facts of an instance as relationships, for `openfga.ts` and `spicedb.ts`. Cost: the facts. */
export function tuplesOf(instance: InstanceState): Tuple[] {
  const tuples: Tuple[] = [];
  const add = (
    type: string,
    id: string,
    relation: string,
    subjectType: string,
    subjectId: string,
    subjectRelation?: "counted",
  ) =>
    tuples.push({
      type,
      id: engineId(id),
      relation,
      subjectType,
      subjectId: subjectId === "*" ? "*" : engineId(subjectId),
      ...(subjectRelation && { subjectRelation }),
    });
  const { settings } = instance.header;
  for (const { id, status, accountType } of instance.people.values()) {
    if (status === "active") add("instance", house, "active", "person", id);
    if (accountType === "app") add("instance", house, "app", "person", id);
  }
  for (const { id, kind } of instance.groups.values()) {
    if (kind === "other") continue;
    add("instance", house, `${kind}_group`, "group", id);
    add("group", id, "counting_kind", "person", "*");
  }
  for (const { group, person } of instance.memberships.values())
    add("group", group, "member", "person", person);
  for (const { id } of instance.spaces.values()) add("space", id, "house", "instance", house);
  if (settings.anonymousTicksForPeople) add("instance", house, "anonymous_ticks", "person", "*");
  if (settings.anyActiveUserReachesGuests === "probable")
    add("instance", house, "any_active_for_guests", "person", "*");
  for (const grant of instance.grants.values()) addGrant(grant, add);
  return tuples;
}

function addGrant(
  { space, principal, permissions }: Grant,
  add: (
    type: string,
    id: string,
    relation: string,
    subjectType: string,
    subjectId: string,
    subjectRelation?: "counted",
  ) => void,
): void {
  for (const { permission } of permissions) {
    const name = relationName(permission);
    switch (principal.type) {
      case "group":
        add("space", space, `${name}_row`, "group", principal.id, "counted");
        break;
      case "person":
        add("space", space, `${name}_row`, "person", principal.id);
        break;
      case "anonymous":
        add("space", space, `${name}_anonymous`, "person", "*");
        break;
      case "any-active-user":
        // This row carries View and nothing else, whatever is ticked (R14).
        if (permission === "read/space") add("space", space, "any_active", "person", "*");
    }
  }
}
