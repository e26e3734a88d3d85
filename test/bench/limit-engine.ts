import type { Facts } from "./facts.ts";
import { type Arena, arenaOf, bucketsOf, everything, maskBits, rowsOfEach } from "./limit-lists.ts";

const admin = 1 << 13;

/**
 * The least that gives the answers, as fast as the language lets it: typed arrays alone, no sources,
 * no names, no open rows, no inactive people, no groups of other products, no room to grow. The
 * engine is measured against it. (Eighteen bits hold a person, a group or a space.)
 *
 * Layout: `allow`, two bytes a person, is what they may ever hold, with the 15th bit set where they
 * have own rows; `groupsOf` are their groups, counted from 1. Rows are packed numbers: the space,
 * person or group above 14 bits of mask. The rest is said in `limit-lists.ts`.
 *
 * Steps that a processor would guess wrongly half of the time are sums instead: `(x - 1) >> 31` is
 * all bits for zero and none for more.
 */
export class LimitEngine {
  /** What the last list found: people or spaces, and what is held there. */
  readonly found: Int32Array;
  readonly held: Uint16Array;
  readonly personAt: ReadonlyMap<string, number>;
  readonly spaceAt: ReadonlyMap<string, number>;
  private readonly allow: Uint16Array;
  private readonly regular: Uint16Array;
  private readonly guestGroup: Uint8Array;
  private readonly groupsOf: Arena;
  private readonly membersOf: Arena;
  private readonly rowsOfGroup: Arena;
  private readonly rowsOfPerson: Arena;
  private readonly personRows: Arena;
  private readonly seeds: Int32Array;
  private readonly slots: Int32Array;
  private readonly sums: Uint16Array;

  constructor(facts: Facts) {
    const people = facts.people.length;
    const groups = facts.guestGroup.length;
    const most = Math.max(people, facts.spaces.length) + 1;
    this.found = new Int32Array(most);
    this.held = new Uint16Array(most);
    this.sums = new Uint16Array(most);
    this.personAt = new Map(facts.people.map((id, at) => [id, at]));
    this.spaceAt = new Map(facts.spaces.map((id, at) => [id, at]));
    this.guestGroup = Uint8Array.from(facts.guestGroup, Number);
    const members: number[][] = Array.from({ length: groups }, () => []);
    facts.groupsOf.forEach((list, person) => {
      for (const group of list) members[group]?.push(person);
    });
    this.groupsOf = arenaOf(facts.groupsOf.map((list) => list.map((group) => group + 1)));
    this.membersOf = arenaOf(members);
    this.rowsOfGroup = rowsOfEach(groups, facts.groupRows);
    this.rowsOfPerson = rowsOfEach(people, facts.personRows);
    this.personRows = arenaOf(
      facts.personRows.map((rows) => rows.map((row) => (row.principal << maskBits) | row.mask)),
    );
    const { seeds, slots } = bucketsOf(facts.groupRows);
    this.seeds = seeds;
    this.slots = slots;
    this.allow = new Uint16Array(people);
    this.regular = Uint16Array.from(
      facts.groupsOf,
      (list) => list.filter((group) => !facts.guestGroup[group]).length,
    );
    for (let person = 0; person < people; person++) this.refresh(person);
  }

  net(person: number, space: number): number {
    const allow = this.allow[person] ?? 0;
    const { heads, items } = this.groupsOf;
    const { slots } = this;
    const seed = this.seeds[space] ?? 0;
    const from = heads[2 * person] ?? 0;
    const end = from + (heads[2 * person + 1] ?? 0);
    let mask = 0;
    for (let at = from; at < end; at++) {
      const group = items[at] ?? 0;
      const slot = slots[16 * space + (Math.imul(group, seed) >>> seed)] ?? 0;
      mask |= slot & ((((slot >>> maskBits) ^ group) - 1) >> 31);
    }
    if (allow > everything) mask |= this.own(person, space);
    mask &= allow & everything;
    return mask & -(mask & 1);
  }

