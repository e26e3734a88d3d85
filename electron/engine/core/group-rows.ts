import type { PermissionSet } from "#shared/permissions/permission-set.ts";
import { grown, withSlack } from "./slack-lists.ts";

/** Bits of a slot that hold the mask; the other 18 hold the group. */
export const maskBits = 14;
export const maskOf = (1 << maskBits) - 1;
/** How many groups an instance may have at most, so that each fits into a slot. */
export const mostGroups = (1 << (32 - maskBits)) - 1;

const smallest = 4;
/** Beyond so many rows a bucket without a clash would be far too large; it then has some. */
const mostWithoutClash = 24;
const tries = 24;

/**
 * What groups are granted in each space: a bucket of slots a space, so made that a look-up is one
 * probe.
 *
 * Layout: a slot is 32 bits, group + 1 in the upper 18 and the mask in the lower 14; zero is empty.
 * Four numbers a space, 16 bytes, lie in `heads` from `4 * s`:
 * - where its bucket starts in `slots`;
 * - the seed: group `g` stands at `((g + 1) * seed) >>> seed` in the bucket. It is searched so that
 *   no two groups of the space meet. A shift takes the lowest five bits of its width, and those of
 *   the seed are 32 less the bits of the bucket's size, so that one number does for both;
 * - what one probe does not see, zero in nearly every space: the lowest bit marks open rows, the rest
 *   is how many slots after its place, round the end, a group may stand. Only a space with many rows
 *   has that; its bucket is twice as large as its rows;
 * - how many rows it has.
 * Spaces without a row share the first two slots, which stay empty.
 */
export class GroupRows {
  slots: Int32Array;
  heads: Int32Array;
  private used = 2;

  /** Buckets without a row; `spaces` and `rows` say for how many there is room at first. */
  constructor(spaces: number, rows: number) {
    this.slots = new Int32Array(2 + 3 * rows);
    this.heads = new Int32Array(4 * spaces).map(headOfNone);
  }

  /** Makes sure that there are so many spaces; new ones have no row. */
  ensure(spaces: number): void {
    const before = this.heads.length;
    if (4 * spaces <= before) return;
    this.heads = grown(this.heads, 4 * withSlack(spaces));
    for (let at = before; at < this.heads.length; at++) this.heads[at] = headOfNone(0, at);
  }

  /** Notes that a space has open rows or none, for those who would look no further than the bucket. */
  markOpen(space: number, open: boolean): void {
    this.heads[4 * space + 2] = (this.reach(space) << 1) | Number(open);
  }

  /** What the group's row in the space gives; nothing where there is none. */
  get(space: number, group: number): PermissionSet {
    const at = this.find(space, group);
    return at < 0 ? 0 : (this.slots[at] ?? 0) & maskOf;
  }

  /** Sets what the group's row gives; nothing takes the row away. Cost: the space's rows at worst. */
  set(space: number, group: number, mask: PermissionSet): void {
    const at = this.find(space, group);
    if (at >= 0) {
      if (mask === 0) this.removeAt(space, at);
      else this.slots[at] = slotOf(group, mask);
      return;
    }
    if (mask === 0) return;
    const slot = slotOf(group, mask);
    const rows = this.count(space) + 1;
    this.heads[4 * space + 3] = rows;
    const clashFree = rows <= mostWithoutClash;
    const crowded = this.from(space) === 0 || (!clashFree && 2 * rows > this.size(space));
    if (crowded || !this.put(space, slot, clashFree ? 0 : this.size(space) - 1)) {
      this.rebuild(space, [...this.filled(space), slot]);
    }
  }

  /** Makes the bucket of a space that has none yet out of these slots, each of another group. */
  fill(space: number, slots: readonly number[]): void {
    this.heads[4 * space + 3] = slots.length;
    if (slots.length > 0) this.rebuild(space, slots);
  }

  /** Every group with a row in the space, and what it gives. */
  each(space: number, visit: (group: number, mask: PermissionSet) => void): void {
    for (const slot of this.filled(space)) visit((slot >>> maskBits) - 1, slot & maskOf);
  }

