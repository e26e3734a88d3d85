import { refuse } from "#shared/ipc/error-words.ts";
import { done } from "#shared/ipc/errors.ts";
import type { Change } from "#shared/model/change.ts";
import type { Group } from "#shared/model/group.ts";
import { groupEvent } from "./decide-group.ts";
import type { Decide } from "./decided.ts";
import { findGroup } from "./references.ts";

type EditGroup = Extract<Change, { do: "editGroup" }>;

/**
 * Renames or describes a group, or makes it one that new people land in. Refuses a name that is
 * taken, to rename a group of an identity provider, to make a group of another product a default
 * one, and no difference.
 */
export const decideEditGroup: Decide<EditGroup> = (directory, change) => {
  const found = findGroup(directory, change.group);
  if (!found.ok) return found;
  const before = found.value;
  const {
    name = before.name,
    description = before.description,
    isDefault = before.isDefault,
  } = change;
  if (name !== before.name) {
    if (before.external) return refuse("external-group", { group: before.name });
    const others = directory.groupsByName.get(name.toLowerCase()) ?? new Set();
    if ([...others].some((id) => id !== before.id))
      return refuse("already-exists", { kind: "group", what: name });
  }
  if (isDefault && !before.isDefault && before.kind === "other")
    return refuse("group-in-use", { group: before.name, use: "a group of another product" });
  const { description: _, ...rest } = before;
  const after: Group = { ...rest, name, isDefault, ...(description && { description }) };
  const same =
    name === before.name &&
    isDefault === before.isDefault &&
    after.description === before.description;
  if (same) return refuse("nothing-changes", { what: `${before.name} is like that already` });
  return done({
    events: [groupEvent(directory, before, after)],
    label:
      name === before.name
        ? `Edit the group ${name}`
        : `Rename the group ${before.name} to ${name}`,
  });
};
