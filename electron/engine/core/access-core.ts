import type { GroupKind } from "#shared/model/group.ts";
import {
  adminBit,
  allPermissions,
  noPermissions,
  type PermissionSet,
  viewBit,
} from "#shared/permissions/permission-set.ts";
import {
  type Account,
  accounts,
  adminShift,
  kindCodes,
  kindsByCode,
  otherGroupsFlag,
  ownRowsFlag,
} from "./codes.ts";
import type { CoreSizes } from "./core-sizes.ts";
import { GroupRows, maskBits } from "./group-rows.ts";
import { Memberships } from "./memberships.ts";
import { type OpenRoute, OpenRows } from "./open-rows.ts";
import { grown, SlackLists, withSlack } from "./slack-lists.ts";

/**
 * Access over numbers: who is where, what each row gives, and the one question everything else is
 * made of, `net`. It knows no names and keeps no sources; it is changed fact by fact.
 *
 * Layout, per person: `standing` (2 bytes: 14 bits of what they may ever hold, which is all, all
 * but Admin, or nothing; one that marks own rows; one that marks groups of other products),
 * `account` (1), `regularGroups` and `guestGroups` (4 each, how many of either kind they are in).
 * Per group: `kind` (1), `counts` (2, all bits or none), `guests` (4).
 */
export class AccessCore {
  readonly memberships: Memberships;
  readonly groupRows: GroupRows;
  /** The spaces in which each group has a row; the note is what it gives, as ticked. */
  readonly spacesOfGroup: SlackLists;
  /** The own rows of each person: the space, and as its note what the row gives. */
  readonly rowsOfPerson: SlackLists;
  /** The same rows by space: the person, and as its note what the row gives. */
  readonly personRows: SlackLists;
  readonly openRows: OpenRows;

  standing: Uint16Array;
  account: Uint8Array;
  regularGroups: Int32Array;
  guestGroups: Int32Array;
  kind: Uint8Array;
  counts: Uint16Array;
  guests: Int32Array;
  /** How many people are regular users or guests (R28). */
  seats = 0;
  /** For how many spaces there is room. */
  spaceRoom: number;

  constructor(sizes: CoreSizes) {
    const people = sizes.groupsOfEachPerson.length;
    const groups = sizes.membersOfEachGroup.length;
    const spaces = sizes.personRowsOfEachSpace.length;
    this.memberships = new Memberships(sizes.groupsOfEachPerson, sizes.membersOfEachGroup);
    this.groupRows = new GroupRows(spaces, sizes.groupRows);
    this.spacesOfGroup = new SlackLists(sizes.rowsOfEachGroup);
    this.rowsOfPerson = new SlackLists(sizes.rowsOfEachPerson);
    this.personRows = new SlackLists(sizes.personRowsOfEachSpace);
    this.openRows = new OpenRows(spaces);
    this.spaceRoom = spaces;
    this.standing = new Uint16Array(people);
    this.account = new Uint8Array(people);
    this.regularGroups = new Int32Array(people);
    this.guestGroups = new Int32Array(people);
    this.kind = new Uint8Array(groups);
    this.counts = new Uint16Array(groups);
    this.guests = new Int32Array(groups);
  }

  /** Makes sure that there are so many people, groups and spaces; new ones have nothing. */
  ensure(people: number, groups: number, spaces: number): void {
    if (people > this.standing.length) {
      const length = withSlack(people);
      this.standing = grown(this.standing, length);
      this.account = grown(this.account, length);
      this.regularGroups = grown(this.regularGroups, length);
      this.guestGroups = grown(this.guestGroups, length);
      this.memberships.groupsOf.ensure(length);
      this.rowsOfPerson.ensure(length);
    }
    if (groups > this.kind.length) {
      const length = withSlack(groups);
      this.kind = grown(this.kind, length);
      this.counts = grown(this.counts, length);
      this.guests = grown(this.guests, length);
      this.memberships.membersOf.ensure(length);
      this.spacesOfGroup.ensure(length);
    }
    if (spaces > this.spaceRoom) {
      const length = withSlack(spaces);
      this.spaceRoom = length;
      this.openRows.ensure(length);
      this.groupRows.ensure(length);
      this.personRows.ensure(length);
    }
  }

