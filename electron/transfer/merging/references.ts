import { asGroupId, asPersonId, type GroupId, type PersonId } from "#shared/model/ids.ts";
import type { InstanceState } from "#shared/model/state.ts";
import type { GroupRef, PersonRef } from "../dumps.ts";
import { classify, type GroupOptions } from "./classify-group.ts";
import type { Draft } from "./draft.ts";
import { findGroup, type GroupIndex } from "./merge-groups.ts";
import { findPerson, type PersonIndex } from "./merge-people.ts";
import type { Notes } from "./notes.ts";

/** Turns references of rows into people and groups, so that no row is lost for want of one (R34). */
export interface References {
  person(ref: PersonRef, file: string): PersonId;
  group(ref: GroupRef, file: string): GroupId;
  /** The group of a member list; with its members told, a group that has a name is described. */
  membersOf(id: GroupId, file: string): GroupId;
}

interface Indexes {
  readonly people: PersonIndex;
  readonly groups: GroupIndex;
}

interface Making {
  readonly options: GroupOptions;
  readonly change: number;
  readonly notes: Notes;
}

/**
 * References into the draft. Whom and what no file describes is made, named by its id where nothing
 * else is known, and listed as unmatched.
 */
export function references(
  draft: Draft,
  before: InstanceState,
  { people, groups }: Indexes,
  { options, change, notes }: Making,
): References {
  const result: References = {
    person: (ref, file) => {
      const id = findPerson(people, ref) ?? addPerson(ref, file);
      if (draft.people.get(id)?.name === id) notes.unmatched("person", id, file);
      return id;
    },
    group: (ref, file) => {
      const id = findGroup(groups, ref) ?? addGroup(ref, file);
      if (!groups.mentioned.has(id)) groups.mentioned.set(id, file);
      const name = draft.groups.get(id)?.name ?? id;
      const isKnown = groups.described.has(id) || (before.groups.has(id) && name !== id);
      if (!isKnown) notes.unmatched("group", name, file);
      return id;
    },
    membersOf: (id, file) => {
      if ((draft.groups.get(id)?.name ?? id) !== id) groups.described.add(id);
      return result.group({ id, name: null }, file);
    },
  };
  return result;

  function addPerson(ref: PersonRef, file: string): PersonId {
    const id = asPersonId(ref.id ?? ref.email?.toLowerCase() ?? "");
    people.byId.set(id, id);
    draft.people.set(id, {
      id,
      name: id,
      email: ref.email,
      accountType: "atlassian",
      status: "active",
      change,
      provenance: [{ file }],
    });
    return id;
  }

  function addGroup(ref: GroupRef, file: string): GroupId {
    const name = ref.name ?? ref.id ?? "";
    const id = asGroupId(ref.id ?? name.toLowerCase());
    groups.byId.set(id, id);
    groups.byName.set(name.toLowerCase(), id);
    draft.groups.set(id, {
      id,
      name,
      ...classify(name, undefined, options, file, notes),
      isDefault: false,
      external: false,
      change,
      provenance: [{ file }],
    });
    return id;
  }
}
