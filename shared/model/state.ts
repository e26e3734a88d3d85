import type { Group, Membership } from "./group.ts";
import type { GroupId, InstanceId, PageId, PersonId, SpaceId } from "./ids.ts";
import type { InstanceHeader, OpaqueRow } from "./instance.ts";
import type { Page } from "./page.ts";
import type { Person } from "./person.ts";
import type { Grant, Principal, Space } from "./space.ts";
import type { ChangeEntry } from "./workspace.ts";

/** An instance in memory, every fact under its key. Changed only by applying events. */
export interface InstanceState {
  header: InstanceHeader;
  readonly people: Map<PersonId, Person>;
  readonly groups: Map<GroupId, Group>;
  readonly memberships: Map<string, Membership>;
  readonly spaces: Map<SpaceId, Space>;
  readonly grants: Map<string, Grant>;
  readonly pages: Map<PageId, Page>;
  opaque: OpaqueRow[];
}

/** A workspace in memory. */
export interface WorkspaceState {
  name: string;
  revision: number;
  readonly changes: ChangeEntry[];
  readonly instances: Map<InstanceId, InstanceState>;
}

/** The key of a membership among an instance's memberships. */
export function membershipKey(group: GroupId, person: PersonId): string {
  return `${group}\n${person}`;
}

/** The key of a principal among a space's rows. */
export function principalKey(principal: Principal): string {
  return "id" in principal ? `${principal.type}:${principal.id}` : principal.type;
}

/** The key of a grant among an instance's grants. */
export function grantKey(space: SpaceId, principal: Principal): string {
  return `${space}\n${principalKey(principal)}`;
}
