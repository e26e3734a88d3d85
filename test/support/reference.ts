import type { PlainGroup, PlainPerson, PlainWorld } from "./plain-world.ts";

/** The groups a person is in, by name, code unit by code unit; of two with one name, by id. */
export function groupsOf(world: PlainWorld, person: PlainPerson): PlainGroup[] {
  const found: PlainGroup[] = [];
  for (const group of world.groups) {
    for (const membership of world.memberships) {
      if (membership.group === group.id && membership.person === person.id) found.push(group);
    }
  }
  return found.sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
}

/** What a person's groups make of them, whatever the account: one regular group wins (R1, R2, R5). */
export function standing(world: PlainWorld, person: PlainPerson): "regular" | "guest" | "none" {
  const groups = groupsOf(world, person);
  for (const group of groups) if (group.kind === "regular") return "regular";
  for (const group of groups) if (group.kind === "guest") return "guest";
  return "none";
}

/** Inactive before anything else, apps in a class of their own, otherwise by groups (R1-R4). */
export function designation(world: PlainWorld, person: PlainPerson) {
  if (!person.active) return "inactive";
  if (person.app) return "app";
  return standing(world, person);
}

/** Whether the guest limit holds for a person: by groups, so that a closed account keeps it; never for apps. */
export function isGuestByGroups(world: PlainWorld, person: PlainPerson): boolean {
  return !person.app && standing(world, person) === "guest";
}

/** The label of a group: some member is a guest (R6). */
export function hasGuestMembers(world: PlainWorld, group: PlainGroup): boolean {
  for (const person of world.people) {
    const isMember = groupsOf(world, person).includes(group);
    if (isMember && designation(world, person) === "guest") return true;
  }
  return false;
}

/** The licence count: people who are regular or guest (R28). */
export function seats(world: PlainWorld): number {
  let count = 0;
  for (const person of world.people) {
    const stands = designation(world, person);
    if (stands === "regular" || stands === "guest") count++;
  }
  return count;
}

/** Plain order of two texts. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
