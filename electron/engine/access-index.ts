import type { Designation } from "#shared/explanation/decision.ts";
import type { GroupId, PageId, PersonId, SpaceId } from "#shared/model/ids.ts";
import type { Page } from "#shared/model/page.ts";
import type { InstanceState } from "#shared/model/state.ts";
import { type PermissionSet, setOf } from "#shared/permissions/permission-set.ts";
import { designate } from "./designate.ts";
import { buildLists, type Lists, type Pair } from "./lists.ts";

/**
 * An instance over dense integers: people, groups and spaces are numbered, memberships and rows are
 * flat lists of numbers, and what a row gives is a bit mask. Every answer of the engine reads this.
 */
export interface AccessIndex {
  readonly instance: InstanceState;
  readonly people: readonly PersonId[];
  readonly personAt: ReadonlyMap<PersonId, number>;
  readonly groups: readonly GroupId[];
  readonly groupAt: ReadonlyMap<GroupId, number>;
  readonly spaces: readonly SpaceId[];
  readonly spaceAt: ReadonlyMap<SpaceId, number>;
  /** The groups of each person, and the people of each group. */
  readonly groupsOf: Lists;
  readonly membersOf: Lists;
  /** The spaces in which each group, and each person, has a row. */
  readonly spacesOfGroup: Lists;
  readonly spacesOfPerson: Lists;
  /** The groups, and the people, that have a row in each space. */
  readonly groupsInSpace: Lists;
  readonly peopleInSpace: Lists;
  /** What each row gives, by `rowKey(space, group or person)`. */
  readonly groupRows: ReadonlyMap<number, PermissionSet>;
  readonly personRows: ReadonlyMap<number, PermissionSet>;
  /** The two open rows of each space; zero where there is none. */
  readonly anonymousRow: Uint16Array;
  readonly anyActiveRow: Uint16Array;
  /** How each person stands (R1-R4), and how they would if their account were active. */
  readonly designation: readonly Designation[];
  readonly designationByGroups: readonly Designation[];
  /** How many guests each group has (R6). */
  readonly guestsInGroup: Uint32Array;
  readonly pages: ReadonlyMap<PageId, Page>;
}

/** The key of a row: spaces times principals stays far below the limit of exact integers. */
export function rowKey(space: number, principal: number): number {
  return space * 0x1000000 + principal;
}

/**
 * The index of an instance. Rows and memberships that name nobody known are left out: they give
 * nothing to anyone. Cost: the number of facts.
 */
export function buildIndex(instance: InstanceState): AccessIndex {
  const people = [...instance.people.keys()];
  const groups = [...instance.groups.keys()];
  const spaces = [...instance.spaces.keys()];
  const personAt = numbered(people);
  const groupAt = numbered(groups);
  const spaceAt = numbered(spaces);

  const memberships: Pair[] = [];
  for (const membership of instance.memberships.values()) {
    const person = personAt.get(membership.person);
    const group = groupAt.get(membership.group);
    if (person !== undefined && group !== undefined) memberships.push([person, group]);
  }

  const groupRows = new Map<number, PermissionSet>();
  const personRows = new Map<number, PermissionSet>();
  const groupPairs: Pair[] = [];
  const personPairs: Pair[] = [];
  const anonymousRow = new Uint16Array(spaces.length);
  const anyActiveRow = new Uint16Array(spaces.length);
  for (const grant of instance.grants.values()) {
    const space = spaceAt.get(grant.space);
    if (space === undefined) continue;
    const mask = setOf(grant.permissions.map((one) => one.permission));
    const { principal } = grant;
    if (principal.type === "anonymous") anonymousRow[space] = mask;
    else if (principal.type === "any-active-user") anyActiveRow[space] = mask;
    else if (principal.type === "group") {
      addRow(groupRows, groupPairs, space, groupAt.get(principal.id), mask);
    } else addRow(personRows, personPairs, space, personAt.get(principal.id), mask);
  }

  const groupsOf = buildLists(people.length, memberships);
  const designationByGroups = people.map((_, person) =>
    designate(instance, groups, groupsOf.of(person)),
  );
  const designation = people.map((id, person): Designation => {
    const account = instance.people.get(id);
    if (account?.status === "inactive") return "inactive";
    if (account?.accountType === "app") return "app";
    return designationByGroups[person] ?? "none";
  });
  const guestsInGroup = new Uint32Array(groups.length);
  for (const [person, group] of memberships) {
    if (designation[person] === "guest") guestsInGroup[group] = (guestsInGroup[group] ?? 0) + 1;
  }

  return {
    instance,
    people,
    personAt,
    groups,
    groupAt,
    spaces,
    spaceAt,
    groupsOf,
    membersOf: buildLists(groups.length, memberships.map(swapped)),
    spacesOfGroup: buildLists(groups.length, groupPairs.map(swapped)),
    spacesOfPerson: buildLists(people.length, personPairs.map(swapped)),
    groupsInSpace: buildLists(spaces.length, groupPairs),
    peopleInSpace: buildLists(spaces.length, personPairs),
    groupRows,
    personRows,
    anonymousRow,
    anyActiveRow,
    designation,
    designationByGroups,
    guestsInGroup,
    pages: instance.pages,
  };
}

function numbered<Id>(ids: readonly Id[]): Map<Id, number> {
  return new Map(ids.map((id, at) => [id, at]));
}

function swapped([from, to]: Pair): Pair {
  return [to, from];
}

function addRow(
  rows: Map<number, PermissionSet>,
  pairs: Pair[],
  space: number,
  principal: number | undefined,
  mask: PermissionSet,
): void {
  if (principal === undefined) return;
  rows.set(rowKey(space, principal), mask);
  pairs.push([space, principal]);
}
