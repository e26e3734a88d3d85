import { refuse } from "#shared/ipc/error-words.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";
import type { Change } from "#shared/model/change.ts";
import type { Group, Membership } from "#shared/model/group.ts";
import type { Person } from "#shared/model/person.ts";
import { membershipKey } from "#shared/model/state.ts";
import type { Decide } from "./decided.ts";
import type { Directory } from "./directory.ts";
import { findGroup, findPerson } from "./references.ts";

type AddMember = Extract<Change, { do: "addMember" }>;
type RemoveMember = Extract<Change, { do: "removeMember" }>;

/** Puts a person into a group. Refuses a membership that is there, and groups of an identity provider. */
export const decideAddMember: Decide<AddMember> = (directory, change, context) => {
  const pair = findPair(directory, change);
  if (!pair.ok) return pair;
  const { group, person, membership } = pair.value;
  if (membership) return refuse("already-member", { person: person.name, group: group.name });
  const after: Membership = { group: group.id, person: person.id, change: context.revision };
  return done({
    events: [event(directory, null, after)],
    label: `Add ${person.name} to ${group.name}`,
  });
};

/** Takes a person out of a group. Refuses where they are not in it, and groups of an identity provider. */
export const decideRemoveMember: Decide<RemoveMember> = (directory, change) => {
  const pair = findPair(directory, change);
  if (!pair.ok) return pair;
  const { group, person, membership } = pair.value;
  if (!membership) return refuse("not-member", { person: person.name, group: group.name });
  return done({
    events: [event(directory, membership, null)],
    label: `Remove ${person.name} from ${group.name}`,
  });
};

function findPair(
  directory: Directory,
  change: { readonly group: string; readonly person: string },
): Outcome<{ group: Group; person: Person; membership: Membership | undefined }> {
  const group = findGroup(directory, change.group);
  if (!group.ok) return group;
  const person = findPerson(directory, change.person);
  if (!person.ok) return person;
  if (group.value.external) return refuse("external-group", { group: group.value.name });
  const key = membershipKey(group.value.id, person.value.id);
  const membership = directory.instance.memberships.get(key);
  return done({ group: group.value, person: person.value, membership });
}

function event(directory: Directory, before: Membership | null, after: Membership | null) {
  const instance = directory.instance.header.id;
  return { type: "membershipChanged" as const, instance, before, after };
}
