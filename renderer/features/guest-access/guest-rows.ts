import type { GuestAccess, GuestGroup, GuestMember } from "#shared/ipc/area-guest-access.ts";

/** A row of the Guest access table: a guest group, or a member of the open one above. */
export interface GuestRow {
  readonly group: GuestGroup;
  readonly member: GuestMember | null;
  readonly open: boolean;
  /** Its place among the rows in sight. */
  readonly at: number;
}

/** The rows in sight: every group, each followed by its members where it stands open. */
export function guestRows(access: GuestAccess): readonly GuestRow[] {
  const rows = access.groups.flatMap((group) => {
    return [
      { group, member: null, open: group.open },
      ...group.members.map((member) => ({ group, member, open: false })),
    ];
  });
  return rows.map((row, at) => ({ ...row, at }));
}

/** What a row is selected by: a group, or a person in whichever groups they stand. */
export function rowKey({ group, member }: GuestRow): string {
  return member ? `person ${member.person.id}` : `group ${group.group.id}`;
}