  /**
   * What the person holds in the space in the end (R4, R5, R7-R10, R13, R14). Cost: one probe for
   * each of the person's groups, and the shorter of the two lists that could have their own row.
   */
  net(person: number, space: number): PermissionSet {
    const standing = this.standing[person] ?? 0;
    const { heads, items } = this.memberships.groupsOf;
    const { heads: buckets, slots } = this.groupRows;
    const bucket = buckets[4 * space] ?? 0;
    const seed = buckets[4 * space + 1] ?? 0;
    const from = heads[2 * person] ?? 0;
    const end = from + (heads[2 * person + 1] ?? 0);
    let mask = noPermissions;
    if (standing < otherGroupsFlag && buckets[4 * space + 2] === 0) {
      for (let at = from; at < end; at++) {
        const group = (items[at] ?? 0) + 1;
        const slot = slots[bucket + (Math.imul(group, seed) >>> seed)] ?? 0;
        // All bits where the slot is this group's, none where not: guessing would cost more.
        mask |= slot & ((((slot >>> maskBits) ^ group) - 1) >> 31);
      }
    } else {
      for (let at = from; at < end; at++) {
        const group = items[at] ?? 0;
        mask |= this.groupRows.get(space, group) & (this.counts[group] ?? 0);
      }
      mask |= this.openTo(person, space);
    }
    if ((standing & ownRowsFlag) !== 0) mask |= this.ownRow(person, space);
    mask &= standing & allPermissions;
    return (mask & viewBit) === 0 ? noPermissions : mask;
  }

  /** What the person may ever hold: everything, everything but Admin for a guest, or nothing (R4, R10). */
  allowOf(person: number): PermissionSet {
    return (this.standing[person] ?? 0) & allPermissions;
  }

  /** What the open rows of the space give to this person (R13, R14). */
  openTo(person: number, space: number): PermissionSet {
    const regular = ((this.standing[person] ?? 0) >>> adminShift) & 1;
    return this.openRows.given[2 * space + regular] ?? 0;
  }

  /** What the person's own row in the space gives, as ticked. Cost: the shorter of the two lists that have it. */
  ownRow(person: number, space: number): PermissionSet {
    const { rowsOfPerson, personRows } = this;
    if (rowsOfPerson.count(person) <= personRows.count(space)) {
      const at = rowsOfPerson.find(person, space);
      return at < 0 ? noPermissions : (rowsOfPerson.notes[at] ?? 0);
    }
    const at = personRows.find(space, person);
    return at < 0 ? noPermissions : (personRows.notes[at] ?? 0);
  }

  /** Whether Admin can never be held (R10); also of a guest whose account is not active. */
  guestLimited(person: number): boolean {
    return (
      (this.account[person] ?? 0) < accounts.app &&
      this.regularGroups[person] === 0 &&
      (this.guestGroups[person] ?? 0) > 0
    );
  }

  /** Whether a group gives the person Confluence at all (R4); an app needs none. */
  isMember(person: number): boolean {
    return (
      (this.account[person] ?? 0) >= accounts.app ||
      (this.regularGroups[person] ?? 0) + (this.guestGroups[person] ?? 0) > 0
    );
  }

  kindOf(group: number): GroupKind {
    return kindsByCode[this.kind[group] ?? 0] ?? "regular";
  }

  /** Sets what one of the two open rows of a space gives. */
  setOpenRow(route: OpenRoute, space: number, mask: PermissionSet): void {
    this.openRows.set(route, space, mask);
    this.groupRows.markOpen(space, this.openRows.spaces.has(space));
  }

