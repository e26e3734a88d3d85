import {
  allPermissions,
  noPermissions,
  type PermissionSet,
  viewBit,
} from "#shared/permissions/permission-set.ts";
import { grown } from "./slack-lists.ts";

/** A row that hangs on no group and no person. */
export type OpenRoute = "anonymous" | "any-active-user";

/**
 * The two rows of a space that reach people without a group or a row of their own (R13, R14), and
 * the two settings that say how far.
 *
 * Layout, per space: `anonymous` and `anyActive` (2 bytes each, as ticked) and `given` (2 x 2, what
 * both together give: at twice the space to guests, behind that to the rest).
 */
export class OpenRows {
  anonymous: Uint16Array;
  anyActive: Uint16Array;
  given: Uint16Array;
  /** The spaces with an open row. */
  readonly spaces = new Set<number>();
  private anonymousLimit: PermissionSet = viewBit;
  private anyActiveForGuests: PermissionSet = viewBit;

  constructor(spaces: number) {
    this.anonymous = new Uint16Array(spaces);
    this.anyActive = new Uint16Array(spaces);
    this.given = new Uint16Array(2 * spaces);
  }

  /** Makes room for so many spaces; new ones have no open row. */
  ensure(spaces: number): void {
    this.anonymous = grown(this.anonymous, spaces);
    this.anyActive = grown(this.anyActive, spaces);
    this.given = grown(this.given, 2 * spaces);
  }

  /** Sets what one of the two open rows of a space gives. */
  set(route: OpenRoute, space: number, mask: PermissionSet): void {
    const rows = route === "anonymous" ? this.anonymous : this.anyActive;
    rows[space] = mask;
    if (this.anonymous[space] || this.anyActive[space]) this.spaces.add(space);
    else this.spaces.delete(space);
    this.refresh(space);
  }

  /** The two settings that open rows hang on. Cost: the number of spaces with an open row. */
  setRules(anonymousTicks: boolean, anyActiveReachesGuests: boolean): void {
    this.anonymousLimit = anonymousTicks ? allPermissions : viewBit;
    this.anyActiveForGuests = anyActiveReachesGuests ? viewBit : noPermissions;
    for (const space of this.spaces) this.refresh(space);
  }

  /** What the anonymous row gives to people who are logged in (R13). */
  byAnonymous(space: number): PermissionSet {
    return (this.anonymous[space] ?? 0) & this.anonymousLimit;
  }

  /** What the row for any active user gives to someone who is limited as a guest or is not (R14). */
  byAnyActive(space: number, guestLimited: boolean): PermissionSet {
    return (this.anyActive[space] ?? 0) & (guestLimited ? this.anyActiveForGuests : viewBit);
  }

  private refresh(space: number): void {
    const anonymous = this.byAnonymous(space);
    this.given[2 * space] = anonymous | this.byAnyActive(space, true);
    this.given[2 * space + 1] = anonymous | this.byAnyActive(space, false);
  }
}
