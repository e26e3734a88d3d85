import type { GroupRef } from "#shared/explanation/decision.ts";
import { firstName, listed } from "#shared/explanation/words.ts";
import type { PersonDetail } from "#shared/ipc/area-people.ts";
import type { Change } from "#shared/model/change.ts";

/** What turns someone from a regular user into a guest, or back: in words, and as changes. */
export interface Turning {
  readonly title: string;
  readonly text: string;
  readonly label: string;
  readonly changes: readonly Change[];
  /** Why it cannot be done here; null where it can. */
  readonly whyNot: string | null;
}

/** Every regular group must go, and one guest group must be there (R1, R2). */
export function toGuest(detail: PersonDetail, defaults: readonly GroupRef[]): Turning {
  const { person, proof, memberships } = detail;
  const called = firstName(person.name);
  const regular = listed(proof.regularGroups.map((group) => group.name));
  const joins = proof.guestGroups.length > 0 ? [] : defaults.slice(0, 1);
  const locked = memberships.find((one) => one.external && one.group.kind === "regular")?.group;
  const all = proof.regularGroups.length === 1 ? "" : ` All ${proof.regularGroups.length} must go.`;
  const then =
    proof.guestGroups.length > 0
      ? ` ${called} stays in ${listed(proof.guestGroups.map((group) => group.name))}.`
      : joins.length > 0
        ? ` ${called} must join a guest group as well: ${listed(joins.map((one) => one.name))}.`
        : ` Without a guest group ${called} would have no access at all; add one on the Groups tab.`;
  return {
    title: `What would make ${called} a guest`,
    text: `Leaving ${regular}.${all}${then}`,
    label: `Make ${called} a guest`,
    changes: [
      ...joins.map((group): Change => ({ do: "addMember", group: group.id, person: person.id })),
      ...proof.regularGroups.map(
        (group): Change => ({ do: "removeMember", group: group.id, person: person.id }),
      ),
    ],
    whyNot: locked
      ? `The members of ${locked.name} are managed by the identity provider. Take ${called} out there.`
      : null,
  };
}

/** One regular group is enough, whatever guest groups there are besides (R2). */
export function toRegular({ person }: PersonDetail, defaults: readonly GroupRef[]): Turning {
  const called = firstName(person.name);
  const [group] = defaults;
  return {
    title: `What would make ${called} a regular user`,
    text: group
      ? `Joining any regular group, such as ${group.name}. The guest groups may stay: one regular group wins.`
      : "Joining any regular group; add one on the Groups tab. The guest groups may stay: one regular group wins.",
    label: `Make ${called} a regular user`,
    changes: group ? [{ do: "addMember", group: group.id, person: person.id }] : [],
    whyNot: null,
  };
}
