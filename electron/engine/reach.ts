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

/** Every space the person can view (R7-R14). Cost: the spaces in which a source of theirs has a row, and the open ones. */
export function reachOf(index: AccessIndex, person: number): Reached[] {
  const reached: Reached[] = [];
  for (const space of candidateSpaces(index, person)) {
    const evaluation = evaluateSpace(index, person, space);
    if (evaluation.net !== 0) {
      reached.push({ space, net: evaluation.net, routes: routesOf(evaluation, evaluation.net) });
    }
  }
  return reached;
}

/** Someone who holds a permission in a space, by number, with the routes that give it. */
export interface Holder {
  readonly person: number;
  readonly routes: readonly Route[];
}

/** Everyone who holds the permission in the space. Cost: everyone a row of the space concerns; everyone, for an open space. */
export function whoHolds(index: AccessIndex, space: number, permission: PermissionKey): Holder[] {
  const bit = bitOf(permission);
  const holders: Holder[] = [];
  for (const person of candidatePeople(index, space)) {
    const evaluation = evaluateSpace(index, person, space);
    if ((evaluation.net & bit) !== 0) holders.push({ person, routes: routesOf(evaluation, bit) });
  }
  return holders;
}

/** Whether everyone who is logged in can view the space by an open row (R13, R14). */
export function openToAll(index: AccessIndex, space: number): boolean {
  const rows = (index.anonymousRow[space] ?? 0) | (index.anyActiveRow[space] ?? 0);
  return (rows & bitOf("read/space")) !== 0;
}

function routesOf(evaluation: SpaceEvaluation, wanted: PermissionSet): Route[] {
  const taking = new Set(
    evaluation.rows.filter((row) => (row.counted & wanted) !== 0).map((row) => row.route),
  );
  return routes.filter((route) => taking.has(route));
}

function candidateSpaces(index: AccessIndex, person: number): Set<number> {
  const spaces = new Set<number>(index.spacesOfPerson.of(person));
  for (const group of index.groupsOf.of(person)) {
    for (const space of index.spacesOfGroup.of(group)) spaces.add(space);
  }
  for (let space = 0; space < index.spaces.length; space++) {
    if (openToAll(index, space)) spaces.add(space);
  }
  return spaces;
}

function candidatePeople(index: AccessIndex, space: number): Iterable<number> {
  if (openToAll(index, space)) return index.people.keys();
  const people = new Set<number>(index.peopleInSpace.of(space));
  for (const group of index.groupsInSpace.of(space)) {
    for (const person of index.membersOf.of(group)) people.add(person);
  }
  return people;
}
