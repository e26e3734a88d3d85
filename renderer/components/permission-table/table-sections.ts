import type { PendingRow, PendingRows } from "#renderer/state/pending-store.ts";
import type { PermissionRow, SpaceDetail } from "#shared/ipc/area-spaces.ts";
import { adminPermission, type PermissionKey } from "#shared/permissions/permissions.ts";
import type { TickState } from "./tick-state.ts";

/** A row of the table with the name it goes by in an address. */
export interface TableRow {
  readonly id: string;
  readonly row: PermissionRow;
  /** What the row is called where it has neither group nor person. */
  readonly name: string;
  /** Whether Admin can never be ticked here: for guests (R10), and for whoever is not logged in. */
  readonly neverAdmin: boolean;
  /** What the row holds once what is pending is saved. */
  readonly wanted: ReadonlySet<PermissionKey>;
  /** Why the row cannot be changed here, whoever one is; null where it can. */
  readonly fixed: string | null;
}

export interface TableSection {
  readonly title: string;
  /** What stands beside the title: how many rows, or "off". */
  readonly note: string;
  readonly rows: readonly TableRow[];
}

const anyActiveFixed =
  "This row comes with Jira Service Management and is changed there, so it is only shown here.";

/** The sections of Confluence's permission table, with what is pending; the open rows stand under Anonymous access. */
export function sectionsOf(detail: SpaceDetail, pending: PendingRows): readonly TableSection[] {
  const { groups, individualUsers, guestUsers, anonymous, anyActiveUser } = detail;
  const known = new Set([...groups, ...individualUsers, ...guestUsers].map(rowId));
  const fresh = Object.entries(pending).filter(([id]) => !known.has(id) && id !== "anonymous");
  const freshRows = fresh.map(([, row]) => emptyRow(row));
  const section = (title: string, rows: readonly PermissionRow[], of: Place) => {
    const all = [...rows, ...freshRows.filter((row) => placeOf(row) === of)];
    return {
      title,
      note: all.length.toLocaleString("en"),
      rows: all.map((row) => tableRow(row, pending)),
    };
  };
  const everyone = tableRow(anonymous ?? emptyRow({ group: null, person: null }), pending);
  const open = anyActiveUser ? [{ ...tableRow(anyActiveUser, {}), ...anyActive }] : [];
  return [
    section("Groups", groups, "groups"),
    section("Individual users", individualUsers, "people"),
    section("Guest users", guestUsers, "guests"),
    {
      title: "Anonymous access",
      note: anonymous || anyActiveUser ? "on" : "off",
      rows: [everyone, ...open],
    },
  ];
}

const anyActive = {
  id: "any-active-user",
  name: "Any active user",
  neverAdmin: false,
  fixed: anyActiveFixed,
} as const;

/** What stands in a cell of the table. */
export function tickState(
  { row, wanted, neverAdmin }: TableRow,
  permission: PermissionKey,
): TickState {
  const tick = row.ticks.find((one) => one.permission === permission);
  if (tick) {
    if (!wanted.has(permission)) return "cleared";
    return tick.suppressed ? "suppressed" : "granted";
  }
  if (wanted.has(permission)) return "added";
  return neverAdmin && permission === adminPermission ? "never" : "empty";
}

/** Whether a row holds something else once what is pending is saved. */
export function differs({ row, wanted }: TableRow): boolean {
  return wanted.size !== row.ticks.length || row.ticks.some((one) => !wanted.has(one.permission));
}

type Place = "groups" | "people" | "guests";

/** Where Confluence shows a row: guests and guest groups by themselves. */
function placeOf({ group, person }: Pick<PermissionRow, "group" | "person">): Place {
  if (group?.kind === "guest" || person?.designation === "guest") return "guests";
  return group ? "groups" : "people";
}

/** The name of a row in an address. */
export function rowId({ group, person }: Pick<PermissionRow, "group" | "person">): string {
  if (group) return `group:${group.id}`;
  return person ? `person:${person.id}` : "anonymous";
}

function emptyRow({ group, person }: Pick<PendingRow, "group" | "person">): PermissionRow {
  return { group, person, memberCount: null, ticks: [] };
}

function tableRow(row: PermissionRow, pending: PendingRows): TableRow {
  const id = rowId(row);
  const open = !(row.group || row.person);
  return {
    id,
    row,
    name: row.group?.name ?? row.person?.name ?? "Anyone, logged in or not",
    neverAdmin: open || placeOf(row) === "guests",
    wanted: new Set(pending[id]?.wanted ?? row.ticks.map((one) => one.permission)),
    fixed: null,
  };
}
