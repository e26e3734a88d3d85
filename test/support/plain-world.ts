import type { PermissionKey } from "#shared/permissions/permissions.ts";

/** The facts of an instance as one would write them on paper: what the reference evaluator reads. */
export interface PlainWorld {
  readonly people: readonly PlainPerson[];
  readonly groups: readonly PlainGroup[];
  readonly memberships: readonly PlainMembership[];
  readonly spaces: readonly PlainSpace[];
  /** At most one row for a space and whom it is for. */
  readonly rows: readonly PlainRow[];
  readonly pages: readonly PlainPage[];
  /** R13: whether anonymous ticks other than View count for people who are logged in. */
  readonly anonymousTicksForPeople: boolean;
  /** R14: whether the row for any active user reaches guests. */
  readonly anyActiveUserReachesGuests: boolean;
}

export interface PlainPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly app: boolean;
  readonly active: boolean;
}

export interface PlainGroup {
  readonly id: string;
  readonly name: string;
  readonly kind: "regular" | "guest" | "other";
  readonly isDefault: boolean;
  readonly external: boolean;
  readonly adminRole: "organization" | "site" | "confluence" | null;
}

export interface PlainMembership {
  readonly group: string;
  readonly person: string;
}

export interface PlainSpace {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

export interface PlainRow {
  readonly space: string;
  readonly to: "group" | "person" | "anonymous" | "any-active-user";
  /** The group's or person's id; empty for the two open rows. */
  readonly id: string;
  readonly ticks: readonly PermissionKey[];
}

export interface PlainPage {
  readonly id: string;
  readonly space: string;
  readonly title: string;
  readonly type: "page" | "blogpost";
  readonly parent: string | null;
  readonly author: string | null;
  readonly view: PlainList;
  readonly edit: PlainList;
}

/** People and groups by id; names nobody: does not restrict. */
export interface PlainList {
  readonly people: readonly string[];
  readonly groups: readonly string[];
}
