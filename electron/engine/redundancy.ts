import type { IdleReason, IdleRow, Keeper, Sturdiness } from "#shared/explanation/redundancy.ts";
import {
  keysOf,
  noPermissions,
  type PermissionSet,
  viewBit,
} from "#shared/permissions/permission-set.ts";
import type { AccessIndex } from "./access-index.ts";
import { sourcesOf } from "./check-space.ts";
import { evaluateSpace } from "./evaluate.ts";
import { groupRowOf, groupsInSpace, membersOf, peopleInSpace, personRowOf } from "./facts.ts";
import { compareText, groupRef, personRef, spaceRef } from "./refs.ts";

const keepersNamed = 3;

/** Each permission a person holds with the sources that count: one is fragile, several survive each other. Cost: what they reach. */
export function sturdinessOf(index: AccessIndex, person: number): Sturdiness[] {
  const spaces: { space: number; net: PermissionSet }[] = [];
  index.lists.reach(person, (space, net) => spaces.push({ space, net }));
  return spaces.map(({ space, net }) => {
    const evaluation = evaluateSpace(index, person, space);
    return {
      space: spaceRef(index, space),
      permissions: keysOf(net).map((permission) => ({
        permission,
        sources: sourcesOf(index, evaluation, permission).filter((one) => !one.suppressed),
      })),
    };
  });
}

/**
 * The rows and ticks of a space without which everyone holds what they hold now, each taken by
 * itself: of two that stand in for each other both are listed, and one must stay. View is never
 * taken alone, since the row goes with it (R9). Cost: the members of the space's rows.
 */
export function idleRowsOf(index: AccessIndex, space: number): IdleRow[] {
  const needed = onlySources(index, space);
  const ofGroups = groupsInSpace(index, space).map((group) => ({
    group,
    row: groupRowOf(index, group, space),
    members: membersOf(index, group),
  }));
  const ofPeople = [...peopleInSpace(index, space)].map((person) => ({
    group: null,
    row: personRowOf(index, person, space),
    members: Int32Array.of(person),
  }));
  return [...ofGroups, ...ofPeople].flatMap(({ group, row, members }): IdleRow[] => {
    const counts = group === null || index.core.kindOf(group) !== "other";
    const given = counts ? row : noPermissions;
    const wanted =
      members.reduce((set, one) => set | (needed.get(one) ?? noPermissions), 0) & given;
    const whole = wanted === noPermissions;
    const idle = whole ? row : row & ~wanted & ~viewBit;
    if (idle === noPermissions) return [];
    // Whoever keeps what a row never gave says nothing about that row.
    const keepers = counts ? keepersOf(index, space, members, idle, group) : [];
    return [
      {
        space: spaceRef(index, space),
        group: group === null ? null : groupRef(index, group),
        person: group === null ? personRef(index, members[0] ?? -1) : null,
        whole,
        permissions: keysOf(idle),
        reason: reasonOf(index, group, members.length, keepers.length),
        keepers: keepers.slice(0, keepersNamed),
      },
    ];
  });
}

/** What each person concerned holds in the space by one source alone. */
function onlySources(index: AccessIndex, space: number): Map<number, PermissionSet> {
  const needed = new Map<number, PermissionSet>();
  const people = new Set<number>(peopleInSpace(index, space));
  for (const group of groupsInSpace(index, space)) {
    for (const member of membersOf(index, group)) people.add(member);
  }
  for (const person of people) {
    const { rows, net } = evaluateSpace(index, person, space);
    let once = noPermissions;
    let twice = noPermissions;
    for (const row of rows) {
      twice |= once & row.counted;
      once |= row.counted;
    }
    needed.set(person, once & ~twice & net);
  }
  return needed;
}

/** Those who hold some of the ticks, by name, with the other sources of them. */
function keepersOf(
  index: AccessIndex,
  space: number,
  members: Int32Array,
  idle: PermissionSet,
  group: number | null,
): Keeper[] {
  const keepers: Keeper[] = [];
  for (const person of members) {
    const held = index.core.net(person, space) & idle;
    if (held === noPermissions) continue;
    const evaluation = evaluateSpace(index, person, space);
    const id = group === null ? null : index.groups.id(group);
    const sources = keysOf(held)
      .flatMap((permission) => sourcesOf(index, evaluation, permission))
      .filter((one) => !one.suppressed && !isFrom(one, id));
    keepers.push({ person: personRef(index, person), sources });
  }
  return keepers.sort((a, b) => compareText(a.person.name, b.person.name));
}

function isFrom(source: Keeper["sources"][number], group: string | null): boolean {
  return group === null ? source.route === "individual" : source.group?.id === group;
}

function reasonOf(
  index: AccessIndex,
  group: number | null,
  members: number,
  keepers: number,
): IdleReason {
  if (group !== null && index.core.kindOf(group) === "other") return "other-product";
  if (members === 0) return "nobody";
  return keepers === 0 ? "does-not-count" : "given-elsewhere";
}
