import type { GroupId, PersonId, SpaceId } from "#shared/model/ids.ts";
import type { Person } from "#shared/model/person.ts";
import type { Grant } from "#shared/model/space.ts";
import type { InstanceState } from "#shared/model/state.ts";
import { bitOf, noPermissions, type PermissionSet } from "#shared/permissions/permission-set.ts";
import type { AccessCore } from "./core/access-core.ts";
import { buildCore, type CoreFacts } from "./core/build-core.ts";
import { type Account, accounts } from "./core/codes.ts";
import { CoreLists } from "./core/core-lists.ts";
import { Numbers } from "./core/numbers.ts";
import { SpaceSources } from "./core/space-sources.ts";

/**
 * An instance over numbers: people, groups and spaces are numbered, and `core` holds who is where
 * and what each row gives. Every answer of the engine reads this; names and texts are read from the
 * instance itself, which is never copied.
 */
export interface AccessIndex {
  readonly instance: InstanceState;
  readonly people: Numbers<PersonId>;
  readonly groups: Numbers<GroupId>;
  readonly spaces: Numbers<SpaceId>;
  readonly core: AccessCore;
  readonly lists: CoreLists;
  readonly sources: SpaceSources;
  /** How many groups of the regular kind there are. */
  regularGroups: number;
  /** Another number after each change, for those who keep what they worked out. */
  version: number;
  /** Another number after someone came, went or was renamed. */
  peopleVersion: number;
}

/**
 * The index of an instance. Rows and memberships that name nobody known are left out: they give
 * nothing to anyone. Cost: the number of facts.
 */
export function buildIndex(instance: InstanceState): AccessIndex {
  const people = numbered(instance.people.keys());
  const groups = numbered(instance.groups.keys());
  const spaces = numbered(instance.spaces.keys());
  const kinds = Array.from(instance.groups.values(), (group) => group.kind);
  const rows = readRows(instance, people, groups, spaces);
  const core = buildCore({
    accounts: Array.from(instance.people.values(), accountOf),
    kinds,
    spaces: spaces.size,
    members: readMembers(instance, people, groups),
    groupRows: rows.ofGroups,
    personRows: rows.ofPeople,
  });
  for (const { route, space, mask } of rows.open) core.setOpenRow(route, space, mask);
  applySettings(core, instance);
  return {
    instance,
    people,
    groups,
    spaces,
    core,
    lists: new CoreLists(core),
    sources: new SpaceSources(core),
    regularGroups: kinds.filter((kind) => kind === "regular").length,
    version: 0,
    peopleVersion: 0,
  };
}

/** What an account is, as far as access goes (R4). */
export function accountOf(person: Person): Account {
  const active = person.status === "active";
  if (person.accountType === "app") return active ? accounts.app : accounts.inactiveApp;
  return active ? accounts.active : accounts.inactive;
}

/** What a row gives. */
export function maskOf(grant: Grant): PermissionSet {
  let mask = noPermissions;
  for (const { permission } of grant.permissions) mask |= bitOf(permission);
  return mask;
}

/** Puts the settings that open rows hang on into effect (R13, R14). Cost: the number of spaces. */
export function applySettings(core: AccessCore, { header }: InstanceState): void {
  const { anonymousTicksForPeople, anyActiveUserReachesGuests } = header.settings;
  core.openRows.setRules(anonymousTicksForPeople, anyActiveUserReachesGuests === "probable");
}

function numbered<Id extends string>(ids: Iterable<Id>): Numbers<Id> {
  const numbers = new Numbers<Id>();
  for (const id of ids) numbers.add(id);
  return numbers;
}

function readMembers(
  instance: InstanceState,
  people: Numbers<PersonId>,
  groups: Numbers<GroupId>,
): CoreFacts["members"] {
  const person = new Int32Array(instance.memberships.size);
  const group = new Int32Array(instance.memberships.size);
  let count = 0;
  for (const membership of instance.memberships.values()) {
    const ofPerson = people.of(membership.person);
    const ofGroup = groups.of(membership.group);
    if (ofPerson === undefined || ofGroup === undefined) continue;
    person[count] = ofPerson;
    group[count] = ofGroup;
    count++;
  }
  return { person: person.subarray(0, count), group: group.subarray(0, count) };
}

interface OpenRow {
  readonly route: "anonymous" | "any-active-user";
  readonly space: number;
  readonly mask: PermissionSet;
}

function readRows(
  instance: InstanceState,
  people: Numbers<PersonId>,
  groups: Numbers<GroupId>,
  spaces: Numbers<SpaceId>,
): { ofGroups: CoreFacts["groupRows"]; ofPeople: CoreFacts["personRows"]; open: OpenRow[] } {
  const ofGroups = columns();
  const ofPeople = columns();
  const open: OpenRow[] = [];
  for (const grant of instance.grants.values()) {
    const space = spaces.of(grant.space);
    if (space === undefined) continue;
    const { principal } = grant;
    const mask = maskOf(grant);
    if (principal.type === "group") ofGroups.add(groups.of(principal.id), space, mask);
    else if (principal.type === "person") ofPeople.add(people.of(principal.id), space, mask);
    else open.push({ route: principal.type, space, mask });
  }
  return { ofGroups: ofGroups.taken(), ofPeople: ofPeople.taken(), open };
}

function columns() {
  const principals: number[] = [];
  const spaces: number[] = [];
  const masks: number[] = [];
  return {
    add(principal: number | undefined, space: number, mask: PermissionSet): void {
      if (principal === undefined || mask === noPermissions) return;
      principals.push(principal);
      spaces.push(space);
      masks.push(mask);
    },
    taken: () => ({
      principal: Int32Array.from(principals),
      space: Int32Array.from(spaces),
      mask: Int32Array.from(masks),
    }),
  };
}
