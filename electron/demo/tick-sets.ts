import {
  adminPermission,
  defaultGuestSet,
  type PermissionKey,
  permissionKeys,
} from "#shared/permissions/permissions.ts";

/** The sets of ticks that rows of the demos are made of, from little to all. */
export const tickSets = {
  view: ["read/space"],
  comment: ["read/space", "create/comment"],
  guest: defaultGuestSet,
  contribute: [
    "read/space",
    "delete/space",
    "create/page",
    "create/blogpost",
    "create/attachment",
    "create/comment",
  ],
  edit: permissionKeys.filter((key) => key !== adminPermission),
  own: permissionKeys,
} as const satisfies Record<string, readonly PermissionKey[]>;

/** A set by name, or its ticks one by one. */
export type Ticks = keyof typeof tickSets | readonly PermissionKey[];

/** The permissions of a set. */
export function ticksOf(ticks: Ticks): readonly PermissionKey[] {
  return typeof ticks === "string" ? tickSets[ticks] : ticks;
}