  private own(person: number, space: number): number {
    const { heads, items } = this.rowsOfPerson;
    const from = heads[2 * person] ?? 0;
    const end = from + (heads[2 * person + 1] ?? 0);
    for (let at = from; at < end; at++) {
      const row = items[at] ?? 0;
      if (row >>> maskBits === space) return row & everything;
    }
    return 0;
  }

  /** Fills `found` and `held` with the spaces the person can view; answers how many. */
  reach(person: number): number {
    const { heads, items } = this.groupsOf;
    const from = heads[2 * person] ?? 0;
    const end = from + (heads[2 * person + 1] ?? 0);
    let touched = 0;
    for (let at = from; at < end; at++) {
      touched = this.addRows(this.rowsOfGroup, (items[at] ?? 0) - 1, touched);
    }
    const allow = this.allow[person] ?? 0;
    if (allow > everything) touched = this.addRows(this.rowsOfPerson, person, touched);
    const { found, held, sums } = this;
    let count = 0;
    for (let n = 0; n < touched; n++) {
      const space = found[n] ?? 0;
      const mask = (sums[space] ?? 0) & allow & everything;
      sums[space] = 0;
      found[count] = space;
      held[count] = mask;
      count += mask & 1;
    }
    return count;
  }

  /** Fills `found` and `held` with the people who can view the space; answers how many. */
  who(space: number): number {
    const { found, held, sums, allow } = this;
    const { heads, items } = this.membersOf;
    let touched = 0;
    for (let slot = 16 * space; slot < 16 * space + 16; slot++) {
      const row = this.slots[slot] ?? 0;
      if (row === 0) continue;
      const mask = row & everything;
      const group = (row >>> maskBits) - 1;
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
    touched = this.addRows(this.personRows, space, touched);
    let count = 0;
    for (let n = 0; n < touched; n++) {
      const person = found[n] ?? 0;
      const mask = (sums[person] ?? 0) & (allow[person] ?? 0) & everything;
      sums[person] = 0;
      found[count] = person;
      held[count] = mask;
      count += mask & 1;
    }
    return count;
  }

  private addRows(rows: Arena, list: number, before: number): number {
    const { found, sums } = this;
    const { heads, items } = rows;
    const from = heads[2 * list] ?? 0;
    const end = from + (heads[2 * list + 1] ?? 0);
    let touched = before;
    for (let at = from; at < end; at++) {
      const row = items[at] ?? 0;
      const thing = row >>> maskBits;
      const sum = sums[thing] ?? 0;
      found[touched] = thing;
      touched += (sum - 1) >>> 31;
      sums[thing] = sum | row;
    }
    return touched;
  }

  /** Adds a membership for which there is room. */
  addMember(group: number, person: number): void {
    push(this.groupsOf, person, group + 1);
    push(this.membersOf, group, person);
    this.regular[person] = (this.regular[person] ?? 0) + 1 - (this.guestGroup[group] ?? 0);
    this.refresh(person);
  }

  removeMember(group: number, person: number): void {
    drop(this.groupsOf, person, group + 1);
    drop(this.membersOf, group, person);
    this.regular[person] = (this.regular[person] ?? 0) - 1 + (this.guestGroup[group] ?? 0);
    this.refresh(person);
  }

  private refresh(person: number): void {
    const groups = this.groupsOf.heads[2 * person + 1] ?? 0;
    const own = (this.rowsOfPerson.heads[2 * person + 1] ?? 0) > 0 ? 1 << maskBits : 0;
    const limit = this.regular[person] === 0 ? everything & ~admin : everything;
    this.allow[person] = groups === 0 ? 0 : limit | own;
  }
}

function push({ heads, items }: Arena, list: number, item: number): void {
  const count = heads[2 * list + 1] ?? 0;
  items[(heads[2 * list] ?? 0) + count] = item;
  heads[2 * list + 1] = count + 1;
}

function drop({ heads, items }: Arena, list: number, item: number): void {
  const from = heads[2 * list] ?? 0;
  const left = (heads[2 * list + 1] ?? 0) - 1;
  items[items.indexOf(item, from)] = items[from + left] ?? 0;
  heads[2 * list + 1] = left;
}
