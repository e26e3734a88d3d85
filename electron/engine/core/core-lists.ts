import {
  allPermissions,
  noPermissions,
  type PermissionSet,
  viewBit,
} from "#shared/permissions/permission-set.ts";
import type { AccessCore } from "./access-core.ts";
import { maskBits } from "./group-rows.ts";
import { grown, type SlackLists } from "./slack-lists.ts";

/**
 * The two lists that `net` alone would make slowly: what a person reaches, and who reaches a space.
 *
 * Layout: `sums` has two bytes a space or person, all zero between calls, in which the masks of rows
 * are added up; `found` (4 bytes) takes each thing when its sum is first touched, and in the end
 * those that are left, with what is held at the same place of `held` (2). So the cost is that of the
 * rows concerned. What a processor would guess wrongly is a sum: `(x - 1) >>> 31` is one for zero,
 * and View is bit 0, so that adding it up keeps a place or leaves it to the next.
 */
export class CoreLists {
  /** What the last list found: the spaces or people, and at the same place what is held. */
  found = new Int32Array(1);
  held = new Uint16Array(1);
  private sums = new Uint16Array(1);
  private readonly core: AccessCore;

  constructor(core: AccessCore) {
    this.core = core;
  }

  /** Visits every space that the person can view, with what they hold. No other list may be asked for meanwhile. */
  reach(person: number, visit: (space: number, net: PermissionSet) => void): void {
    const count = this.fillReach(person);
    for (let n = 0; n < count; n++) visit(this.found[n] ?? 0, this.held[n] ?? 0);
  }

  /** Visits everyone who can view the space, with what they hold. No other list may be asked for meanwhile. */
  who(space: number, visit: (person: number, net: PermissionSet) => void): void {
    const count = this.fillWho(space);
    for (let n = 0; n < count; n++) visit(this.found[n] ?? 0, this.held[n] ?? 0);
  }

  /**
   * Puts every space that the person can view into `found` and what they hold into `held`; answers
   * how many. Cost: the rows of their groups, their own, the open ones.
   */
  fillReach(person: number): number {
    const { core } = this;
    const standing = core.standing[person] ?? 0;
    if (standing === noPermissions) return 0;
    this.prepare();
    const { heads, items } = core.memberships.groupsOf;
    const from = heads[2 * person] ?? 0;
    const end = from + (heads[2 * person + 1] ?? 0);
    let touched = 0;
    for (let at = from; at < end; at++) {
      const group = items[at] ?? 0;
      if (core.counts[group] !== 0) touched = this.addRows(core.spacesOfGroup, group, touched);
    }
    if (standing > allPermissions) touched = this.addRows(core.rowsOfPerson, person, touched);
    for (const space of core.openRows.spaces) {
      touched = this.add(space, core.openTo(person, space), touched);
    }
    const { found, held, sums } = this;
    const limit = standing & allPermissions;
    let count = 0;
    for (let n = 0; n < touched; n++) {
      const space = found[n] ?? 0;
      const mask = (sums[space] ?? 0) & limit;
      sums[space] = 0;
      found[count] = space;
      held[count] = mask;
      count += mask & viewBit;
    }
    return count;
  }

  /**
   * Puts everyone who can view the space into `found` and what they hold into `held`; answers how
   * many. Cost: the members of its rows; everyone, where it has an open row.
   */
  fillWho(space: number): number {
    const { core } = this;
    this.prepare();
    const { found, held, sums } = this;
    const { heads, items } = core.memberships.membersOf;
    const rows = core.groupRows;
    let touched = 0;
    const first = rows.from(space);
    const last = first + rows.size(space);
    for (let slot = first; slot < last; slot++) {
      const row = rows.slots[slot] ?? 0;
      const group = (row >>> maskBits) - 1;
      if (row === 0 || core.counts[group] === 0) continue;
      const mask = row & allPermissions;
      const from = heads[2 * group] ?? 0;
      const end = from + (heads[2 * group + 1] ?? 0);
      for (let at = from; at < end; at++) {
        const person = items[at] ?? 0;
        const before = sums[person] ?? 0;
        found[touched] = person;
        touched += (before - 1) >>> 31;
        sums[person] = before | mask;
      }
    }
    touched = this.addRows(core.personRows, space, touched);
    if (core.openRows.spaces.has(space)) {
      for (let person = 0; person < core.standing.length; person++) {
        if (core.standing[person] === 0) continue;
        touched = this.add(person, core.openTo(person, space), touched);
      }
    }
    const { standing } = core;
    let count = 0;
    for (let n = 0; n < touched; n++) {
      const person = found[n] ?? 0;
      const mask = (sums[person] ?? 0) & (standing[person] ?? 0) & allPermissions;
      sums[person] = 0;
      found[count] = person;
      held[count] = mask;
      count += mask & viewBit;
    }
    return count;
  }

  private prepare(): void {
    const most = Math.max(this.core.standing.length, this.core.spaceRoom) + 1;
    if (most <= this.found.length) return;
    this.sums = grown(this.sums, most);
    this.found = grown(this.found, most);
    this.held = grown(this.held, most);
  }

  private addRows(lists: SlackLists, list: number, before: number): number {
    const { found, sums } = this;
    const { heads, items, notes } = lists;
    const from = heads[2 * list] ?? 0;
    const end = from + (heads[2 * list + 1] ?? 0);
    let touched = before;
    for (let at = from; at < end; at++) {
      const thing = items[at] ?? 0;
      const sum = sums[thing] ?? 0;
      found[touched] = thing;
      touched += (sum - 1) >>> 31;
      sums[thing] = sum | (notes[at] ?? 0);
    }
    return touched;
  }

  private add(thing: number, mask: PermissionSet, touched: number): number {
    const before = this.sums[thing] ?? 0;
    if (mask === 0) return touched;
    this.found[touched] = thing;
    this.sums[thing] = before | mask;
    return before === 0 ? touched + 1 : touched;
  }
}
