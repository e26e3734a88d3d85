import type { GuestAccess, GuestGroup, GuestMember } from "#shared/ipc/area-guest-access.ts";
import type { GuestAccessSearch } from "./guest-access-search.ts";

/** A row of the Guest access table: a guest group, or a member of the open one above. */
export interface GuestRow {
  readonly group: GuestGroup;
  readonly member: GuestMember | null;
  readonly open: boolean;
  /** Its place among the rows in sight. */
  readonly at: number;
}

/**
 * The groups that stand open: those the address names; before one was touched the first alone, or
 * all of them while something is searched or filtered for.
 */
export function openGroups(access: GuestAccess, search: GuestAccessSearch): readonly string[] {
  if (search.open !== null) return search.open;
  const ids = access.groups.map(({ group }) => group.id);
  return isFiltered(search) ? ids : ids.slice(0, 1);
}

/** Whether search or filters leave anything out. */
export function isFiltered(search: GuestAccessSearch): boolean {
  const { group, space, domain, withoutSpace } = search;
  const picked = [group, space, domain].some((one) => one !== null);
  return search.search !== "" || picked || withoutSpace;
}

/** The rows in sight: every group, each followed by its members where it stands open. */
export function guestRows(access: GuestAccess, open: readonly string[]): readonly GuestRow[] {
  const isOpen = new Set(open);
  const rows = access.groups.flatMap((group) => {
    const members = isOpen.has(group.group.id) ? group.members : [];
    return [
      { group, member: null, open: isOpen.has(group.group.id) },
      ...members.map((member) => ({ group, member, open: false })),
    ];
  });
  return rows.map((row, at) => ({ ...row, at }));
}

/** What a row is selected by: a group, or a person in whichever groups they stand. */
export function rowKey({ group, member }: GuestRow): string {
  return member ? `person ${member.person.id}` : `group ${group.group.id}`;
}
