import type { Context } from "#electron/domain/context.ts";
import { emptyInstance } from "#electron/domain/events.ts";
import { FailureError } from "#shared/ipc/error-words.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";
import type { ImportReport } from "#shared/ipc/import-report.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { InstanceState } from "#shared/model/state.ts";
import type { DumpFormat, Dumps, PersonFact } from "./dumps.ts";
import { applyOptions, type GroupOptions, noteIdleOptions } from "./merging/classify-group.ts";
import { markDefaults } from "./merging/default-groups.ts";
import { type Draft, draftOf, turnsOf } from "./merging/draft.ts";
import { findHeader } from "./merging/find-header.ts";
import { findSubjects } from "./merging/find-subjects.ts";
import { siteInName } from "./merging/group-hints.ts";
import { mergeGrants } from "./merging/merge-grants.ts";
import { type GroupIndex, mergeGroups } from "./merging/merge-groups.ts";
import { mergeMemberships } from "./merging/merge-memberships.ts";
import { mergeOpaque } from "./merging/merge-opaque.ts";
import { mergePeople } from "./merging/merge-people.ts";
import { mergeSpaces } from "./merging/merge-spaces.ts";
import { noteMissingDumps } from "./merging/missing-dumps.ts";
import { noteMissingPages } from "./merging/missing-pages.ts";
import { newNotes } from "./merging/notes.ts";
import { references } from "./merging/references.ts";

export interface MergeOptions extends GroupOptions {
  /** The site's address where whoever imports names it; otherwise links tell. */
  readonly site: string | null;
}

export interface Merged {
  readonly events: readonly DomainEvent[];
  readonly report: ImportReport;
  /** The site of the instance after the merge. */
  readonly site: string | null;
}

/**
 * The events that bring what the dumps say into an instance, or into a new one where `instance` is
 * null, and the report. Pure. Facts that no dump mentions stay; the dumps win over facts they
 * contradict, except over the kind of a group that a user chose. Merging the same dumps again
 * gives no events. Refused: a list whose group or space nothing names (`file-not-understood`), a
 * group under two kinds of option (`bad-input`). Carries out R5, R34 and R35.
 * Cost: the facts of the dumps and of the instance.
 */
export function mergeDumps(
  dumps: Dumps,
  instance: InstanceState | null,
  options: MergeOptions,
  context: Context,
): Outcome<Merged> {
  try {
    return done(merge(dumps, instance, options, context));
  } catch (error) {
    if (error instanceof FailureError) return { ok: false, error: error.failure };
    throw error;
  }
}

function merge(
  dumps: Dumps,
  instance: InstanceState | null,
  options: MergeOptions,
  context: Context,
): Merged {
  const notes = newNotes();
  const change = context.revision;
  const header = findHeader(dumps, instance?.header ?? null, options.site, context, notes);
  const before = instance ?? emptyInstance(header);
  const draft: Draft = { ...draftOf(before), header };
  const all = dumps.files.flatMap((file) => file.dumps);

  const groups = mergeGroups(
    all.flatMap((one) => one.groups),
    draft,
    options,
    change,
    notes,
  );
  const people = mergePeople(peopleByTrust(dumps), draft, header.site, change, notes);
  const spaces = mergeSpaces(
    all.flatMap((one) => one.spaces),
    draft,
    change,
    notes,
  );
  const subjects = findSubjects(dumps, draft, groups, spaces);
  const made = { options, change, notes };
  const refer = references(draft, before, { people, groups }, made);
  mergeMemberships(dumps, subjects, draft, refer, change);
  mergeGrants(dumps, subjects, spaces, draft, refer, change);
  const opaque = mergeOpaque(dumps, subjects, draft);
  applyOptions(draft.groups, options, change);
  markDefaults(draft, header.site, change);

  noteMissingPages(dumps, subjects, notes);
  noteMissingDumps(dumps, subjects, draft, groups, spaces, notes);
  for (const { path, dumps: inFile } of dumps.files) {
    for (const reason of inFile.flatMap((dump) => dump.partial)) notes.partial(path, reason);
  }
  noteIdleOptions(draft.groups.values(), options, notes);

  const { events, added, changed } = turnsOf(before, draft, instance === null);
  const classify = toClassify(draft, groups);
  const files = filesOf(dumps);
  return {
    events,
    report: { files, added, changed, opaque, classify, ...notes.lists },
    site: header.site,
  };
}

/** Whose word counts first where dumps differ: those made to describe people before mere rows. */
const trust: Partial<Record<DumpFormat, number>> = {
  "atlassian-users-csv": 0,
  "confluence-v1-users": 1,
  "confluence-v1-group-members": 2,
};

function peopleByTrust(dumps: Dumps): PersonFact[] {
  return dumps.files
    .flatMap((file) => file.dumps)
    .sort((one, other) => (trust[one.format] ?? 3) - (trust[other.format] ?? 3))
    .flatMap((dump) => dump.people);
}

/** The groups of these dumps whose kind nothing told (R5). */
function toClassify(draft: Draft, groups: GroupIndex): ImportReport["classify"] {
  const members = new Map<string, number>();
  for (const { group } of draft.memberships.values()) {
    members.set(group, (members.get(group) ?? 0) + 1);
  }
  return [...groups.mentioned.keys()]
    .flatMap((id) => draft.groups.get(id) ?? [])
    .filter((group) => group.classified === "assumed")
    .map(({ id, name }) => ({
      group: name,
      assumed: "regular" as const,
      members: members.get(id) ?? 0,
    }))
    .sort((one, other) => one.group.localeCompare(other.group, "en"));
}

function filesOf(dumps: Dumps): ImportReport["files"] {
  return dumps.files.map(({ path, dumps: inFile, notes }) => {
    const sites = new Set(
      inFile.flatMap((dump) => dump.groups.flatMap(({ name }) => siteInName(name ?? "") ?? [])),
    );
    const several = `groups of several sites, all taken into one: ${[...sites].join(", ")}`;
    return {
      path,
      format: [...new Set(inFile.map((dump) => dump.format))].join(", "),
      records: inFile.reduce((sum, dump) => sum + dump.records, 0),
      notes: sites.size > 1 ? [...notes, several] : [...notes],
    };
  });
}
