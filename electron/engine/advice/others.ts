import { noPermissions, type PermissionSet, viewBit } from "#shared/permissions/permission-set.ts";
import type { AccessIndex } from "../access-index.ts";
import { evaluateSpace } from "../evaluate.ts";
import { groupRowOf, groupsOf, membersOf } from "../facts.ts";
import { bitAt, hasBit, noBits } from "./place-bits.ts";
import type { Place } from "./steps.ts";

/** People who stand alike towards some rows: in which of them they are, and what else they are given. */
interface Alike {
  /** Bit n: a member of the nth group. */
  readonly rows: bigint;
  readonly rest: PermissionSet;
  readonly allow: PermissionSet;
  readonly count: number;
}

/**
 * Counts how many people besides the one asked about hold otherwise in the space when the rows of
 * some of these groups are changed. Cost: the members of the groups once, then a few steps a call.
 */
export function countOthers(
  index: AccessIndex,
  { person, space }: Place,
  groups: readonly number[],
  changed: (row: PermissionSet) => PermissionSet,
): (chosen: bigint) => number {
  const rows = groups.map((group) => groupRowOf(index, group, space));
  const changedRows = rows.map(changed);
  const alike = alikeOf(index, { person, space }, groups);
  return (chosen) => {
    let count = 0;
    for (const one of alike) {
      const before = held(one, rows);
      const after = held(
        one,
        rows.map((row, at) => (hasBit(chosen, at) ? (changedRows[at] ?? 0) : row)),
      );
      if (before !== after) count += one.count;
    }
    return count;
  };
}

function held({ rows, rest, allow }: Alike, masks: readonly PermissionSet[]): PermissionSet {
  let mask = rest;
  masks.forEach((row, at) => {
    if (hasBit(rows, at)) mask |= row;
  });
  mask &= allow;
  return (mask & viewBit) === 0 ? noPermissions : mask;
}

function alikeOf(index: AccessIndex, { person, space }: Place, groups: readonly number[]): Alike[] {
  const found = new Map<string, { rows: bigint; rest: number; allow: number; count: number }>();
  const seen = new Set([person]);
  for (const group of groups) {
    for (const member of membersOf(index, group)) {
      if (seen.has(member)) continue;
      seen.add(member);
      const allow = index.core.allowOf(member);
      if (allow === 0) continue;
      const theirs = groupsOf(index, member);
      const rows = groups.reduce(
        (set, one, at) => (theirs.includes(one) ? set | bitAt(at) : set),
        noBits,
      );
      const rest = evaluateSpace(index, member, space)
        .rows.filter((row) => !groups.includes(row.group))
        .reduce((set, row) => set | row.counted, noPermissions);
      const key = `${rows} ${rest} ${allow}`;
      const same = found.get(key);
      if (same) same.count++;
      else found.set(key, { rows, rest, allow, count: 1 });
    }
  }
  return [...found.values()];
}
