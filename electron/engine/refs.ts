import type { GroupRef, PersonRef, SpaceRef } from "#shared/explanation/decision.ts";
import type { AccessIndex } from "./access-index.ts";
import { designationOf } from "./designation.ts";

/** The person of this number as shown anywhere. A number from outside the index is a fault of ours. */
export function personRef(index: AccessIndex, at: number): PersonRef {
  const id = index.people.id(at);
  const { name, email } = known(index.instance.people.get(id));
  return { id, name, email, designation: designationOf(index, at) };
}

/** The group of this number as shown anywhere, with the label of R6. */
export function groupRef(index: AccessIndex, at: number): GroupRef {
  const id = index.groups.id(at);
  const { name, kind } = known(index.instance.groups.get(id));
  return { id, name, kind, hasGuestMembers: (index.core.guests[at] ?? 0) > 0 };
}

/** The space of this number as shown anywhere. */
export function spaceRef(index: AccessIndex, at: number): SpaceRef {
  const id = index.spaces.id(at);
  const { key, name, status } = known(index.instance.spaces.get(id));
  return { id, key, name, status };
}

/** Sorts things with a name, ignoring case, the same way on every machine. */
export function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return compareText(a.name.toLowerCase(), b.name.toLowerCase()) || compareText(a.name, b.name);
}

/** Plain order of two texts by code unit. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("a number that the index does not have");
  return value;
}
