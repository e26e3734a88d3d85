import type { Designation, Route, Suppression } from "#shared/explanation/decision.ts";
import type { GroupKind } from "#shared/model/group.ts";
import {
  adminBit,
  noPermissions,
  type PermissionSet,
  viewBit,
} from "#shared/permissions/permission-set.ts";
import type { AccessIndex } from "./access-index.ts";
import { designationOf } from "./designation.ts";
import { compareText } from "./refs.ts";

/** One row that concerns a person in a space, whether or not it counts. */
export interface RowSource {
  readonly route: Route;
  /** The group's number; -1 on the other routes. */
  readonly group: number;
  readonly kind: GroupKind | null;
  /** Every tick of the row that this route can carry. */
  readonly ticks: PermissionSet;
  /** The ticks that count in the union: none of an `other` group, no Admin for a guest. */
  readonly counted: PermissionSet;
}

/** Everything there is to know about a person and a space; each answer is a projection of it. */
export interface SpaceEvaluation {
  readonly person: number;
  readonly space: number;
  readonly designation: Designation;
  readonly account: "active" | "inactive";
  /** Whether a group gives the person Confluence at all (R4); apps need none. */
  readonly member: boolean;
  /** Whether Admin can never be held (R10), also for a guest whose account is inactive. */
  readonly guestLimited: boolean;
  /** In the order they are listed: groups by name, the own row, anonymous, any active user. */
  readonly rows: readonly RowSource[];
  /** Union of what is ticked in rows that are of a counting kind, before the guest limit. */
  readonly granted: PermissionSet;
  /** Union of what counts, before View, account and membership are asked. */
  readonly union: PermissionSet;
  /** What the person has in the end. */
  readonly net: PermissionSet;
}

/**
 * Looks at every source there is, never stopping at the first, and decides afterwards
 * (R4, R5, R7-R10, R13, R14). Cost: the person's groups.
 */
export function evaluateSpace(index: AccessIndex, person: number, space: number): SpaceEvaluation {
  const { core } = index;
  const designation = designationOf(index, person);
  const account = designation === "inactive" ? "inactive" : "active";
  const member = core.isMember(person);
  const guestLimited = core.guestLimited(person);
  const rows = collectRows(index, person, space, guestLimited);

  let granted = noPermissions;
  let union = noPermissions;
  for (const row of rows) {
    if (row.kind !== "other") granted |= row.ticks;
    union |= row.counted;
  }
  const open = account === "active" && member && (union & viewBit) !== 0;
  return {
    person,
    space,
    designation,
    account,
    member,
    guestLimited,
    rows,
    granted,
    union,
    net: open ? union : noPermissions,
  };
}

/** Why one tick of a row does not count, or null if it does; the most lasting reason of several. */
export function suppressionOf(
  evaluation: SpaceEvaluation,
  row: RowSource,
  bit: PermissionSet,
): Suppression | null {
  if (evaluation.account === "inactive") return "inactive";
  if (row.kind === "other") return "other-group";
  if (!evaluation.member) return "no-group";
  if (bit === adminBit && evaluation.guestLimited) return "guest-limit";
  if ((evaluation.union & viewBit) === 0) return "no-view";
  return null;
}

function collectRows(
  index: AccessIndex,
  person: number,
  space: number,
  guestLimited: boolean,
): RowSource[] {
  const { core } = index;
  const limit = guestLimited ? ~adminBit : ~0;
  const rows: RowSource[] = [];
  for (const group of core.memberships.groupsOf.of(person)) {
    const ticks = core.groupRows.get(space, group);
    if (ticks === noPermissions) continue;
    const kind = core.kindOf(group);
    const counted = kind === "other" ? noPermissions : ticks & limit;
    rows.push({ route: "group", group, kind, ticks, counted });
  }
  if (rows.length > 1) rows.sort((a, b) => byGroup(index, a, b));
  addRow(rows, "individual", core.ownRow(person, space), limit);
  addRow(rows, "anonymous", core.openRows.byAnonymous(space), limit);
  addRow(rows, "any-active-user", core.openRows.byAnyActive(space, guestLimited), limit);
  return rows;
}

function addRow(rows: RowSource[], route: Route, ticks: PermissionSet, limit: number): void {
  if (ticks !== 0) rows.push({ route, group: -1, kind: null, ticks, counted: ticks & limit });
}

/** By name, and by id where two groups have one name, so that the order never hangs on that of the facts. */
function byGroup(index: AccessIndex, a: RowSource, b: RowSource): number {
  const one = index.groups.id(a.group);
  const other = index.groups.id(b.group);
  const { groups } = index.instance;
  const names = compareText(groups.get(one)?.name ?? "", groups.get(other)?.name ?? "");
  return names || compareText(one, other);
}
