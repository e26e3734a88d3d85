import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { PlainGroup, PlainPage, PlainPerson, PlainRow, PlainWorld } from "./plain-world.ts";

// Plain facts with all that does not matter left at its usual value, for tests of a single case.

/** A world with the space `s`, open rules as an instance starts, and whatever else is said. */
export function smallWorld(parts: Partial<PlainWorld>): PlainWorld {
  return {
    people: [],
    groups: [],
    memberships: [],
    spaces: [{ id: "s", key: "S", name: "Space" }],
    rows: [],
    pages: [],
    anonymousTicksForPeople: false,
    anyActiveUserReachesGuests: true,
    ...parts,
  };
}

export function personOf(id: string, other: Partial<PlainPerson> = {}): PlainPerson {
  return { id, name: id, email: null, app: false, active: true, ...other };
}

export function groupOf(id: string, kind: PlainGroup["kind"], name = id): PlainGroup {
  return { id, name, kind, isDefault: false, external: false, adminRole: null };
}

/** A row in the space `s`. */
export function rowOf(to: PlainRow["to"], id: string, ...ticks: PermissionKey[]): PlainRow {
  return { space: "s", to, id, ticks };
}

/** A page of the space `s` that nobody is known to have written. */
export function pageOf(id: string, other: Partial<PlainPage> = {}): PlainPage {
  const nobody = { people: [], groups: [] };
  const rest = { space: "s", title: id, type: "page", parent: null, author: null } as const;
  return { id, ...rest, view: nobody, edit: nobody, ...other };
}
