import {
  adminPermission,
  type PermissionKey,
  permissionKeys,
  viewPermission,
} from "./permissions.ts";

/** Some of the 14 permissions as a bit mask; bit n is the nth permission of the table. */
export type PermissionSet = number;

const bits = new Map<string, number>(permissionKeys.map((key, at) => [key, 1 << at]));

export const noPermissions: PermissionSet = 0;
export const allPermissions: PermissionSet = (1 << permissionKeys.length) - 1;
export const viewBit: PermissionSet = bitOf(viewPermission);
export const adminBit: PermissionSet = bitOf(adminPermission);

/** The one-permission set of this key. */
export function bitOf(key: PermissionKey): PermissionSet {
  return bits.get(key) ?? 0;
}

/** The set of these permissions. */
export function setOf(keys: Iterable<PermissionKey>): PermissionSet {
  let set = noPermissions;
  for (const key of keys) set |= bitOf(key);
  return set;
}

/** The permissions of a set, in table order. */
export function keysOf(set: PermissionSet): PermissionKey[] {
  return permissionKeys.filter((_, at) => (set & (1 << at)) !== 0);
}

/** Whether the set holds this permission. */
export function holds(set: PermissionSet, key: PermissionKey): boolean {
  return (set & bitOf(key)) !== 0;
}
