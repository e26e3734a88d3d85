import { differs, type TableRow } from "#renderer/components/permission-table/table-sections.ts";
import type { PendingRow } from "#renderer/state/pending-store.ts";
import type { Change } from "#shared/model/change.ts";
import {
  type PermissionKey,
  permissionKeys,
  viewPermission,
} from "#shared/permissions/permissions.ts";
import { withoutTicks, withTicks } from "#shared/permissions/ticks.ts";

/** What is pending of a row after one of its cells was turned (R9); null where that is nothing any more. */
export function turnCell(row: TableRow, permission: PermissionKey): PendingRow | null {
  const turn = row.wanted.has(permission) ? withoutTicks : withTicks;
  return pendingOf(row, turn(row.wanted, [permission]));
}

/** What is pending of a row that is to hold these; null where it holds just them already. */
export function pendingOf(row: TableRow, wanted: ReadonlySet<PermissionKey>): PendingRow | null {
  if (!differs({ ...row, wanted })) return null;
  const { group, person } = row.row;
  return { group, person, wanted: permissionKeys.filter((key) => wanted.has(key)) };
}

/** Stands for every change of the table: all of them need the same (R29). */
export function grantIn(space: string): Change {
  return { do: "grant", space, group: space, permissions: [viewPermission] };
}

/** A change with the row it is about. */
export interface RowChange {
  readonly row: TableRow;
  readonly change: Change;
}

/** What saving would do, what is given before what is taken, so that an Admin can pass from one to another (R30). */
export function changesOf(space: string, rows: readonly TableRow[]): RowChange[] {
  const turned = rows.filter(differs);
  return [
    ...turned.flatMap((row) => given(space, row)),
    ...turned.flatMap((row) => taken(space, row)),
  ];
}

function given(space: string, row: TableRow): RowChange[] {
  const subject = subjectOf(row);
  if (subject === null) {
    return [{ row, change: { do: "setAnonymous", space, permissions: [...row.wanted] } }];
  }
  const held = heldBy(row);
  const permissions = [...row.wanted].filter((key) => !held.includes(key));
  return permissions.length === 0
    ? []
    : [{ row, change: { do: "grant", space, ...subject, permissions } }];
}

function taken(space: string, row: TableRow): RowChange[] {
  const subject = subjectOf(row);
  const gone = heldBy(row).filter((key) => !row.wanted.has(key));
  if (subject === null || gone.length === 0) return [];
  // Clearing View clears the row, so where it goes it says all.
  const permissions = gone.includes(viewPermission) ? [viewPermission] : gone;
  return [{ row, change: { do: "revoke", space, ...subject, permissions } }];
}

function heldBy({ row }: TableRow): PermissionKey[] {
  return row.ticks.map((one) => one.permission);
}

function subjectOf({ row: { group, person } }: TableRow) {
  if (group) return { group: group.id };
  return person ? { person: person.id } : null;
}
