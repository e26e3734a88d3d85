/**
 * Many lists of numbers in one array, changed in place.
 *
 * Layout: list `n` lies in `items` from `heads[2 * n]`, is `heads[2 * n + 1]` numbers long and has
 * room for `room[n]`. Each number carries a second one, its note, at the same place of `notes`. That
 * is eight bytes a number and twelve a list. A list that outgrows its room moves to the end with
 * twice the room; what it leaves behind stays unused.
 */
export class SlackLists {
  heads: Int32Array;
  items: Int32Array;
  notes: Int32Array;
  private room: Int32Array;
  private used = 0;

  /** As many lists as `counts` has numbers, all empty, each with exactly the room it says. */
  constructor(counts: Int32Array) {
    this.room = counts;
    this.heads = new Int32Array(2 * counts.length);
    for (let list = 0; list < counts.length; list++) {
      this.heads[2 * list] = this.used;
      this.used += counts[list] ?? 0;
    }
    this.items = new Int32Array(this.used);
    this.notes = new Int32Array(this.used);
  }

  /** Where a list begins in `items`. */
  from(list: number): number {
    return this.heads[2 * list] ?? 0;
  }

  /** How many numbers a list has. */
  count(list: number): number {
    return this.heads[2 * list + 1] ?? 0;
  }

  /** The numbers of a list, as a view that holds until the next change. */
  of(list: number): Int32Array {
    return this.items.subarray(this.from(list), this.from(list) + this.count(list));
  }

  /** Makes sure that there are so many lists; new ones are empty. */
  ensure(lists: number): void {
    if (lists <= this.room.length) return;
    const length = withSlack(lists);
    this.heads = grown(this.heads, 2 * length);
    this.room = grown(this.room, length);
  }

  /**
   * Appends a number with its note; answers with its place in `items`. `moved` hears of each place
   * that the list gave up for another one while growing.
   */
  push(list: number, item: number, note: number, moved?: (to: number) => void): number {
    if (this.count(list) === this.room[list]) this.relocate(list, moved);
    const at = this.take(list);
    this.items[at] = item;
    this.notes[at] = note;
    return at;
  }

  /** Makes a list that has room one number longer; answers with the place, which the caller fills. */
  take(list: number): number {
    const count = this.count(list);
    this.heads[2 * list + 1] = count + 1;
    return this.from(list) + count;
  }

  /** Takes the number at a place out of its list; the last one takes the place, and `moved` hears of that. */
  removeAt(list: number, at: number, moved?: (to: number) => void): void {
    const left = this.count(list) - 1;
    const last = this.from(list) + left;
    this.heads[2 * list + 1] = left;
    if (at === last) return;
    this.items[at] = this.items[last] ?? 0;
    this.notes[at] = this.notes[last] ?? 0;
    moved?.(at);
  }

  /** Gives a number of a list this note, adds it where it is not there, removes it where the note is zero. */
  set(list: number, item: number, note: number): void {
    const at = this.find(list, item);
    if (at < 0) {
      if (note !== 0) this.push(list, item, note);
    } else if (note === 0) this.removeAt(list, at);
    else this.notes[at] = note;
  }

  /** The place of a number in its list, or -1. Cost: the list's length. */
  find(list: number, item: number): number {
    const from = this.from(list);
    const end = from + this.count(list);
    for (let at = from; at < end; at++) if (this.items[at] === item) return at;
    return -1;
  }

  private relocate(list: number, moved?: (to: number) => void): void {
    const count = this.count(list);
    const room = Math.max(4, 2 * count);
    const from = this.from(list);
    if (this.used + room > this.items.length) {
      const length = this.used + room + (this.used >> 2);
      this.items = grown(this.items, length);
      this.notes = grown(this.notes, length);
    }
    const to = this.used;
    this.items.copyWithin(to, from, from + count);
    this.notes.copyWithin(to, from, from + count);
    this.heads[2 * list] = to;
    this.room[list] = room;
    this.used += room;
    if (moved) for (let at = to; at < to + count; at++) moved(at);
  }
}

type Grown = Int32Array | Uint16Array | Uint8Array;

/** A copy with more room at its end, or the array itself where it is long enough. */
export function grown<A extends Grown>(array: A, length: number): A {
  if (length <= array.length) return array;
  const copy = new (array.constructor as new (length: number) => A)(length);
  copy.set(array);
  return copy;
}

/** A length that leaves room, so that growing step by step stays cheap. */
export function withSlack(length: number): number {
  return length + (length >> 2) + 16;
}
