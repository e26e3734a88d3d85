import type { AccessIndex } from "#electron/engine/access-index.ts";
import { designationOf } from "#electron/engine/designation.ts";
import { groupsOf, spacesOfGroup, spacesOfPerson } from "#electron/engine/facts.ts";
import { isGuestVisible } from "#electron/engine/guest-visible.ts";
import { groupRef, personRef } from "#electron/engine/refs.ts";
import type { GroupRef, PersonRef } from "#shared/explanation/decision.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { PersonId, SpaceId } from "#shared/model/ids.ts";
import type { Grant } from "#shared/model/space.ts";
import { viewPermission } from "#shared/permissions/permissions.ts";
import { sideOf } from "./fact-key.ts";

/** Guests by name and guest groups that come into something. */
export interface LetIn {
  readonly guests: readonly PersonRef[];
  readonly groups: readonly GroupRef[];
}

export const nobodyLetIn: LetIn = { guests: [], groups: [] };

/**
 * The spaces that these events, in effect now, could have opened to guests and that some guest can
 * view. Cost: the rows of the spaces that those concerned reach; of all spaces, where a kind, a
 * setting or a space changed.
 */
export function openToGuests(index: AccessIndex, events: readonly DomainEvent[]): SpaceId[] {
  const open = [...spacesConcerned(index, events)].filter((at) => isGuestVisible(index, at));
  return open.map((at) => index.spaces.id(at));
}

/** Whether some guest can view a space, as things stand; none can view what is not there. */
export function isOpenToGuests(index: AccessIndex, space: SpaceId): boolean {
  const at = index.spaces.of(space);
  return at !== undefined && isGuestVisible(index, at);
}

function spacesConcerned(index: AccessIndex, events: readonly DomainEvent[]): Set<number> {
  const spaces = new Set<number>();
  const add = (found: Iterable<number>) => {
    for (const space of found) spaces.add(space);
  };
  const addAllOf = (id: PersonId) => {
    const person = index.people.of(id);
    if (person === undefined) return;
    add(spacesOfPerson(index, person));
    add(index.core.openRows.spaces);
    for (const group of groupsOf(index, person)) add(spacesOfGroup(index, group));
  };
  for (const event of events) {
    switch (event.type) {
      case "grantChanged": {
        const at = index.spaces.of(sideOf(event).space);
        if (at !== undefined) spaces.add(at);
        break;
      }
      case "membershipChanged":
        addAllOf(sideOf(event).person);
        break;
      case "personChanged":
        addAllOf(sideOf(event).id);
        break;
      case "groupChanged":
        if (event.before !== null && event.before.kind !== event.after?.kind) return every(index);
        break;
      case "instanceChanged":
      case "spaceChanged":
        return every(index);
      case "pageChanged":
      case "opaqueChanged":
    }
  }
  return spaces;
}

function every(index: AccessIndex): Set<number> {
  return new Set(index.spaces);
}

/** Everyone whom these events made and who is a guest by them, with the groups they came into. */
export function invitedBy(index: AccessIndex, events: readonly DomainEvent[]): LetIn[] {
  return events.flatMap((event): LetIn[] => {
    if (event.type !== "personChanged" || event.before !== null || event.after === null) return [];
    const guest = guestOf(index, event.after.id);
    if (guest === null) return [];
    const groups = events.flatMap((one): GroupRef[] => {
      if (one.type !== "membershipChanged" || one.after?.person !== guest.id) return [];
      const group = index.groups.of(one.after.group);
      return group === undefined ? [] : [groupRef(index, group)];
    });
    return [{ guests: [guest], groups }];
  });
}

/** The guests and guest groups that these events gave View by a row, space by space. */
export function letInBy(index: AccessIndex, events: readonly DomainEvent[]): Map<SpaceId, LetIn> {
  const found = new Map<SpaceId, LetIn>();
  for (const event of events) {
    if (event.type !== "grantChanged" || event.after === null) continue;
    if (givesView(event.before) || !givesView(event.after)) continue;
    const { space, principal } = event.after;
    const guest = principal.type === "person" ? guestOf(index, principal.id) : null;
    const at = principal.type === "group" ? index.groups.of(principal.id) : undefined;
    const group = at === undefined ? null : groupRef(index, at);
    const before = found.get(space) ?? nobodyLetIn;
    if (guest) found.set(space, { ...before, guests: [...before.guests, guest] });
    if (group?.kind === "guest") found.set(space, { ...before, groups: [...before.groups, group] });
  }
  return found;
}

function guestOf(index: AccessIndex, id: PersonId): PersonRef | null {
  const at = index.people.of(id);
  return at !== undefined && designationOf(index, at) === "guest" ? personRef(index, at) : null;
}

function givesView(row: Grant | null): boolean {
  return row?.permissions.some((one) => one.permission === viewPermission) ?? false;
}
