import type { AdminRole, Group } from "#shared/model/group.ts";
import type { PersonId } from "#shared/model/ids.ts";
import type { Person } from "#shared/model/person.ts";
import type { Principal } from "#shared/model/space.ts";
import type { Directory } from "./directory.ts";

/** The groups of a person. Cost: their number. */
export function groupsOf(directory: Directory, person: PersonId): Group[] {
  return [...(directory.groupsOf.get(person) ?? [])].flatMap(
    (id) => directory.instance.groups.get(id) ?? [],
  );
}

/** Whether someone's groups make a guest of them, whatever the account's status (R1, R2). */
export function isGuestByGroups(directory: Directory, person: PersonId): boolean {
  if (directory.instance.people.get(person)?.accountType === "app") return false;
  const kinds = groupsOf(directory, person).map((group) => group.kind);
  return kinds.includes("guest") && !kinds.includes("regular");
}

/** Whether a grant of Admin to this principal could count: never for guests and guest groups (R10). */
export function canHoldAdmin(directory: Directory, principal: Principal): boolean {
  switch (principal.type) {
    case "group":
      return directory.instance.groups.get(principal.id)?.kind !== "guest";
    case "person":
      return !isGuestByGroups(directory, principal.id);
    default:
      return false;
  }
}

/** The administration a person has by their groups; none while the account is not active (R29). */
export function adminRolesOf(directory: Directory, person: PersonId): Set<AdminRole> {
  if (directory.instance.people.get(person)?.status !== "active") return new Set();
  return new Set(groupsOf(directory, person).flatMap((group) => group.adminRole ?? []));
}

/** Whether the person takes a seat while the account is active: apps and people of no group take none (R28). */
export function takesSeat(directory: Directory, { id, accountType }: Person): boolean {
  if (accountType === "app") return false;
  const kinds = groupsOf(directory, id).map((group) => group.kind);
  return kinds.includes("guest") || kinds.includes("regular");
}

/** The seats in use: active regular users and guests, without apps (R28). Cost: the number of people. */
export function seatsInUse(directory: Directory): number {
  let seats = 0;
  for (const person of directory.instance.people.values()) {
    if (person.status === "active" && takesSeat(directory, person)) seats++;
  }
  return seats;
}
