import { kindWord } from "#shared/explanation/words.ts";
import { refuse } from "#shared/ipc/error-words.ts";
import { done } from "#shared/ipc/errors.ts";
import type { Change } from "#shared/model/change.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { Group } from "#shared/model/group.ts";
import { asGroupId, type GroupId } from "#shared/model/ids.ts";
import type { Page, RestrictionList } from "#shared/model/page.ts";
import type { Principal } from "#shared/model/space.ts";
import { grantKey, membershipKey } from "#shared/model/state.ts";
import { adminPermission } from "#shared/permissions/permissions.ts";
import type { Decide } from "./decided.ts";
import type { Directory } from "./directory.ts";
import { keepsAdmin } from "./grant-row.ts";
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
  const principal: Principal = { type: "group", id: group.id };
  const events: DomainEvent[] = [];
  const instance = directory.instance.header.id;
  for (const person of directory.membersOf.get(group.id) ?? []) {
    const before = directory.instance.memberships.get(membershipKey(group.id, person));
    if (before) events.push({ type: "membershipChanged", instance, before, after: null });
  }
  for (const space of directory.instance.spaces.values()) {
    const before = directory.instance.grants.get(grantKey(space.id, principal));
    if (!before) continue;
    if (before.permissions.some((one) => one.permission === adminPermission)) {
      const kept = keepsAdmin(directory, space, principal);
      if (!kept.ok) return kept;
    }
    events.push({ type: "grantChanged", instance, before, after: null });
  }
  for (const before of directory.instance.pages.values()) {
    const after = withoutGroup(before, group.id, context.revision);
    if (after !== before) events.push({ type: "pageChanged", instance, before, after });
  }
  events.push(groupEvent(directory, group, null));
  return done({ events, label: `Delete the group ${group.name}` });
};

/** A list that named only this group keeps shutting people out: an empty list would open the page. */
function withoutGroup(page: Page, group: GroupId, change: number): Page {
  const strip = (list: RestrictionList): RestrictionList =>
    list.groups.length + list.people.length > 1
      ? { ...list, groups: list.groups.filter((id) => id !== group) }
      : list;
  const named = page.view.groups.includes(group) || page.edit.groups.includes(group);
  return named ? { ...page, view: strip(page.view), edit: strip(page.edit), change } : page;
}

/** The event that turns a group into another, makes it or takes it away. */
export function groupEvent(
  directory: Directory,
  before: Group | null,
  after: Group | null,
): DomainEvent {
  return { type: "groupChanged", instance: directory.instance.header.id, before, after };
}
