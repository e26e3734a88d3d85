import { manyOf } from "#renderer/components/words.ts";
import type { PersonRef } from "#shared/explanation/decision.ts";
import type { GuestMember } from "#shared/ipc/area-guest-access.ts";
import type { Change } from "#shared/model/change.ts";
import type { GuestRow } from "./guest-rows.ts";

/** Changes that are looked at in a dialog before they are made. */
export interface GuestChange {
  readonly title: string;
  readonly confirm: string;
  readonly changes: readonly Change[];
}

/** The people and the groups among rows. */
export function partsOf(rows: readonly GuestRow[]): {
  people: readonly GuestMember[];
  groups: readonly GuestRow["group"][];
} {
  return {
    people: rows.flatMap((row) => row.member ?? []),
    groups: rows.flatMap((row) => (row.member ? [] : [row.group])),
  };
}

/** Closing the accounts of people whose account is open. */
export function deactivation(people: readonly PersonRef[]): GuestChange {
  const open = people.filter((one) => one.designation !== "inactive");
  const [only] = open;
  const who = open.length === 1 && only ? only.name : manyOf(open.length, "person", "people");
  return {
    title: `Deactivate ${who}`,
    confirm: `Deactivate ${who}`,
    changes: open.map((one) => ({ do: "deactivate", person: one.id })),
  };
}

/** Taking someone out of a group. */
export function removal({ group, member }: GuestRow): GuestChange {
  const name = member?.person.name ?? "";
  return {
    title: `Remove ${name} from ${group.group.name}`,
    confirm: "Remove from the group",
    changes: [{ do: "removeMember", group: group.group.id, person: member?.person.id ?? "" }],
  };
}
