import { refuse } from "#shared/ipc/error-words.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { Grant, GrantedPermission, Principal, Space } from "#shared/model/space.ts";
import { grantKey } from "#shared/model/state.ts";
import {
  adminPermission,
  type PermissionKey,
  permissionKeys,
} from "#shared/permissions/permissions.ts";
import { withoutTicks, withTicks } from "#shared/permissions/ticks.ts";
import type { Directory } from "./directory.ts";
import { canHoldAdmin } from "./standing.ts";

/** The row of a principal in a space, if there is one. */
export function rowOf(directory: Directory, space: Space, principal: Principal): Grant | undefined {
  return directory.instance.grants.get(grantKey(space.id, principal));
}

/** The event that makes a principal's row hold exactly these permissions; empty means no row. */
export function rowEvent(
  directory: Directory,
  space: Space,
  principal: Principal,
  wanted: ReadonlySet<PermissionKey>,
  revision: number,
): DomainEvent {
  const before = rowOf(directory, space, principal) ?? null;
  const had = new Map(before?.permissions.map((one) => [one.permission, one]));
  const permissions = permissionKeys
    .filter((key) => wanted.has(key))
    .map((key): GrantedPermission => had.get(key) ?? { permission: key, change: revision });
  const after = permissions.length > 0 ? { space: space.id, principal, permissions } : null;
  const instance = directory.instance.header.id;
  return { type: "grantChanged", instance, before, after };
}

/** What a row comes to when these are ticked. */
export function ticked(
  row: Grant | undefined,
  added: readonly PermissionKey[],
): Set<PermissionKey> {
  return withTicks(held(row), added);
}

/** What a row comes to when these are cleared. */
export function cleared(
  row: Grant | undefined,
  removed: readonly PermissionKey[],
): Set<PermissionKey> {
  return withoutTicks(held(row), removed);
}

function held(row: Grant | undefined): PermissionKey[] {
  return row?.permissions.map((one) => one.permission) ?? [];
}

/**
 * Refuses to take the Admin of this row if no other row gives the space an admin (R30): one of a
 * regular group, or of a person whose groups make no guest of them (R10).
 */
export function keepsAdmin(directory: Directory, space: Space, leaving: Principal): Outcome<null> {
  const mine = grantKey(space.id, leaving);
  for (const name of directory.rowsOf.get(space.id) ?? []) {
    const key = `${space.id}\n${name}`;
    const grant = directory.instance.grants.get(key);
    if (!grant || key === mine || !countsForAdmin(directory, grant.principal)) continue;
    if (grant.permissions.some((one) => one.permission === adminPermission)) return done(null);
  }
  return refuse("last-admin", { space: space.name });
}

/** A tick of a group of another product gives nothing (R5), so it leaves a space without an admin. */
function countsForAdmin(directory: Directory, principal: Principal): boolean {
  if (principal.type === "group") {
    return directory.instance.groups.get(principal.id)?.kind === "regular";
  }
  return canHoldAdmin(directory, principal);
}
