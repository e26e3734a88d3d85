import type { Group } from "#shared/model/group.ts";
import { asGroupId, type GroupId } from "#shared/model/ids.ts";
import type { GroupFact, GroupRef } from "../dumps.ts";
import { classify, type GroupOptions } from "./classify-group.ts";
import type { Draft } from "./draft.ts";
import { idsOf, settled, withAliases } from "./facts.ts";
import type { Notes } from "./notes.ts";
import { firstSaid } from "./settle.ts";

/** Finds groups as dumps name them: by id, then by name ignoring case (R35). */
export interface GroupIndex {
  readonly byId: Map<string, GroupId>;
  readonly byName: Map<string, GroupId>;
  /** Groups that this import names; only what it names does it report on. */
  readonly mentioned: Map<GroupId, string>;
  /** Groups that this import describes, not merely refers to. */
  readonly described: Set<GroupId>;
}

/** The group that a dump means, or null where nothing describes it. */
export function findGroup(index: GroupIndex, ref: GroupRef): GroupId | null {
  const byId = ref.id === null ? undefined : index.byId.get(ref.id);
  if (byId !== undefined) return byId;
  return (ref.name === null ? undefined : index.byName.get(ref.name.toLowerCase())) ?? null;
}

/** Merges what the dumps say of groups into the draft; the dump wins for names (R5, R35). */
export function mergeGroups(
  facts: readonly GroupFact[],
  draft: Draft,
  options: GroupOptions,
  change: number,
  notes: Notes,
): GroupIndex {
  const index = indexOf(draft);
  const ordered = [...facts].sort((one, other) => rank(one) - rank(other));
  const told = new Map<GroupId, GroupFact[]>();
  for (const fact of ordered) {
    const id = identify(fact, index, draft, notes);
    const list = told.get(id);
    if (list) list.push(fact);
    else told.set(id, [fact]);
    if (fact.described) index.described.add(id);
    if (!index.mentioned.has(id)) index.mentioned.set(id, fact.place.file);
  }
  for (const [id, about] of told) {
    draft.groups.set(id, groupOf(id, about, draft.groups.get(id), options, change, notes));
  }
  return index;
}

/** Facts with an id come first, so that a mere name can find its group. */
function rank(fact: GroupFact): number {
  return (fact.id === null ? 2 : 0) + (fact.described ? 0 : 1);
}

function indexOf(draft: Draft): GroupIndex {
  const index: GroupIndex = {
    byId: new Map(),
    byName: new Map(),
    mentioned: new Map(),
    described: new Set(),
  };
  for (const group of draft.groups.values()) {
    for (const id of idsOf(group)) index.byId.set(id, group.id);
    index.byName.set(group.name.toLowerCase(), group.id);
  }
  return index;
}

/**
 * Which group a fact is about, a new one where none is known. Two groups with ids of their own stay
 * two, whatever they are called.
 */
function identify(fact: GroupFact, index: GroupIndex, draft: Draft, notes: Notes): GroupId {
  const name = fact.name?.toLowerCase() ?? null;
  const named = name === null ? undefined : index.byName.get(name);
  let id = fact.id === null ? named : index.byId.get(fact.id);
  if (id === undefined && named !== undefined && fact.id !== null) {
    if (lacksOwnId(named, draft)) id = named;
    else notes.conflict(`id of group ${fact.name}`, named, fact.id, fact.place.file);
  }
  id ??= asGroupId(fact.id ?? name ?? "");
  if (fact.id !== null) index.byId.set(fact.id, id);
  if (name !== null && !index.byName.has(name)) index.byName.set(name, id);
  return id;
}

/** Whether a group's id was made here: it was made in the console, or dumps gave only its name. */
function lacksOwnId(id: GroupId, draft: Draft): boolean {
  const group = draft.groups.get(id);
  if (!group) return false;
  return idsOf(group).length === 1 && (!group.provenance || id === group.name.toLowerCase());
}

function groupOf(
  id: GroupId,
  facts: readonly GroupFact[],
  before: Group | undefined,
  options: GroupOptions,
  change: number,
  notes: Notes,
): Group {
  const said = firstSaid(facts, (fact) => fact.name, `name of group ${id}`, notes);
  const name = said ?? before?.name ?? id;
  const external = firstSaid(
    facts,
    (fact) => fact.external,
    `identity provider of group ${name}`,
    notes,
  );
  const files = facts.map((fact) => fact.place.file);
  const told = Object.assign({}, before?.extra, ...facts.map((fact) => fact.extra));
  const extra = withAliases(
    id,
    told,
    facts.flatMap((fact) => fact.id ?? []),
  );
  const after: Group = {
    ...before,
    id,
    name,
    ...classify(name, before, options, files[0] ?? "", notes),
    isDefault: before?.isDefault ?? false,
    external: external ?? before?.external ?? false,
    ...(Object.keys(extra).length > 0 && { extra }),
    change,
  };
  return settled(
    before,
    after,
    facts.map((fact) => fact.place),
    change,
  );
}
