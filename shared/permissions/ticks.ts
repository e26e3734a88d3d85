import { type PermissionKey, viewPermission } from "./permissions.ts";

/** What a row holds when these are ticked as well: any tick ticks View (R9). */
export function withTicks(
  held: Iterable<PermissionKey>,
  added: readonly PermissionKey[],
): Set<PermissionKey> {
  const view: PermissionKey[] = added.length > 0 ? [viewPermission] : [];
  return new Set([...held, ...added, ...view]);
}

/** What a row holds when these are cleared: clearing View clears the row (R9). */
export function withoutTicks(
  held: Iterable<PermissionKey>,
  removed: readonly PermissionKey[],
): Set<PermissionKey> {
  if (removed.includes(viewPermission)) return new Set();
  return new Set([...held].filter((key) => !removed.includes(key)));
}
