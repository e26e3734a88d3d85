import { fail } from "#shared/ipc/error-words.ts";
import { asGroupId, type GroupId, type SpaceId } from "#shared/model/ids.ts";
import type { Dump, DumpFile, Dumps } from "../dumps.ts";
import type { Draft } from "./draft.ts";
import { idsOf } from "./facts.ts";
import { findGroup, type GroupIndex } from "./merge-groups.ts";
import { findSpace, type SpaceIndex } from "./merge-spaces.ts";
import { type NameLookup, namedByPath, nameLookup } from "./name-lookup.ts";

/** The group or space that each list is about. */
export type Subjects = ReadonlyMap<Dump, GroupId | SpaceId>;

/**
 * What each list is about that does not say so in its rows: by its links, else by its file's path.
 * A list of which neither tells is refused by name; so are permissions of a space no dump describes.
 */
export function findSubjects(
  dumps: Dumps,
  draft: Draft,
  groups: GroupIndex,
  spaces: SpaceIndex,
): Subjects {
  const found = new Map<Dump, GroupId | SpaceId>();
  const groupLookup = lookupOfGroups(draft);
  const spaceLookup = lookupOfSpaces(draft);
  for (const file of dumps.files) {
    for (const dump of file.dumps) {
      if (dump.subject?.kind === "group") {
        found.set(dump, groupOf(dump, file, groups, groupLookup));
      } else if (dump.subject?.kind === "space" && dump.format !== "empty-list") {
        found.set(dump, spaceOf(dump, file, spaces, spaceLookup));
      } else if (dump.format === "empty-list") {
        // Nothing depends on it but the note that a group was looked at and has no members.
        const group = namedByPath(file.parts, groupLookup);
        if (group !== null) found.set(dump, group);
      }
    }
  }
  return found;
}

function groupOf(
  dump: Dump,
  file: DumpFile,
  index: GroupIndex,
  lookup: NameLookup<GroupId>,
): GroupId {
  const said = dump.subject?.said ?? null;
  if (said === null) return namedByPath(file.parts, lookup) ?? refuseGroup(file);
  return findGroup(index, { id: said, name: said }) ?? asGroupId(said);
}

function refuseGroup(file: DumpFile): never {
  const expected =
    "a folder or file name that is the id or name of a known group, since the list does not say whose members it holds";
  fail("file-not-understood", { path: file.path, expected });
}

function spaceOf(
  dump: Dump,
  file: DumpFile,
  index: SpaceIndex,
  lookup: NameLookup<SpaceId>,
): SpaceId {
  const said = dump.subject?.said ?? null;
  const path = file.path;
  if (said === null) {
    const named = namedByPath(file.parts, lookup);
    if (named !== null) return named;
    const expected =
      "a folder or file name that is the id, key or name of a known space, since the list does not say whose permissions it holds";
    fail("file-not-understood", { path, expected });
  }
  const known = findSpace(index, { id: said, key: said });
  if (known !== null) return known;
  const expected = "a space that a dump describes";
  fail("file-not-understood", { path, expected, got: `permissions of space ${said}` });
}

function lookupOfGroups(draft: Draft): NameLookup<GroupId> {
  const groups = [...draft.groups.values()];
  return nameLookup([
    groups.flatMap((group) => idsOf(group).map((id) => [id, group.id] as const)),
    groups.map((group) => [group.name, group.id] as const),
  ]);
}

function lookupOfSpaces(draft: Draft): NameLookup<SpaceId> {
  const spaces = [...draft.spaces.values()];
  return nameLookup([
    spaces.flatMap((space) => idsOf(space).map((id) => [id, space.id] as const)),
    spaces.map((space) => [space.key, space.id] as const),
    spaces.map((space) => [space.name, space.id] as const),
  ]);
}
