import { kindWord } from "#shared/explanation/words.ts";
import { refuse } from "#shared/ipc/error-words.ts";
import { done } from "#shared/ipc/errors.ts";
import type { Change } from "#shared/model/change.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { Group } from "#shared/model/group.ts";
import { asGroupId } from "#shared/model/ids.ts";
import { membershipKey } from "#shared/model/state.ts";
import type { Decide } from "./decided.ts";
import type { Directory } from "./directory.ts";
import { whatGoesWith } from "./leaving.ts";
import { findGroup } from "./references.ts";

type CreateGroup = Extract<Change, { do: "createGroup" }>;
type ClassifyGroup = Extract<Change, { do: "classifyGroup" }>;
type DeleteGroup = Extract<Change, { do: "deleteGroup" }>;

/** Makes a group of a kind. Refuses a name that is taken, case ignored. */
export const decideCreateGroup: Decide<CreateGroup> = (directory, change, context) => {
  if (directory.groupsByName.has(change.name.toLowerCase())) {
    return refuse("already-exists", { kind: "group", what: change.name });
  }
  const after: Group = {
    id: asGroupId(context.newId()),
    name: change.name,
    kind: change.kind,
    classified: "chosen",
    isDefault: false,
    adminRole: null,
    external: false,
    change: context.revision,
  };
  return done({
    events: [groupEvent(directory, null, after)],
    label: `Create the ${kindWord(change.kind)} ${change.name}`,
  });
};

/** Says of which kind a group is (R5). Refuses where that was chosen already. */
export const decideClassifyGroup: Decide<ClassifyGroup> = (directory, change) => {
  const group = findGroup(directory, change.group);
  if (!group.ok) return group;
  const before = group.value;
  if (before.kind === change.kind && before.classified !== "assumed") {
    return refuse("nothing-changes", {
      what: `${before.name} is a ${kindWord(before.kind)} already`,
    });
  }
  const after: Group = { ...before, kind: change.kind, classified: "chosen" };
  return done({
    events: [groupEvent(directory, before, after)],
    label: `Classify ${before.name} as ${kindWord(change.kind)}`,
  });
};

/**
 * Deletes a group with its memberships, its rows and its places in page lists. Refuses default
 * groups, groups of an identity provider and the last Admin of a space (R30).
 */
export const decideDeleteGroup: Decide<DeleteGroup> = (directory, change, context) => {
  const found = findGroup(directory, change.group);
  if (!found.ok) return found;
  const group = found.value;
  if (group.external) return refuse("external-group", { group: group.name });
  if (group.isDefault) {
    return refuse("group-in-use", { group: group.name, use: "a default group for new people" });
  }
  const events: DomainEvent[] = [];
  const instance = directory.instance.header.id;
  for (const person of directory.membersOf.get(group.id) ?? []) {
    const before = directory.instance.memberships.get(membershipKey(group.id, person));
    if (before) events.push({ type: "membershipChanged", instance, before, after: null });
  }
  const gone = whatGoesWith(directory, { type: "group", id: group.id }, context.revision);
  if (!gone.ok) return gone;
  events.push(...gone.value);
  events.push(groupEvent(directory, group, null));
  return done({ events, label: `Delete the group ${group.name}` });
};

/** The event that turns a group into another, makes it or takes it away. */
export function groupEvent(
  directory: Directory,
  before: Group | null,
  after: Group | null,
): DomainEvent {
  return { type: "groupChanged", instance: directory.instance.header.id, before, after };
}
