import { type AdminRole, adminRoles } from "#shared/model/group.ts";
import type { AccessIndex } from "./access-index.ts";
import { designationOf } from "./designation.ts";
import { groupsOf } from "./facts.ts";

/** The administration a person has by their groups, in a fixed order; none while the account is not active (R29). */
export function adminRolesOf(index: AccessIndex, person: number): AdminRole[] {
  if (designationOf(index, person) === "inactive") return [];
  const { groups } = index.instance;
  const mine = Array.from(
    groupsOf(index, person),
    (group) => groups.get(index.groups.id(group))?.adminRole,
  );
  return adminRoles.filter((role) => mine.includes(role));
}
