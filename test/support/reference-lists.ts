import type { Route } from "#shared/explanation/decision.ts";
import { type PermissionKey, permissionKeys } from "#shared/permissions/permissions.ts";
import type { PlainPerson, PlainSpace, PlainWorld } from "./plain-world.ts";
import { compare } from "./reference.ts";
import { readingOf } from "./reference-readings.ts";
import { beyondGuests, holds, ofCountingKind, ticksFor } from "./reference-space.ts";

/** Every space the person reaches, by id, with permissions in table order and the routes that take part. */
export function reachedSpaces(world: PlainWorld, person: PlainPerson) {
  return world.spaces
    .map((space) => {
      const held = holds(world, readingOf(world), person, space);
      const permissions = permissionKeys.filter((one) => held.has(one));
      return { space: space.id, permissions, routes: routesOf(world, person, space, permissions) };
    })
    .filter((one) => one.permissions.length > 0)
    .sort((a, b) => compare(a.space, b.space));
}

/** Everyone who holds the permission in the space, by id, with the routes that give it. */
export function holders(world: PlainWorld, space: PlainSpace, permission: PermissionKey) {
  return world.people
    .filter((person) => holds(world, readingOf(world), person, space).has(permission))
    .map((person) => ({
      person: person.id,
      routes: routesOf(world, person, space, [permission]),
    }))
    .sort((a, b) => compare(a.person, b.person));
}

function routesOf(
  world: PlainWorld,
  person: PlainPerson,
  space: PlainSpace,
  permissions: readonly PermissionKey[],
): Route[] {
  const reading = readingOf(world);
  const routes: Route[] = [];
  for (const tick of ticksFor(world, reading, person, space)) {
    const counts = ofCountingKind(tick, reading) && !beyondGuests(world, person, tick, reading);
    const wanted = counts && permissions.includes(tick.permission);
    if (wanted && !routes.includes(tick.route)) routes.push(tick.route);
  }
  return routes;
}