  private find(space: number, group: number): number {
    const from = this.from(space);
    const last = this.size(space) - 1;
    const home = this.home(space, group);
    const reach = this.reach(space);
    for (let step = 0; step <= reach; step++) {
      const at = from + ((home + step) & last);
      if ((this.slots[at] ?? 0) >>> maskBits === group + 1) return at;
    }
    return -1;
  }

  from(space: number): number {
    return this.heads[4 * space] ?? 0;
  }

  private seed(space: number): number {
    return this.heads[4 * space + 1] ?? 0;
  }

  private count(space: number): number {
    return this.heads[4 * space + 3] ?? 0;
  }

  private reach(space: number): number {
    return (this.heads[4 * space + 2] ?? 0) >> 1;
  }

  private setReach(space: number, reach: number): void {
    const open = (this.heads[4 * space + 2] ?? 0) & 1;
    this.heads[4 * space + 2] = (reach << 1) | open;
  }

  private home(space: number, group: number): number {
    const seed = this.seed(space);
    return Math.imul(group + 1, seed) >>> seed;
  }

  size(space: number): number {
    return 1 << -this.seed(space);
  }

  /** An empty slot never ends a search, so taking one away moves nothing. */
  private removeAt(space: number, at: number): void {
    this.slots[at] = 0;
    this.heads[4 * space + 3] = this.count(space) - 1;
  }

  private filled(space: number): number[] {
    const from = this.from(space);
    const found: number[] = [];
    for (let at = from; at < from + this.size(space); at++) {
      const slot = this.slots[at] ?? 0;
      if (slot !== 0) found.push(slot);
    }
    return found;
  }

  private rebuild(space: number, slots: readonly number[]): void {
    const clashFree = slots.length <= mostWithoutClash;
    const wanted = clashFree ? 1.5 * slots.length : 3 * slots.length;
    let size = smallest;
    while (size < wanted) size *= 2;
    for (;;) {
      this.takeRoom(space, size);
      const shift = this.seed(space) & 31;
      for (let round = 1; round <= tries; round++) {
        this.heads[4 * space + 1] = (Math.imul(round, 0x9e3779b1) & ~31) | shift;
        if (this.place(space, slots, clashFree ? 0 : size - 1)) return;
      }
      size *= 2;
    }
  }

  /** Puts the slots into the cleared bucket; false when one does not fit. */
  private place(space: number, slots: readonly number[], farthest: number): boolean {
    const from = this.from(space);
    this.slots.fill(0, from, from + this.size(space));
    this.setReach(space, 0);
    for (const slot of slots) if (!this.put(space, slot, farthest)) return false;
    return true;
  }

  /** Puts a slot at its home or at most so much farther; false when all of that is taken. */
  private put(space: number, slot: number, farthest: number): boolean {
    const from = this.from(space);
    const last = this.size(space) - 1;
    const home = this.home(space, (slot >>> maskBits) - 1);
    for (let step = 0; step <= farthest; step++) {
      const at = from + ((home + step) & last);
      if (this.slots[at] !== 0) continue;
      this.slots[at] = slot;
      if (step > this.reach(space)) this.setReach(space, step);
      return true;
    }
    return false;
  }

  /** A bucket of this size: the one there is, or a new one at the end. */
  private takeRoom(space: number, size: number): void {
    if (this.from(space) > 0 && this.size(space) === size) return;
    if (this.used + size > this.slots.length) {
      this.slots = grown(this.slots, this.used + size + (this.used >> 1));
    }
    this.heads[4 * space] = this.used;
    this.heads[4 * space + 1] = 32 - Math.log2(size);
    this.used += size;
  }
}

/** Heads of spaces without a row: the first slots, and a width of 31. */
const headOfNone = (_: number, at: number) => (at % 4 === 1 ? 31 : 0);

/** A group and what its row gives, in one slot. */
export function slotOf(group: number, mask: PermissionSet): number {
  return ((group + 1) << maskBits) | mask;
}
