import type { PermissionSet } from "#shared/permissions/permission-set.ts";
import type { AccessIndex } from "./access-index.ts";

/** The groups a person is in; a view that holds until the next change. */
export function groupsOf({ core }: AccessIndex, person: number): Int32Array {
  return core.memberships.groupsOf.of(person);
}

/** The members of a group; a view that holds until the next change. */
export function membersOf({ core }: AccessIndex, group: number): Int32Array {
  return core.memberships.membersOf.of(group);
}

/** The spaces in which a group has a row; a view that holds until the next change. */
export function spacesOfGroup({ core }: AccessIndex, group: number): Int32Array {
  return core.spacesOfGroup.of(group);
}

/** The spaces in which a person has a row of their own; a view that holds until the next change. */
export function spacesOfPerson({ core }: AccessIndex, person: number): Int32Array {
  return core.rowsOfPerson.of(person);
}

/** The people with a row of their own in a space; a view that holds until the next change. */
export function peopleInSpace({ core }: AccessIndex, space: number): Int32Array {
  return core.personRows.of(space);
}

/** The groups with a row in a space. */
export function groupsInSpace({ core }: AccessIndex, space: number): number[] {
  const groups: number[] = [];
  core.groupRows.each(space, (group) => groups.push(group));
  return groups;
}

/** What a group's row gives in a space, as ticked. */
export function groupRowOf({ core }: AccessIndex, group: number, space: number): PermissionSet {
  return core.groupRows.get(space, group);
}

/** What a person's own row gives in a space, as ticked. */
export function personRowOf({ core }: AccessIndex, person: number, space: number): PermissionSet {
  return core.ownRow(person, space);
}
