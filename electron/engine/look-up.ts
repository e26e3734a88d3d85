import { noPermissions, viewBit } from "#shared/permissions/permission-set.ts";
import type { AccessIndex } from "./access-index.ts";
import { designationOf } from "./designation.ts";
import { evaluateSpace } from "./evaluate.ts";

/** Someone who can be looked up, by number, and for a guest through which spaces. */
export interface Findable {
  readonly person: number;
  readonly through: readonly number[];
}

/**
 * The people this person can look up (R27). A guest finds the regular users who share a space with
 * them: any space the guest reaches, or, by the setting, only those granted to the guest. A regular
 * user finds every guest and regular user; anyone else nobody. Cost: for a guest, who reaches their
 * spaces; otherwise everyone.
 */
export function lookUp(index: AccessIndex, person: number): Findable[] {
  const standing = designationOf(index, person);
  if (standing === "regular") return everyoneElse(index, person);
  if (standing !== "guest") return [];
  const through = new Map<number, number[]>();
  for (const space of sharedSpaces(index, person)) {
    index.lists.who(space, (other) => {
      if (designationOf(index, other) !== "regular") return;
      const spaces = through.get(other);
      if (spaces) spaces.push(space);
      else through.set(other, [space]);
    });
  }
  return [...through].map(([other, spaces]) => ({ person: other, through: spaces }));
}

/**
 * Counts whom each guest can look up, once for all who share the same spaces with others; holds until
 * the next change. Cost of a count: who reaches the guest's spaces.
 */
export function lookUpCounter(index: AccessIndex): (guest: number) => number {
  const counts = new Map<string, number>();
  return (guest) => {
    const spaces = sharedSpaces(index, guest).sort((a, b) => a - b);
    const key = spaces.join();
    const known = counts.get(key) ?? countRegular(index, spaces);
    counts.set(key, known);
    return known;
  };
}

function countRegular(index: AccessIndex, spaces: readonly number[]): number {
  const found = new Set<number>();
  for (const space of spaces) {
    index.lists.who(space, (person) => {
      if (designationOf(index, person) === "regular") found.add(person);
    });
  }
  return found.size;
}

function sharedSpaces(index: AccessIndex, guest: number): number[] {
  const spaces: number[] = [];
  index.lists.reach(guest, (space) => spaces.push(space));
  if (index.instance.header.settings.peopleLookUp === "reached") return spaces;
  return spaces.filter((space) =>
    evaluateSpace(index, guest, space).rows.some(
      (row) =>
        (row.route === "group" || row.route === "individual") &&
        (row.counted & viewBit) !== noPermissions,
    ),
  );
}

function everyoneElse(index: AccessIndex, person: number): Findable[] {
  return [...index.people]
    .filter((other) => {
      const standing = designationOf(index, other);
      return other !== person && (standing === "regular" || standing === "guest");
    })
    .map((other) => ({ person: other, through: [] }));
}
