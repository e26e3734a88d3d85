import type { GroupId, SpaceId } from "#shared/model/ids.ts";
import type { Dump, Dumps } from "../dumps.ts";
import type { Draft } from "./draft.ts";
import type { Subjects } from "./find-subjects.ts";
import { subjectSpace } from "./merge-grants.ts";
import { findGroup, type GroupIndex } from "./merge-groups.ts";
import { findSpace, type SpaceIndex } from "./merge-spaces.ts";
import type { Notes } from "./notes.ts";

/** Tells of groups without their members and spaces without their permissions (R34). */
export function noteMissingDumps(
  dumps: Dumps,
  subjects: Subjects,
  draft: Draft,
  groups: GroupIndex,
  spaces: SpaceIndex,
  notes: Notes,
): void {
  const all = dumps.files.flatMap((file) => file.dumps);
  const open = new Set<GroupId | SpaceId>();
  for (const membership of draft.memberships.values()) open.add(membership.group);
  for (const grant of draft.grants.values()) open.add(grant.space);
  for (const dump of all) {
    const subject = subjects.get(dump);
    if (subject !== undefined) open.add(subject);
  }
  const tellsGroups = all.some((dump) => dump.tellsGroups);
  const known = spacesTold(all, subjects, spaces);
  for (const { path, dumps: inFile } of dumps.files) {
    const about = inFile.flatMap((dump) => (tellsGroups ? [] : groupsIn(dump, groups)));
    const members = about.filter((id) => !open.has(id)).map((id) => draft.groups.get(id)?.name);
    if (members.length > 0) notes.partial(path, `no file holds the members of ${named(members)}`);
    const listed = inFile.flatMap((dump) => spacesIn(dump, spaces));
    const closed = listed.filter((id) => !open.has(id)).map((id) => draft.spaces.get(id)?.key);
    if (closed.length > 0) notes.partial(path, `no file holds the permissions of ${named(closed)}`);
  }
  noteHiddenSpaces(dumps, known, draft, spaces, notes);
}

/** A v2 list holds only what its caller may see: spaces that other dumps know show that. */
function noteHiddenSpaces(
  dumps: Dumps,
  known: ReadonlySet<SpaceId>,
  draft: Draft,
  spaces: SpaceIndex,
  notes: Notes,
): void {
  const lists = dumps.files.filter((file) =>
    file.dumps.some((dump) => dump.format === "confluence-v2-spaces" && dump.page !== null),
  );
  const listed = new Set(
    lists.flatMap((file) => file.dumps.flatMap((dump) => spacesIn(dump, spaces))),
  );
  const hidden = [...known].filter((id) => !listed.has(id)).map((id) => draft.spaces.get(id)?.key);
  const last = lists.at(-1);
  if (last && hidden.length > 0)
    notes.partial(last.path, `lacks ${named(hidden)}, which other files hold`);
}

function spacesTold(all: readonly Dump[], subjects: Subjects, spaces: SpaceIndex): Set<SpaceId> {
  const told = all.flatMap((dump) => [subjectSpace(dump, subjects) ?? [], spacesIn(dump, spaces)]);
  return new Set(told.flat());
}

function groupsIn(dump: Dump, groups: GroupIndex): GroupId[] {
  return dump.groups
    .filter((fact) => fact.described)
    .flatMap((fact) => findGroup(groups, fact) ?? []);
}

function spacesIn(dump: Dump, spaces: SpaceIndex): SpaceId[] {
  return dump.spaces.flatMap((fact) => findSpace(spaces, fact) ?? []);
}

function named(names: readonly (string | undefined)[]): string {
  const known = [...new Set(names.filter((name) => name !== undefined))].sort();
  const shown = known.slice(0, 10).join(", ");
  return known.length > 10 ? `${shown} and ${known.length - 10} more` : shown;
}
