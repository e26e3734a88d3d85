import type { Origin } from "#shared/explanation/decision.ts";
import { membershipKey } from "#shared/model/state.ts";
import type { AccessIndex } from "./access-index.ts";
import { groupRef, personRef } from "./refs.ts";

/** Finds the entry a fact came with; null where the log does not have it. */
export type OriginOf = (change: number) => Origin | null;

/** The change by which a person joined a group; null where they are not in it or the log lacks it. */
export function memberSince(
  index: AccessIndex,
  person: number,
  group: number,
  originOf: OriginOf,
): Origin | null {
  const key = membershipKey(groupRef(index, group).id, personRef(index, person).id);
  const membership = index.instance.memberships.get(key);
  return membership ? originOf(membership.change) : null;
}

/** The same of all groups that a person is in, by group id. */
export function membershipsSince(
  index: AccessIndex,
  person: number,
  originOf: OriginOf,
): Record<string, Origin | null> {
  const groups = [...index.core.memberships.groupsOf.of(person)];
  return Object.fromEntries(
    groups.map((group) => [groupRef(index, group).id, memberSince(index, person, group, originOf)]),
  );
}
