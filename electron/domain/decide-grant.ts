import { listed } from "#shared/explanation/words.ts";
import { refuse } from "#shared/ipc/error-words.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";
import type { Change } from "#shared/model/change.ts";
import type { Principal, Space } from "#shared/model/space.ts";
import {
  adminPermission,
  type PermissionKey,
  permissionLabel,
} from "#shared/permissions/permissions.ts";
import type { Decide } from "./decided.ts";
import type { Directory } from "./directory.ts";
import { cleared, keepsAdmin, rowEvent, rowOf, ticked } from "./grant-row.ts";
import { findGroup, findPermissions, findPerson, findSpace } from "./references.ts";
import { canHoldAdmin } from "./standing.ts";

type GrantChange = Extract<Change, { do: "grant" }>;
type RevokeChange = Extract<Change, { do: "revoke" }>;
type SetAnonymous = Extract<Change, { do: "setAnonymous" }>;

/** Ticks permissions on a row; any tick ticks View (R9). Refuses Admin for guests (R10) and what is all there. */
export const decideGrant: Decide<GrantChange> = (directory, change, context) => {
  const row = findRow(directory, change);
  if (!row.ok) return row;
  const { space, principal, name, permissions } = row.value;
  if (permissions.includes(adminPermission) && !canHoldAdmin(directory, principal)) {
    return refuse("guest-never-admin", { what: name, space: space.name });
  }
  const before = rowOf(directory, space, principal);
  const wanted = ticked(before, permissions);
  if (wanted.size === (before?.permissions.length ?? 0)) {
    return refuse("already-granted", { what: name, space: space.name });
  }
  return done({
    events: [rowEvent(directory, space, principal, wanted, context.revision)],
    label: `Give ${name} ${labels(permissions)} on ${space.name}`,
  });
};

/** Clears permissions of a row; clearing View clears the row (R9). Refuses the last Admin (R30) and what is not there. */
export const decideRevoke: Decide<RevokeChange> = (directory, change, context) => {
  const row = findRow(directory, change);
  if (!row.ok) return row;
  const { space, principal, name, permissions } = row.value;
  const before = rowOf(directory, space, principal);
  const wanted = cleared(before, permissions);
  const held = before?.permissions.map((one) => one.permission) ?? [];
  if (wanted.size === held.length) {
    const missing = permissions.map(permissionLabel);
    return refuse("not-granted", { what: name, space: space.name, permissions: missing });
  }
  if (held.includes(adminPermission) && !wanted.has(adminPermission)) {
    const kept = keepsAdmin(directory, space, principal);
    if (!kept.ok) return kept;
  }
  return done({
    events: [rowEvent(directory, space, principal, wanted, context.revision)],
    label: `Take ${labels(permissions)} on ${space.name} from ${name}`,
  });
};

/** Sets what anonymous visitors may do; nothing closes the space to them. Refuses Admin and no difference. */
export const decideSetAnonymous: Decide<SetAnonymous> = (directory, change, context) => {
  const space = findSpace(directory, change.space);
  if (!space.ok) return space;
  const permissions = findPermissions(change.permissions);
  if (!permissions.ok) return permissions;
  if (permissions.value.includes(adminPermission)) return refuse("anonymous-never-admin");
  const principal: Principal = { type: "anonymous" };
  const held = rowOf(directory, space.value, principal)?.permissions ?? [];
  const wanted = ticked(undefined, permissions.value);
  if (wanted.size === held.length && held.every((one) => wanted.has(one.permission))) {
    return refuse("nothing-changes", {
      what: `anonymous access to ${space.value.name} is like that already`,
    });
  }
  const label =
    wanted.size === 0
      ? `Close ${space.value.name} to anonymous visitors`
      : `Open ${space.value.name} to anonymous visitors: ${labels([...wanted])}`;
  const event = rowEvent(directory, space.value, principal, wanted, context.revision);
  return done({ events: [event], label });
};

interface FoundRow {
  readonly space: Space;
  readonly principal: Principal;
  readonly name: string;
  readonly permissions: PermissionKey[];
}

function findRow(directory: Directory, change: GrantChange | RevokeChange): Outcome<FoundRow> {
  const space = findSpace(directory, change.space);
  if (!space.ok) return space;
  const subject = findSubject(directory, change);
  if (!subject.ok) return subject;
  const { settings } = directory.instance.header;
  const permissions =
    change.permissions === "default-guest-set"
      ? done([...settings.defaultGuestSet])
      : findPermissions(change.permissions);
  if (!permissions.ok) return permissions;
  return done({ space: space.value, ...subject.value, permissions: permissions.value });
}

function findSubject(
  directory: Directory,
  change: { readonly group?: string | undefined; readonly person?: string | undefined },
): Outcome<{ principal: Principal; name: string }> {
  if (change.group !== undefined) {
    const group = findGroup(directory, change.group);
    if (!group.ok) return group;
    return done({ principal: { type: "group", id: group.value.id }, name: group.value.name });
  }
  const person = findPerson(directory, change.person ?? "");
  if (!person.ok) return person;
  return done({ principal: { type: "person", id: person.value.id }, name: person.value.name });
}

function labels(permissions: readonly PermissionKey[]): string {
  return listed(permissions.map(permissionLabel));
}
