import { emptyInstance } from "#electron/domain/events.ts";
import type { Group, GroupKind } from "#shared/model/group.ts";
import { asGroupId, asInstanceId, asPersonId, asSpaceId } from "#shared/model/ids.ts";
import type { Person } from "#shared/model/person.ts";
import { defaultSettings } from "#shared/model/settings.ts";
import type { Principal, Space } from "#shared/model/space.ts";
import { grantKey, type InstanceState, membershipKey } from "#shared/model/state.ts";
import {
  defaultGuestSet,
  type PermissionKey,
  permissionKeys,
} from "#shared/permissions/permissions.ts";
import type { Dice } from "./dice.ts";
import { dice } from "./dice.ts";

/** How large a world is. */
export interface Size {
  readonly name: string;
  readonly people: number;
  readonly groups: number;
  readonly spaces: number;
}

export const small: Size = { name: "small", people: 200, groups: 30, spaces: 50 };
export const medium: Size = { name: "medium", people: 10_000, groups: 500, spaces: 1_000 };
export const large: Size = { name: "large", people: 150_000, groups: 5_000, spaces: 5_000 };

/**
 * An instance of this size, the same at every run: 12 % guests, everyone in one to six groups, some
 * groups far larger than others, three to twelve group rows and up to six own rows a space. Rows
 * give View nearly always, then what guests get at first, or anything. Nobody is inactive and no
 * row is open, so that every engine can be asked the same.
 */
export function benchWorld(size: Size): InstanceState {
  const roll = dice(size.people);
  const instance = emptyInstance({
    id: asInstanceId("bench"),
    name: size.name,
    site: null,
    plan: "premium",
    seatLimit: null,
    anonymousAccess: false,
    settings: defaultSettings,
  });
  for (let at = 0; at < size.groups; at++) {
    const group = benchGroup(at, at < guestGroups(size) ? "guest" : "regular");
    instance.groups.set(group.id, group);
  }
  for (let at = 0; at < size.people; at++) addPerson(instance, size, at, roll);
  for (let at = 0; at < size.spaces; at++) addSpace(instance, size, at, roll);
  return instance;
}

const guestGroups = (size: Size) => Math.ceil(size.groups / 5);

function benchGroup(at: number, kind: GroupKind): Group {
  return {
    id: asGroupId(`group-id-${at}`),
    name: `group ${at}`,
    kind,
    classified: "chosen",
    isDefault: at === 0,
    adminRole: null,
    external: false,
    change: 0,
  };
}

function addPerson(instance: InstanceState, size: Size, at: number, roll: Dice): void {
  const person: Person = {
    id: asPersonId(`account-id-${at}`),
    name: `Person ${at}`,
    email: `person-${at}@mail.example`,
    accountType: "atlassian",
    status: "active",
    change: 0,
  };
  instance.people.set(person.id, person);
  const guests = guestGroups(size);
  const guest = roll(100) < 12;
  const from = guest ? 0 : guests;
  const below = guest ? guests : size.groups - guests;
  for (let left = 1 + Math.min(roll(6), roll(6)); left > 0; left--) {
    // The lower of two throws: the first groups of each kind have most members.
    const group = asGroupId(`group-id-${from + Math.min(roll(below), roll(below))}`);
    instance.memberships.set(membershipKey(group, person.id), {
      group,
      person: person.id,
      change: 0,
    });
  }
}

function addSpace(instance: InstanceState, size: Size, at: number, roll: Dice): void {
  const space: Space = {
    id: asSpaceId(`space-id-${at}`),
    key: `S${at}`,
    name: `Space ${at}`,
    type: "global",
    status: "current",
    homepage: null,
    author: null,
    change: 0,
  };
  instance.spaces.set(space.id, space);
  const give = (principal: Principal) => {
    const permissions = ticks(roll).map((permission) => ({ permission, change: 0 }));
    instance.grants.set(grantKey(space.id, principal), { space: space.id, principal, permissions });
  };
  for (let left = 3 + roll(10); left > 0; left--) {
    give({ type: "group", id: asGroupId(`group-id-${roll(size.groups)}`) });
  }
  for (let left = roll(7); left > 0; left--) {
    give({ type: "person", id: asPersonId(`account-id-${roll(size.people)}`) });
  }
}

function ticks(roll: Dice): readonly PermissionKey[] {
  const kind = roll(10);
  if (kind < 4) return permissionKeys.slice(0, 1);
  if (kind < 7) return defaultGuestSet;
  if (kind < 9) return permissionKeys.filter((_, at) => at === 0 || roll(2) === 0);
  return permissionKeys.filter((_, at) => (at > 0 && roll(3) === 0) || at === 13);
}
