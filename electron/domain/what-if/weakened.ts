import { byName, compareText } from "#electron/engine/refs.ts";
import { type PersonRef, routes, type SpaceRef } from "#shared/explanation/decision.ts";
import type { WhatIf } from "#shared/explanation/what-if.ts";
import type { PersonId } from "#shared/model/ids.ts";
import { bitOf, keysOf } from "#shared/permissions/permission-set.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { HeldSource } from "./sources-held.ts";
import type { View } from "./view.ts";

type Weakened = WhatIf["weakened"][number];

/**
 * What people keep, but by fewer rows than before; permissions that hang by the same rows stand
 * together. By name, then by key of the space, then in the order of the permissions.
 */
export function weakened(
  before: View,
  after: View,
  personOf: (id: PersonId) => PersonRef,
): WhatIf["weakened"] {
  const rows: Weakened[] = [];
  for (const [id, people] of after.sources) {
    const space = after.spaces.get(id);
    if (!space) continue;
    const { guestVisible: _, ...ref } = space;
    for (const [person, left] of people) {
      const had = before.sources.get(id)?.get(person);
      if (had) rows.push(...ofPerson(personOf(person), ref, had, left));
    }
  }
  return rows.sort(
    (a, b) =>
      compareText(a.person.name, b.person.name) ||
      compareText(a.person.id, b.person.id) ||
      compareText(a.space.key, b.space.key),
  );
}

function ofPerson(
  person: PersonRef,
  space: SpaceRef,
  had: readonly HeldSource[],
  has: readonly HeldSource[],
): Weakened[] {
  const together = new Map<string, Weakened & { permissions: PermissionKey[] }>();
  for (const permission of keysOf(has.reduce((all, one) => all | one.gives, 0))) {
    const giving = (one: HeldSource) => (one.gives & bitOf(permission)) !== 0;
    const before = had.filter(giving).length;
    const left = has.filter(giving);
    if (left.length >= before) continue;
    const key = [before, ...left.map((one) => one.group?.id ?? one.route)].join(" ");
    const there = together.get(key);
    if (there) there.permissions.push(permission);
    else {
      together.set(key, { person, space, permissions: [permission], before, left: named(left) });
    }
  }
  return [...together.values()];
}

/** Groups by name, then the others as they are ever listed. */
function named(sources: readonly HeldSource[]): Weakened["left"] {
  return sources
    .map(({ route, group }) => ({ route, group }))
    .sort((a, b) =>
      a.group && b.group
        ? byName(a.group, b.group)
        : routes.indexOf(a.route) - routes.indexOf(b.route),
    );
}
