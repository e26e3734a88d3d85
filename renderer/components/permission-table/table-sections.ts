import type { PermissionRow, SpaceDetail } from "#shared/ipc/area-spaces.ts";
import { adminPermission, type PermissionKey } from "#shared/permissions/permissions.ts";
import type { TickState } from "./tick-mark.tsx";

/** A row of the table with the name it goes by in an address. */
export interface TableRow {
  readonly id: string;
  readonly row: PermissionRow;
  /** What the row is called where it has neither group nor person. */
  readonly name: string;
  readonly ofGuests: boolean;
}

export interface TableSection {
  readonly title: string;
  /** What stands beside the title: how many rows, or "off". */
  readonly note: string;
  readonly rows: readonly TableRow[];
}

/** The sections of Confluence's permission table; the open rows stand under Anonymous access. */
export function sectionsOf(detail: SpaceDetail): readonly TableSection[] {
  const { groups, individualUsers, guestUsers, anonymous, anyActiveUser } = detail;
  const open = [
    ...(anonymous ? [openRow("anonymous", "Anyone, logged in or not", anonymous)] : []),
    ...(anyActiveUser ? [openRow("any-active-user", "Any active user", anyActiveUser)] : []),
  ];
  return [
    section("Groups", groups, false),
    section("Individual users", individualUsers, false),
    section("Guest users", guestUsers, true),
    { title: "Anonymous access", note: open.length === 0 ? "off" : "on", rows: open },
  ];
}

/** What stands in a cell of the table: an empty Admin of a guest can never be ticked (R10). */
export function tickState({ row, ofGuests }: TableRow, permission: PermissionKey): TickState {
  const tick = row.ticks.find((one) => one.permission === permission);
  if (tick) return tick.suppressed ? "suppressed" : "granted";
  return ofGuests && permission === adminPermission ? "never" : "empty";
}

function section(title: string, rows: readonly PermissionRow[], ofGuests: boolean): TableSection {
  return {
    title,
    note: rows.length.toLocaleString("en"),
    rows: rows.map((row) => ({
      id: row.group ? `group:${row.group.id}` : `person:${row.person?.id ?? ""}`,
      row,
      name: row.group?.name ?? row.person?.name ?? "",
      ofGuests,
    })),
  };
}

function openRow(id: string, name: string, row: PermissionRow): TableRow {
  return { id, row, name, ofGuests: false };
}
