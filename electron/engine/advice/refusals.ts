import type { Refusal } from "#shared/explanation/refusal.ts";
import { adminBit, viewBit } from "#shared/permissions/permission-set.ts";
import type { AccessIndex } from "../access-index.ts";
import { groupRowOf, groupsInSpace, peopleInSpace, personRowOf } from "../facts.ts";
import { groupRef, spaceRef } from "../refs.ts";
import type { PlacedStep } from "./steps.ts";

// Whatever is refused stays so with more changes added: leaving refused sets out of the minimal ones
// leaves exactly the minimal sets of those that are not refused.

/** The rows by which a space has an admin (R30): Admin ticks of regular groups, and of people whose groups make no guest of them (R10). */
export interface AdminRows {
  readonly groups: readonly number[];
  readonly people: readonly number[];
}

/** The admin rows of a space. Cost: its rows. */
export function adminRowsOf(index: AccessIndex, space: number): AdminRows {
  return {
    groups: groupsInSpace(index, space).filter(
      (group) =>
        (groupRowOf(index, group, space) & adminBit) !== 0 &&
        index.core.kindOf(group) === "regular",
    ),
    people: [...peopleInSpace(index, space)].filter(
      (person) =>
        (personRowOf(index, person, space) & adminBit) !== 0 && !index.core.guestLimited(person),
    ),
  };
}

/** Why nobody may join or leave the group here: an identity provider keeps it. Null where none does. */
export function externalRefusal(index: AccessIndex, group: number): Refusal | null {
  const { external } = index.instance.groups.get(index.groups.id(group)) ?? {};
  return external ? { code: "external-group", group: groupRef(index, group) } : null;
}

/**
 * Why these changes are refused, those of rows made before anyone leaves a group; null where they are
 * not. Cost: the changes, and the rows of each space that loses an Admin tick.
 */
export function refusalOf(index: AccessIndex, steps: readonly PlacedStep[]): Refusal | null {
  for (const { step } of steps) {
    if (step.do !== "leave" && step.do !== "join") continue;
    const refusal = externalRefusal(index, step.group);
    if (refusal) return refusal;
  }
  const losing = steps.filter((one) => losesAdmin(index, one));
  for (const space of new Set(losing.map((one) => one.place.space))) {
    const there = losing.filter((one) => one.place.space === space);
    const rows = adminRowsOf(index, space);
    const lasts =
      rows.groups.some((group) => !there.some(({ step }) => step.group === group)) ||
      rows.people.some(
        (person) =>
          !there.some(({ place, step }) => step.group === null && place.person === person),
      );
    if (!lasts) return { code: "last-admin", space: spaceRef(index, space) };
  }
  return null;
}

/** These refusals, each once. */
export function distinct(refusals: readonly Refusal[]): Refusal[] {
  const nameOf = (one: Refusal) => (one.code === "last-admin" ? one.space.id : one.group.id);
  return [...new Map(refusals.map((one) => [nameOf(one), one])).values()];
}

/** Whether the change takes Admin off a row: by itself, or with View (R9). */
function losesAdmin(index: AccessIndex, { place, step }: PlacedStep): boolean {
  if (step.do !== "untick" || (step.mask & (adminBit | viewBit)) === 0) return false;
  const row =
    step.group === null
      ? personRowOf(index, place.person, place.space)
      : groupRowOf(index, step.group, place.space);
  return (row & adminBit) !== 0;
}
