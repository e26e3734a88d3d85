import type { NoteId } from "#shared/explanation/decision.ts";
import type { PlainWorld } from "./plain-world.ts";

/** One way to read the rules that our sources leave open (domain.md 12 and the [choice] marks of 13). */
export interface Reading {
  readonly otherGroupsGrant: boolean;
  readonly guestGroupsGiveAdminToRegulars: boolean;
  readonly anonymousTicksForPeople: boolean;
  readonly anyActiveUserReachesGuests: boolean;
  readonly unknownAboveIsOpen: boolean;
  readonly commentNeedsEditList: boolean;
  readonly attachNeedsEdit: boolean;
  readonly editListStopsDeleting: "nobody" | "all but admins" | "everybody";
}

/** The reading of the console, with the two settings as the world has them. */
export function readingOf(world: PlainWorld): Reading {
  return {
    otherGroupsGrant: false,
    guestGroupsGiveAdminToRegulars: true,
    anonymousTicksForPeople: world.anonymousTicksForPeople,
    anyActiveUserReachesGuests: world.anyActiveUserReachesGuests,
    unknownAboveIsOpen: false,
    commentNeedsEditList: false,
    attachNeedsEdit: true,
    editListStopsDeleting: "all but admins",
  };
}

/**
 * The open rules that decided an answer: those of which another reading, all else equal, turns it.
 * An answer is sure where there are none.
 */
export function openRules(world: PlainWorld, answer: (reading: Reading) => boolean): NoteId[] {
  const reading = readingOf(world);
  const others: [NoteId, Partial<Reading>][] = [
    [
      "guests-by-any-active-user",
      { anyActiveUserReachesGuests: !reading.anyActiveUserReachesGuests },
    ],
    ["admin-by-guest-group", { guestGroupsGiveAdminToRegulars: false }],
    ["anonymous-ticks-for-people", { anonymousTicksForPeople: !reading.anonymousTicksForPeople }],
    ["other-group-grants-nothing", { otherGroupsGrant: true }],
    ["comment-despite-edit-list", { commentNeedsEditList: true }],
    ["attach-needs-edit", { attachNeedsEdit: false }],
    ["delete-and-edit-list", { editListStopsDeleting: "nobody" }],
    ["delete-and-edit-list", { editListStopsDeleting: "everybody" }],
    ["unknown-ancestor", { unknownAboveIsOpen: true }],
  ];
  const ours = answer(reading);
  const notes = new Set<NoteId>();
  for (const [note, other] of others) {
    if (answer({ ...reading, ...other }) !== ours) notes.add(note);
  }
  return [...notes].sort();
}
