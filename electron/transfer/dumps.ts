import type { OpaqueRow } from "#shared/model/instance.ts";
import type { Person } from "#shared/model/person.ts";
import type { Provenance } from "#shared/model/provenance.ts";
import type { Space } from "#shared/model/space.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";

/** The names under which the report speaks of the formats. */
export type DumpFormat =
  | "atlassian-users-csv"
  | "confluence-v1-groups"
  | "confluence-v1-group-members"
  | "confluence-v1-users"
  | "confluence-v1-spaces"
  | "confluence-v2-spaces"
  | "confluence-v2-space-permissions"
  | "empty-list"
  | "unknown";

/** A person as a dump names one; what it does not say is null. */
export interface PersonRef {
  readonly id: string | null;
  readonly email: string | null;
}

/** A group as a dump names one. */
export interface GroupRef {
  readonly id: string | null;
  readonly name: string | null;
}

/** A space as a dump names one. */
export interface SpaceRef {
  readonly id: string | null;
  readonly key: string | null;
}

/** "Guest" or "not a guest" as a dump says it, for one site where it says which. */
export interface GuestClaim {
  readonly site: string | null;
  readonly guest: boolean;
}

export interface PersonFact extends PersonRef {
  readonly name: string | null;
  readonly accountType: Person["accountType"] | null;
  readonly status: Person["status"] | null;
  readonly guest: readonly GuestClaim[];
  readonly extra: Readonly<Record<string, string>>;
  readonly place: Provenance;
}

export interface GroupFact extends GroupRef {
  /** False where a permission row merely names the group. */
  readonly described: boolean;
  readonly external: boolean | null;
  readonly extra: Readonly<Record<string, string>>;
  readonly place: Provenance;
}

export interface MembershipFact {
  /** Null: the group that the whole list is about. */
  readonly group: GroupRef | null;
  readonly person: PersonRef;
  readonly place: Provenance;
}

export interface SpaceFact extends SpaceRef {
  readonly key: string;
  readonly name: string;
  readonly type: Space["type"];
  readonly status: Space["status"];
  readonly homepage: string | null;
  readonly author: string | null;
  readonly place: Provenance;
}

export type DumpPrincipal =
  | { readonly type: "group"; readonly ref: GroupRef }
  | { readonly type: "person"; readonly ref: PersonRef }
  | { readonly type: "anonymous" }
  | { readonly type: "any-active-user" };

/** One tick of one principal. */
export interface GrantFact {
  /** Null: the space that the whole list is about. */
  readonly space: SpaceRef | null;
  readonly principal: DumpPrincipal;
  readonly permission: PermissionKey;
  readonly place: Provenance;
}

export interface OpaqueFact {
  readonly kind: OpaqueRow["kind"];
  readonly value: string;
  /** Null: the space that the whole list is about. */
  readonly about: string | null;
  readonly raw: string;
  readonly place: Provenance;
}

/** What a list is about and its rows do not say: a group or a space. */
export interface Subject {
  readonly kind: "group" | "space";
  /** What the response itself says of it, an id, a key or a name; null where only the path can tell. */
  readonly said: string | null;
}

/** Which part of a longer list this is, for finding pages that no file holds. */
export interface ListPage {
  /** The list's address without its paging; null where the response does not say. */
  readonly list: string | null;
  readonly query: Readonly<Record<string, string>>;
  readonly start: number | null;
  readonly limit: number | null;
  readonly rows: number;
  /** How many rows the response says it has, or the whole list has. */
  readonly saidRows: number | null;
  readonly saidTotal: number | null;
  readonly hasNext: boolean;
  /** Whether the response carries links at all, so that a missing "next" means the end. */
  readonly linked: boolean;
}

/** One response, or one CSV: what it says, in its own terms. */
export interface Dump {
  readonly format: DumpFormat;
  readonly records: number;
  readonly notes: string[];
  /** Reasons, known from the response alone, to think that it does not hold everything (R34). */
  readonly partial: string[];
  /** The site's address, where links say it. */
  readonly site: string | null;
  readonly page: ListPage | null;
  readonly subject: Subject | null;
  readonly people: PersonFact[];
  readonly groups: GroupFact[];
  readonly memberships: MembershipFact[];
  readonly spaces: SpaceFact[];
  readonly grants: GrantFact[];
  readonly opaque: OpaqueFact[];
  /** Columns that mean nothing to us and the number of rows that fill them; the cells are in `extra`. */
  readonly columns: Map<string, number>;
  /** Whether the dump would name the groups of people, had they any. */
  readonly tellsGroups: boolean;
}

export interface DumpFile {
  /** The file's name in reports and provenance. */
  readonly path: string;
  /** The parts of its path that may name a group or a space, nearest first. */
  readonly parts: readonly string[];
  readonly dumps: readonly Dump[];
  readonly notes: readonly string[];
}

/** Everything that was read, before any of it is joined. */
export interface Dumps {
  readonly files: readonly DumpFile[];
}