  /** Sets what a group's row gives in a space; nothing takes the row away. */
  setGroupRow(group: number, space: number, mask: PermissionSet): void {
    this.groupRows.set(space, group, mask);
    this.spacesOfGroup.set(group, space, mask);
  }

  /** Sets what a person's own row gives in a space; nothing takes the row away. */
  setPersonRow(person: number, space: number, mask: PermissionSet): void {
    this.rowsOfPerson.set(person, space, mask);
    this.personRows.set(space, person, mask);
    this.refreshStanding(person);
  }

  /** Cost: the person's groups. */
  setAccount(person: number, account: Account): void {
    this.count(person, -1);
    this.account[person] = account;
    this.refreshStanding(person);
    this.count(person, 1);
  }

  /** Takes the person's account and groups, all there already, into account for the first time. */
  countPerson(person: number, account: Account): void {
    let regular = 0;
    let guest = 0;
    const { groupsOf } = this.memberships;
    const end = groupsOf.from(person) + groupsOf.count(person);
    for (let at = groupsOf.from(person); at < end; at++) {
      const kind = this.kind[groupsOf.items[at] ?? 0];
      if (kind === kindCodes.regular) regular++;
      else if (kind === kindCodes.guest) guest++;
    }
    this.regularGroups[person] = regular;
    this.guestGroups[person] = guest;
    this.account[person] = account;
    this.refreshStanding(person);
    this.count(person, 1);
  }

  /** Cost: the person's groups, whatever the size of the group. */
  addMember(group: number, person: number): void {
    this.count(person, -1);
    this.memberships.add(person, group);
    this.countKind(person, this.kind[group] ?? 0, 1);
    this.count(person, 1);
  }

  /** Cost: the person's groups, whatever the size of the group. */
  removeMember(group: number, person: number): void {
    this.count(person, -1);
    if (this.memberships.remove(person, group)) {
      this.countKind(person, this.kind[group] ?? 0, -1);
    }
    this.count(person, 1);
  }

  /** Cost: the group's members and their groups. */
  setKind(group: number, kind: GroupKind): void {
    const before = this.kind[group] ?? 0;
    const after = kindCodes[kind];
    this.counts[group] = kind === "other" ? noPermissions : allPermissions;
    if (before === after) return;
    for (const person of this.memberships.membersOf.of(group)) {
      this.count(person, -1);
      this.countKind(person, before, -1);
      this.countKind(person, after, 1);
      this.count(person, 1);
    }
    this.kind[group] = after;
  }

  private countKind(person: number, kind: number, by: number): void {
    if (kind === kindCodes.regular) {
      this.regularGroups[person] = (this.regularGroups[person] ?? 0) + by;
    } else if (kind === kindCodes.guest) {
      this.guestGroups[person] = (this.guestGroups[person] ?? 0) + by;
    }
    this.refreshStanding(person);
  }

  private refreshStanding(person: number): void {
    const account = this.account[person] ?? 0;
    if (
      account === accounts.inactive ||
      account === accounts.inactiveApp ||
      !this.isMember(person)
    ) {
      this.standing[person] = noPermissions;
      return;
    }
    const counted = (this.regularGroups[person] ?? 0) + (this.guestGroups[person] ?? 0);
    const others = this.memberships.groupsOf.count(person) > counted;
    this.standing[person] =
      (this.guestLimited(person) ? allPermissions & ~adminBit : allPermissions) |
      (this.rowsOfPerson.count(person) > 0 ? ownRowsFlag : 0) |
      (others ? otherGroupsFlag : 0);
  }

  /** Counts the person in or out: among the seats taken (R28), and as a guest of their groups (R6). */
  private count(person: number, by: number): void {
    if (this.standing[person] === noPermissions) return;
    if (this.account[person] === accounts.active) this.seats += by;
    if (!this.guestLimited(person)) return;
    for (const group of this.memberships.groupsOf.of(person)) {
      this.guests[group] = (this.guests[group] ?? 0) + by;
    }
  }
}
