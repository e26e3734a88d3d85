import {
  type Designation,
  type Route,
  routes,
  type Suppression,
} from "#shared/explanation/decision.ts";
import type { GroupKind } from "#shared/model/group.ts";
import {
  adminBit,
  allPermissions,
  noPermissions,
  type PermissionSet,
  viewBit,
} from "#shared/permissions/permission-set.ts";
import type { AccessIndex } from "./access-index.ts";
import { anonymousRow, ownRow } from "./core/space-sources.ts";
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
  const { core, sources } = index;
  sources.look(person, space);
  const { granted, net } = sources;
  const designation = designationOf(index, person);
  const guestLimited = core.guestLimited(person);
  const limit = guestLimited ? allPermissions & ~adminBit : allPermissions;
  return {
    person,
    space,
    designation,
    account: designation === "inactive" ? "inactive" : "active",
    member: core.isMember(person),
    guestLimited,
    rows: rowsOf(index, limit),
    granted,
    union: granted & limit,
    net,
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

/** The rows that were looked at last, as listed. */
function rowsOf(index: AccessIndex, limit: PermissionSet): RowSource[] {
  const { core, sources } = index;
  const rows: RowSource[] = [];
  for (let at = 0; at < sources.count; at++) {
    const principal = sources.principals[at] ?? 0;
    const ticks = sources.ticks[at] ?? 0;
    const route = routeOf(principal);
    const group = principal < 0 ? -1 : principal;
    const kind = principal < 0 ? null : core.kindOf(principal);
    const counted = kind === "other" ? noPermissions : ticks & limit;
    rows.push({ route, group, kind, ticks, counted });
  }
  if (rows.length > 1) rows.sort((a, b) => inOrder(index, a, b));
  return rows;
}

/** The route of a row that was looked at, by what it is of. */
export function routeOf(principal: number): Route {
  if (principal >= 0) return "group";
  if (principal === ownRow) return "individual";
  return principal === anonymousRow ? "anonymous" : "any-active-user";
}

/** Groups by name, and by id where two have one name, so that the order never hangs on that of the facts; the rest after them. */
function inOrder(index: AccessIndex, a: RowSource, b: RowSource): number {
  if (a.group < 0 || b.group < 0) return routes.indexOf(a.route) - routes.indexOf(b.route);
  const one = index.groups.id(a.group);
  const other = index.groups.id(b.group);
  const { groups } = index.instance;
  const names = compareText(groups.get(one)?.name ?? "", groups.get(other)?.name ?? "");
  return names || compareText(one, other);
}
