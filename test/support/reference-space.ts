import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { PlainGroup, PlainPerson, PlainSpace, PlainWorld } from "./plain-world.ts";
import { groupsOf, isGuestByGroups, standing } from "./reference.ts";
import type { Reading } from "./reference-readings.ts";

/** One tick of one row that reaches a person, whether or not it counts. */
export interface Tick {
  readonly route: "group" | "individual" | "anonymous" | "any-active-user";
  readonly group?: PlainGroup;
  readonly permission: PermissionKey;
}

/** Every tick that reaches the person, by route and group name: the union before anything is taken off (R7, R13, R14). */
export function ticksFor(
  world: PlainWorld,
  reading: Reading,
  person: PlainPerson,
  space: PlainSpace,
): Tick[] {
  const ticks: Tick[] = [];
  for (const group of groupsOf(world, person)) {
    for (const permission of ticksOf(world, space, "group", group.id)) {
      ticks.push({ route: "group", group, permission });
    }
  }
  for (const permission of ticksOf(world, space, "person", person.id)) {
    ticks.push({ route: "individual", permission });
  }
  for (const permission of ticksOf(world, space, "anonymous", "")) {
    if (permission === "read/space" || reading.anonymousTicksForPeople) {
      ticks.push({ route: "anonymous", permission });
    }
  }
  for (const permission of ticksOf(world, space, "any-active-user", "")) {
    const reached = !isGuestByGroups(world, person) || reading.anyActiveUserReachesGuests;
    if (permission === "read/space" && reached)
      ticks.push({ route: "any-active-user", permission });
  }
  return ticks;
}

/** What the person has in the space in the end (R4, R5, R7-R10). */
export function holds(
  world: PlainWorld,
  reading: Reading,
  person: PlainPerson,
  space: PlainSpace,
): Set<PermissionKey> {
  const nothing = new Set<PermissionKey>();
  if (!person.active || !isMember(world, person)) return nothing;
  const union = counting(world, reading, person, space);
  return union.has("read/space") ? union : nothing;
}

/** Whether the person is let into Confluence at all: by a group that counts, or as an app (R4). */
export function isMember(world: PlainWorld, person: PlainPerson): boolean {
  return person.app || standing(world, person) !== "none";
}

/** The union of the ticks that count, before account, membership and View are asked. */
export function counting(
  world: PlainWorld,
  reading: Reading,
  person: PlainPerson,
  space: PlainSpace,
): Set<PermissionKey> {
  const union = new Set<PermissionKey>();
  for (const tick of ticksFor(world, reading, person, space)) {
    if (ofCountingKind(tick, reading) && !beyondGuests(world, person, tick, reading)) {
      union.add(tick.permission);
    }
  }
  return union;
}

/** Whether a tick can count for anyone: those of a group of another product never do (R5). */
export function ofCountingKind(tick: Tick, reading: Reading): boolean {
  return tick.group?.kind !== "other" || reading.otherGroupsGrant;
}

/** Whether a tick is Admin that this person cannot have (R10). */
export function beyondGuests(
  world: PlainWorld,
  person: PlainPerson,
  tick: Tick,
  reading: Reading,
): boolean {
  if (tick.permission !== "administer/space") return false;
  if (isGuestByGroups(world, person)) return true;
  return tick.group?.kind === "guest" && !reading.guestGroupsGiveAdminToRegulars;
}

function ticksOf(world: PlainWorld, space: PlainSpace, to: string, id: string): PermissionKey[] {
  const ticks: PermissionKey[] = [];
  for (const row of world.rows) {
    if (row.space === space.id && row.to === to && row.id === id) ticks.push(...row.ticks);
  }
  return ticks;
}
