import { refuse } from "#shared/ipc/error-words.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";
import type { Change } from "#shared/model/change.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import { asSpaceId } from "#shared/model/ids.ts";
import type { RestrictionList } from "#shared/model/page.ts";
import type { Principal, Space } from "#shared/model/space.ts";
import { type PermissionKey, permissionKeys } from "#shared/permissions/permissions.ts";
import type { Context } from "./context.ts";
import type { Decide } from "./decided.ts";
import type { Directory } from "./directory.ts";
import { rowEvent } from "./grant-row.ts";
import { findGroup, findPage, findPerson, findSpace } from "./references.ts";
import { canHoldAdmin } from "./standing.ts";

type CreateSpace = Extract<Change, { do: "createSpace" }>;
type SpaceStatus = Extract<Change, { do: "archiveSpace" | "unarchiveSpace" }>;
type RestrictPage = Extract<Change, { do: "restrictPage" }>;

/** What the default user group gets in a new space (R12). */
const userSet: readonly PermissionKey[] = [
  "read/space",
  "delete/space",
  "create/page",
  "create/blogpost",
  "create/attachment",
  "create/comment",
];

/**
 * Makes a space with rows for the default user groups and all 14 permissions for its creator (R12);
 * where the console itself makes it, for the groups of Confluence admins. Refuses a key that is taken,
 * and guests, who could never administer what they made (R10).
 */
export const decideCreateSpace: Decide<CreateSpace> = (directory, change, context) => {
  if (directory.spacesByKey.has(change.key.toLowerCase())) {
    return refuse("already-exists", { kind: "space", what: change.key });
  }
  const admins = creators(directory, context);
  if (!admins.every((principal) => canHoldAdmin(directory, principal))) {
    return refuse("guest-never-admin", { what: context.actor.name, space: change.name });
  }
  const after: Space = {
    id: asSpaceId(context.newId()),
    key: change.key,
    name: change.name,
    type: "global",
    status: "current",
    homepage: null,
    author: context.actor.person,
    change: context.revision,
  };
  const instance = directory.instance.header.id;
  const rows = [
    ...defaultUserGroups(directory).map((principal) => ({ principal, set: userSet })),
    ...admins.map((principal) => ({ principal, set: permissionKeys })),
  ];
  return done({
    events: [
      { type: "spaceChanged", instance, before: null, after },
      ...rows.map((row) =>
        rowEvent(directory, after, row.principal, new Set(row.set), context.revision),
      ),
    ],
    label: `Create the space ${change.name} (${change.key})`,
  });
};

/** Archives a space, or brings it back; its rows stay. Refuses one that is so already. */
export const decideSpaceStatus: Decide<SpaceStatus> = (directory, change) => {
  const found = findSpace(directory, change.space);
  if (!found.ok) return found;
  const before = found.value;
  const status = change.do === "archiveSpace" ? "archived" : "current";
  if (before.status === status) {
    const word = status === "archived" ? "archived" : "in use";
    return refuse("nothing-changes", { what: `${before.name} is ${word} already` });
  }
  const after: Space = { ...before, status };
  const instance = directory.instance.header.id;
  const verb = status === "archived" ? "Archive" : "Bring back";
  return done({
    events: [{ type: "spaceChanged", instance, before, after }],
    label: `${verb} the space ${before.name}`,
  });
};

/**
 * Sets a page's view list, edit list or both; a list that is not named stays. Refuses names it does
 * not know, and lists that name whom they name already.
 */
export const decideRestrictPage: Decide<RestrictPage> = (directory, change, context) => {
  const found = findPage(directory, change.page);
  if (!found.ok) return found;
  const before = found.value;
  const view = change.view ? findList(directory, change.view) : done(before.view);
  if (!view.ok) return view;
  const edit = change.edit ? findList(directory, change.edit) : done(before.edit);
  if (!edit.ok) return edit;
  if (namesTheSame(view.value, before.view) && namesTheSame(edit.value, before.edit)) {
    const what = `the lists of ${before.title} name just these already`;
    return refuse("nothing-changes", { what });
  }
  const after = { ...before, view: view.value, edit: edit.value, change: context.revision };
  const event: DomainEvent = {
    type: "pageChanged",
    instance: directory.instance.header.id,
    before,
    after,
  };
  return done({ events: [event], label: `Set the restrictions of ${before.title}` });
};

function findList(
  directory: Directory,
  list: { readonly people: readonly string[]; readonly groups: readonly string[] },
): Outcome<RestrictionList> {
  const people = [];
  for (const ref of list.people) {
    const person = findPerson(directory, ref);
    if (!person.ok) return person;
    people.push(person.value.id);
  }
  const groups = [];
  for (const ref of list.groups) {
    const group = findGroup(directory, ref);
    if (!group.ok) return group;
    groups.push(group.value.id);
  }
  return done({ people: [...new Set(people)], groups: [...new Set(groups)] });
}

/** Whether two lists let the same through: their order says nothing. */
function namesTheSame(one: RestrictionList, other: RestrictionList): boolean {
  const same = (some: readonly string[], others: readonly string[]) =>
    new Set([...some, ...others]).size === some.length && some.length === others.length;
  return same(one.people, other.people) && same(one.groups, other.groups);
}

function defaultUserGroups(directory: Directory): Principal[] {
  return [...directory.instance.groups.values()]
    .filter((group) => group.kind === "regular" && group.isDefault && group.adminRole === null)
    .map((group) => ({ type: "group", id: group.id }));
}

function creators(directory: Directory, context: Context): Principal[] {
  if (context.actor.person !== null) return [{ type: "person", id: context.actor.person }];
  return [...directory.instance.groups.values()]
    .filter((group) => group.adminRole === "confluence" && group.kind === "regular")
    .map((group) => ({ type: "group", id: group.id }));
}
