import type { Route } from "#shared/explanation/decision.ts";
import { routes } from "#shared/explanation/decision.ts";
import type { PermissionSet } from "#shared/permissions/permission-set.ts";
import { bitOf } from "#shared/permissions/permission-set.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { AccessIndex } from "./access-index.ts";
import { routeOf } from "./evaluate.ts";

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
    reached.push({ space, net, routes: routesOf(index, person, space, net) });
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
    holders.push({ person, routes: routesOf(index, person, space, bit) });
  });
  return holders;
}

/** Whether everyone who is logged in can view the space by an open row (R13, R14). */
export function openToAll(index: AccessIndex, space: number): boolean {
  const rows =
    (index.core.openRows.anonymous[space] ?? 0) | (index.core.openRows.anyActive[space] ?? 0);
  return (rows & bitOf("read/space")) !== 0;
}

/** The routes by which some of these permissions, all of them held, come to the person. */
function routesOf(
  { core, sources }: AccessIndex,
  person: number,
  space: number,
  held: PermissionSet,
): readonly Route[] {
  sources.look(person, space);
  let taking = 0;
  for (let at = 0; at < sources.count; at++) {
    const principal = sources.principals[at] ?? 0;
    const counts = principal < 0 || core.counts[principal] !== 0;
    if (counts && ((sources.ticks[at] ?? 0) & held) !== 0) {
      taking |= 1 << routes.indexOf(routeOf(principal));
    }
  }
  return routeSets[taking] ?? [];
}

/** Every set of routes, by the bits of their places in the list of routes. */
const routeSets: readonly (readonly Route[])[] = Array.from(
  { length: 1 << routes.length },
  (_, set) => routes.filter((_route, at) => (set & (1 << at)) !== 0),
);
