import type { DesignationProof, GroupRef } from "#shared/explanation/decision.ts";
import type { GroupKind } from "#shared/model/group.ts";
import type { AccessIndex } from "./access-index.ts";
import { designationOf } from "./designation.ts";
import { byName, compareText, groupRef } from "./refs.ts";

/**
 * How a person stands and every membership that takes part in it, groups by name, and by id where
 * two have one name (R1-R5). Cost: the person's groups.
 */
export function designationProof(index: AccessIndex, person: number): DesignationProof {
  const groups = [...index.core.memberships.groupsOf.of(person)]
    .map((group) => groupRef(index, group))
    .sort((one, other) => byName(one, other) || compareText(one.id, other.id));
  const ofKind = (kind: GroupKind): GroupRef[] => groups.filter((group) => group.kind === kind);
  return {
    designation: designationOf(index, person),
    guestGroups: ofKind("guest"),
    regularGroups: ofKind("regular"),
    otherGroups: ofKind("other"),
  };
}

/** The licence count: active people who are regular or guest, each once, without apps (R28). */
export function licensedPeople(index: AccessIndex): number {
  return index.core.seats;
}
