import { noPermissions, type PermissionSet, viewBit } from "#shared/permissions/permission-set.ts";
import type { AccessCore } from "./access-core.ts";
import { grown } from "./slack-lists.ts";

/**
 * The two lists that `net` alone would make slowly: what a person reaches, and who reaches a space.
 * Each adds up masks in a scratch array of two bytes a space or person and notes which it touched,
 * so that the cost is that of the rows concerned. The scratch is all zero between calls.
 */
export class CoreLists {
  private spaceMasks = new Uint16Array(0);
  private personMasks = new Uint16Array(0);
  private touched = new Int32Array(0);
  private touchedCount = 0;
  private readonly core: AccessCore;

  constructor(core: AccessCore) {
    this.core = core;
  }

  /** Every space in which the person holds something, and what. Cost: the rows of their groups, their own, the open ones. */
  reach(person: number, visit: (space: number, net: PermissionSet) => void): void {
    const { core } = this;
    const allow = core.allow[person] ?? 0;
    if (allow === noPermissions) return;
    this.prepare();
    const { groupsOf } = core.memberships;
    const from = groupsOf.start[person] ?? 0;
    const end = from + (groupsOf.count[person] ?? 0);
    for (let at = from; at < end; at++) {
      const group = groupsOf.items[at] ?? 0;
      if (core.counts[group] !== 0) this.addList(this.spaceMasks, core.spacesOfGroup, group);
    }
    this.addList(this.spaceMasks, core.rowsOfPerson, person);
    for (const space of core.openSpaces) {
      this.add(this.spaceMasks, space, core.open[core.openAt(person, space)] ?? 0);
    }
    this.take(this.spaceMasks, (space, mask) => {
      const net = mask & allow;
      if ((net & viewBit) !== 0) visit(space, net);
    });
  }

  /** Everyone who holds something in the space, and what. Cost: the members of its rows; everyone, where it has an open row. */
  who(space: number, visit: (person: number, net: PermissionSet) => void): void {
    const { core } = this;
    this.prepare();
    core.groupRows.each(space, (group, mask) => {
      if (core.counts[group] === 0) return;
      const { start, count, items } = core.memberships.membersOf;
      const from = start[group] ?? 0;
      const end = from + (count[group] ?? 0);
      for (let at = from; at < end; at++) this.add(this.personMasks, items[at] ?? 0, mask);
    });
    this.addList(this.personMasks, core.personRows, space);
    if (core.openSpaces.has(space)) {
      for (let person = 0; person < core.allow.length; person++) {
        if (core.allow[person] === 0) continue;
        this.add(this.personMasks, person, core.open[core.openAt(person, space)] ?? 0);
      }
    }
    this.take(this.personMasks, (person, mask) => {
      const net = mask & (core.allow[person] ?? 0);
      if ((net & viewBit) !== 0) visit(person, net);
    });
  }

  private prepare(): void {
    const people = this.core.allow.length;
    const spaces = this.core.anonymous.length;
    this.personMasks = grown(this.personMasks, people);
    this.spaceMasks = grown(this.spaceMasks, spaces);
    this.touched = grown(this.touched, Math.max(people, spaces));
  }

  private addList(masks: Uint16Array, lists: AccessCore["rowsOfPerson"], list: number): void {
    const { items, notes } = lists;
    const from = lists.start[list] ?? 0;
    const end = from + (lists.count[list] ?? 0);
    for (let at = from; at < end; at++) this.add(masks, items[at] ?? 0, notes[at] ?? 0);
  }

  private add(masks: Uint16Array, at: number, mask: PermissionSet): void {
    if (mask === 0) return;
    const before = masks[at] ?? 0;
    if (before === 0) this.touched[this.touchedCount++] = at;
    masks[at] = before | mask;
  }

  private take(masks: Uint16Array, visit: (at: number, mask: PermissionSet) => void): void {
    const count = this.touchedCount;
    this.touchedCount = 0;
    for (let n = 0; n < count; n++) {
      const at = this.touched[n] ?? 0;
      const mask = masks[at] ?? 0;
      masks[at] = 0;
      visit(at, mask);
    }
  }
}
