import type { Route } from "#shared/explanation/decision.ts";
import { routes } from "#shared/explanation/decision.ts";
import type { PermissionSet } from "#shared/permissions/permission-set.ts";
import { bitOf } from "#shared/permissions/permission-set.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { AccessIndex } from "./access-index.ts";
import { evaluateSpace, type SpaceEvaluation } from "./evaluate.ts";

/** A space that a person reaches, by number, with the net set and the routes that take part in it. */
export interface Reached {
  readonly space: number;
  readonly net: PermissionSet;
  readonly routes: readonly Route[];
}

/** Every space the person can view (R7-R14). Cost: the rows of their groups, their own, the open ones. */
export function reachOf(index: AccessIndex, person: number): Reached[] {
  const reached: Reached[] = [];
  index.lists.reach(person, (space, net) => {
    reached.push({ space, net, routes: routesOf(evaluateSpace(index, person, space), net) });
  });
  return reached;
}

/** Someone who holds a permission in a space, by number, with the routes that give it. */
export interface Holder {
  readonly person: number;
  readonly routes: readonly Route[];
}

/** Everyone who holds the permission in the space. Cost: the members of its rows; everyone, for an open space. */
export function whoHolds(index: AccessIndex, space: number, permission: PermissionKey): Holder[] {
  const bit = bitOf(permission);
  const holders: Holder[] = [];
  index.lists.who(space, (person, net) => {
    if ((net & bit) === 0) return;
    holders.push({ person, routes: routesOf(evaluateSpace(index, person, space), bit) });
  });
  return holders;
}

/** Whether everyone who is logged in can view the space by an open row (R13, R14). */
export function openToAll(index: AccessIndex, space: number): boolean {
  const rows =
    (index.core.openRows.anonymous[space] ?? 0) | (index.core.openRows.anyActive[space] ?? 0);
  return (rows & bitOf("read/space")) !== 0;
}

function routesOf(evaluation: SpaceEvaluation, wanted: PermissionSet): Route[] {
  const taking = new Set(
    evaluation.rows.filter((row) => (row.counted & wanted) !== 0).map((row) => row.route),
  );
  return routes.filter((route) => taking.has(route));
}
