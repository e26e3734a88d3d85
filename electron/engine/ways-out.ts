import type { PersonRef } from "#shared/explanation/decision.ts";
import type { WayOut } from "#shared/explanation/page-explanation.ts";
import type { AdminRole } from "#shared/model/group.ts";
import type { Plan } from "#shared/model/instance.ts";
import { adminPermission } from "#shared/permissions/permissions.ts";
import type { AccessIndex } from "./access-index.ts";
import { whoHolds } from "./reach.ts";
import { byName, personRef } from "./refs.ts";

const mostNamed = 5;

/** The plans that have admin keys. */
const plansWithAdminKey: readonly Plan[] = ["premium", "enterprise"];

/**
 * What administrators could do for a person whom the space or lists of its pages shut out, or do
 * themselves where the person is one (R22). `byList` says whether a list takes part: without one
 * there is nothing to lift and no restricted content. Cost: who reaches the space, and the groups.
 */
export function waysOutOf(
  index: AccessIndex,
  person: number,
  space: number,
  byList: boolean,
): WayOut[] {
  const spaceAdmins = whoHolds(index, space, adminPermission).map((one) => one.person);
  const way = (name: WayOut["way"], who: readonly number[], available = true): WayOut => ({
    way: name,
    available,
    self: who.includes(person),
    ...named(index, person, who),
  });
  const confluence = way("recover-permissions", adminsOf(index, ["confluence"]));
  const recover = spaceAdmins.includes(person) ? [] : [confluence];
  if (!byList) return recover.filter((one) => one.self);
  const hasKeys = plansWithAdminKey.includes(index.instance.header.plan);
  return [
    way("lift-restriction", spaceAdmins),
    ...recover,
    way("admin-key", adminsOf(index, ["organization", "site"]), hasKeys),
  ];
}

/** The active people whose groups make them administrators of one of these kinds. Cost: the groups. */
function adminsOf(index: AccessIndex, roles: readonly AdminRole[]): number[] {
  const found = new Set<number>();
  for (const group of index.groups) {
    const { adminRole = null } = index.instance.groups.get(index.groups.id(group)) ?? {};
    if (adminRole === null || !roles.includes(adminRole)) continue;
    for (const person of index.core.memberships.membersOf.of(group)) found.add(person);
  }
  return [...found].filter((one) => personRef(index, one).designation !== "inactive");
}

/** Those of them who are people and not apps, the one asked about first. */
function named(
  index: AccessIndex,
  person: number,
  who: readonly number[],
): { people: PersonRef[]; count: number } {
  const { id } = personRef(index, person);
  const first = (one: PersonRef) => (one.id === id ? 0 : 1);
  const people = who
    .map((one) => personRef(index, one))
    .filter((one) => one.designation !== "app")
    .sort((a, b) => first(a) - first(b) || byName(a, b));
  return { people: people.slice(0, mostNamed), count: people.length };
}
