import {
  allPermissions,
  noPermissions,
  type PermissionSet,
  viewBit,
} from "#shared/permissions/permission-set.ts";
import type { AccessCore } from "./access-core.ts";
import { otherGroupsFlag, ownRowsFlag } from "./codes.ts";
import { maskBits } from "./group-rows.ts";
import { grown } from "./slack-lists.ts";

/** What stands in `principals` for a row that is of no group. */
export const ownRow = -1;
export const anonymousRow = -2;
export const anyActiveRow = -3;

/**
 * Every row that concerns a person in a space, read off the core without making an object: the
 * question behind each explanation, and behind the routes of lists of any length.
 *
 * Layout: row `n` is of group `principals[n]`, or one of the three others above, and has the ticks
 * `ticks[n]`; six bytes a row. All of it holds until the next look.
 */
export class SpaceSources {
  principals = new Int32Array(16);
  ticks = new Uint16Array(16);
  /** How many rows there are: groups as the person has them, the own row, the open ones. */
  count = 0;
  /** Union of the ticks in rows of a counting kind, before the guest limit. */
  granted: PermissionSet = noPermissions;
  /** What the person holds in the end; always what `net` of the core says. */
  net: PermissionSet = noPermissions;
  private readonly core: AccessCore;

  constructor(core: AccessCore) {
    this.core = core;
  }

  /** Looks at every row. Cost: that of `net`. */
  look(person: number, space: number): void {
    const { core } = this;
    const standing = core.standing[person] ?? 0;
    this.granted = noPermissions;
    this.count = 0;
    // Whoever may hold nothing has no flags either, so that everything is looked at.
    this.lookAtGroups(person, space, standing > 0 && standing < otherGroupsFlag);
    if (standing === 0 || (standing & ownRowsFlag) !== 0) {
      this.add(ownRow, core.ownRow(person, space));
    }
    const { anonymous, anyActive } = core.openRows;
    if (((anonymous[space] ?? 0) | (anyActive[space] ?? 0)) !== 0) {
      this.add(anonymousRow, core.openRows.byAnonymous(space));
      this.add(anyActiveRow, core.openRows.byAnyActive(space, core.guestLimited(person)));
    }
    const union = this.granted & standing & allPermissions;
    this.net = (union & viewBit) === 0 ? noPermissions : union;
  }

  private lookAtGroups(person: number, space: number, allCount: boolean): void {
    const { core } = this;
    const { heads, items } = core.memberships.groupsOf;
    const { heads: buckets, slots } = core.groupRows;
    const from = heads[2 * person] ?? 0;
    const end = from + (heads[2 * person + 1] ?? 0);
    this.makeRoom(end - from + 3);
    const { principals, ticks } = this;
    const bucket = buckets[4 * space] ?? 0;
    const seed = buckets[4 * space + 1] ?? 0;
    const exact = allCount && buckets[4 * space + 2] === 0;
    let count = 0;
    let granted = noPermissions;
    for (let at = from; at < end; at++) {
      const group = items[at] ?? 0;
      let mask: PermissionSet;
      if (exact) {
        const slot = slots[bucket + (Math.imul(group + 1, seed) >>> seed)] ?? 0;
        mask = slot & ((((slot >>> maskBits) ^ (group + 1)) - 1) >> 31) & allPermissions;
        granted |= mask;
      } else {
        mask = core.groupRows.get(space, group);
        granted |= mask & (core.counts[group] ?? 0);
      }
      // Written in any case, and kept where there is a tick.
      principals[count] = group;
      ticks[count] = mask;
      count += 1 - ((mask - 1) >>> 31);
    }
    this.count = count;
    this.granted = granted;
  }

  private add(principal: number, mask: PermissionSet): void {
    if (mask === noPermissions) return;
    this.principals[this.count] = principal;
    this.ticks[this.count] = mask;
    this.granted |= mask;
    this.count++;
  }

  private makeRoom(rows: number): void {
    if (rows <= this.ticks.length) return;
    this.principals = grown(this.principals, rows);
    this.ticks = grown(this.ticks, rows);
  }
}
