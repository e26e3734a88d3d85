import { type PermissionKey, permissionKeys } from "#shared/permissions/permissions.ts";

/** SpiceDB's name of a permission: `read_space` for `read/space`. */
export function spicedbName(permission: PermissionKey): string {
  return permission.replace("/", "_");
}

/**
 * The rules in SpiceDB's words: relations are facts, permissions set algebra over them. A group counts
 * where its kind does; a guest is an exclusion, View first an intersection. The two open rules are
 * relations to everyone, there or not.
 */
export const spicedbSchema = `
definition person {}

definition group {
  relation member: person
  relation counting_kind: person:*
  permission counted = member & counting_kind
}

definition instance {
  relation active: person
  relation app: person
  relation guest_group: group
  relation regular_group: group
  relation anonymous_ticks: person:*
  relation any_active_for_guests: person:*
  permission grouped = guest_group->member + regular_group->member
  permission present = active & (app + grouped)
  permission guest = (guest_group->member - regular_group->member) - app
  permission passed_over = guest - any_active_for_guests
}

definition space {
  relation house: instance
  relation any_active: person:*
  permission reached_by_any_active = any_active - house->passed_over
${permissionKeys.map(relationsOf).join("\n")}
${permissionKeys.map(permissionOf).join("\n")}
}
`;

function relationsOf(permission: PermissionKey): string {
  const name = spicedbName(permission);
  return `  relation ${name}_row: person | group#counted\n  relation ${name}_anonymous: person:*`;
}

function permissionOf(permission: PermissionKey): string {
  const name = spicedbName(permission);
  if (permission === "read/space") {
    const given = `${name}_row + ${name}_anonymous + reached_by_any_active`;
    return `  permission ${name} = house->present & (${given})`;
  }
  const given = `(${name}_row + (${name}_anonymous & house->anonymous_ticks))`;
  const held = `read_space & ${given}`;
  if (permission === "administer/space") return `  permission ${name} = (${held}) - house->guest`;
  return `  permission ${name} = ${held}`;
}
