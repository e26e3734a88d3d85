import { emptyInstance } from "#electron/domain/events.ts";
import type { GroupKind } from "#shared/model/group.ts";
import { asGroupId, asInstanceId, asPersonId, asSpaceId } from "#shared/model/ids.ts";
import { defaultSettings } from "#shared/model/settings.ts";
import type { Principal } from "#shared/model/space.ts";
import { grantKey, type InstanceState, membershipKey } from "#shared/model/state.ts";
import { defaultGuestSet, permissionKeys } from "#shared/permissions/permissions.ts";

export interface Size {
  readonly name: string;
  readonly people: number;
  readonly groups: number;
  readonly spaces: number;
}

/** The sizes that are measured; the large one only where `BENCH_LARGE=1` asks for it. */
export const sizes: readonly Size[] = [
  { name: "small", people: 200, groups: 30, spaces: 50 },
  { name: "medium", people: 10_000, groups: 500, spaces: 1_000 },
  ...(process.env["BENCH_LARGE"] === "1"
    ? [{ name: "large", people: 150_000, groups: 5_000, spaces: 5_000 }]
    : []),
];

/** Numbers from 0 to `below`, the same ones at every run. */
export type Dice = (below: number) => number;

/** Dice that fall the same at every run (a linear congruence; its high bits are even enough here). */
export function dice(seed: number): Dice {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
}

/**
 * An instance of this size, the same at every run: most people in the first group and a few others,
 * one in eight in guest groups only, a handful of rows in each space, one space in fifty open.
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
  addGroups(instance, size);
  addPeople(instance, size, roll);
  for (let at = 0; at < size.spaces; at++) addSpace(instance, size, at, roll);
  return instance;
}

const guestGroups = (size: Size) => Math.ceil(size.groups / 5);

function addGroups(instance: InstanceState, size: Size): void {
  for (let at = 0; at < size.groups; at++) {
    const id = asGroupId(`g${at}`);
    const kind: GroupKind = at >= size.groups - guestGroups(size) ? "guest" : "regular";
    instance.groups.set(id, {
      id,
      name: `group-${at}`,
      kind,
      classified: "chosen",
      isDefault: at === 0,
      adminRole: null,
      external: false,
      change: 0,
    });
  }
}

function addPeople(instance: InstanceState, size: Size, roll: Dice): void {
  const guests = guestGroups(size);
  const join = (person: number, group: number) => {
    const membership = { group: asGroupId(`g${group}`), person: asPersonId(`p${person}`) };
    const key = membershipKey(membership.group, membership.person);
    instance.memberships.set(key, { ...membership, change: 0 });
  };
  for (let at = 0; at < size.people; at++) {
    const id = asPersonId(`p${at}`);
    instance.people.set(id, {
      id,
      name: `Person ${at}`,
      email: `p${at}@mail.example`,
      accountType: "atlassian",
      status: roll(20) === 0 ? "inactive" : "active",
      change: 0,
    });
    if (roll(8) === 0) {
      for (let n = roll(3); n >= 0; n--) join(at, size.groups - 1 - roll(guests));
    } else {
      join(at, 0);
      for (let n = roll(6); n > 0; n--) join(at, roll(size.groups));
    }
  }
}

function addSpace(instance: InstanceState, size: Size, at: number, roll: Dice): void {
  const id = asSpaceId(`s${at}`);
  instance.spaces.set(id, {
    id,
    key: `S${at}`,
    name: `Space ${at}`,
    type: "global",
    status: "current",
    homepage: null,
    author: null,
    change: 0,
  });
  const give = (principal: Principal, keys: readonly (typeof permissionKeys)[number][]) => {
    const permissions = keys.map((permission) => ({ permission, change: 0 }));
    instance.grants.set(grantKey(id, principal), { space: id, principal, permissions });
  };
  if (roll(3) === 0) give({ type: "group", id: asGroupId("g0") }, permissionKeys.slice(0, 8));
  for (let n = 4 + roll(4); n > 0; n--) {
    const group = asGroupId(`g${1 + roll(size.groups - 1)}`);
    give({ type: "group", id: group }, defaultGuestSet);
  }
  for (let n = roll(4); n > 0; n--) {
    give({ type: "person", id: asPersonId(`p${roll(size.people)}`) }, permissionKeys);
  }
  if (at % 50 === 0) give({ type: "anonymous" }, ["read/space"]);
}
