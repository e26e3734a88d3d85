import type { Group, Membership } from "#shared/model/group.ts";
import { asGroupId, asInstanceId, asPageId, asPersonId, asSpaceId } from "#shared/model/ids.ts";
import type { Instance, OpaqueRow } from "#shared/model/instance.ts";
import type { Page, RestrictionList } from "#shared/model/page.ts";
import type { Person } from "#shared/model/person.ts";
import type { Provenance } from "#shared/model/provenance.ts";
import type { Grant, Principal, Space } from "#shared/model/space.ts";
import type { ChangeEntry, Workspace } from "#shared/model/workspace.ts";
import { type MadeUp, madeUp } from "./made-up.ts";

/**
 * The workspace with made-up names, mails, keys, titles and ids in the place of the real ones, consistent
 * throughout. Structure, kinds, settings, dates and every answer stay; texts that people wrote, further
 * columns and the rows that are kept to the letter do not. Cost: the facts.
 */
export function anonymised(workspace: Workspace): Workspace {
  const made = madeUp();
  return {
    name: "Anonymised",
    revision: workspace.revision,
    instances: workspace.instances.map((one) => instanceOf(one, made)),
    changes: workspace.changes.map((one) => entryOf(one, made)),
  };
}

function instanceOf(instance: Instance, made: MadeUp): Instance {
  const { header } = instance;
  const number = made.number("instance", header.id);
  return {
    header: {
      ...header,
      id: asInstanceId(`instance-${number}`),
      name: `Site ${number}`,
      site: header.site === null ? null : `site${number}.example`,
    },
    people: instance.people.map((one) => personOf(one, made)),
    groups: instance.groups.map((one) => groupOf(one, made)),
    memberships: instance.memberships.map((one) => membershipOf(one, made)),
    spaces: instance.spaces.map((one) => spaceOf(one, made)),
    grants: instance.grants.map((one) => grantOf(one, made)),
    pages: instance.pages.map((one) => pageOf(one, made)),
    opaque: instance.opaque.map((one) => opaqueOf(one, made)),
  };
}

function personOf(
  { id, email, accountType, status, saysGuest, ...fact }: Person,
  made: MadeUp,
): Person {
  return {
    id: asPersonId(made.person(id)),
    name: made.personName(id),
    email: email === null ? null : made.email(email),
    accountType,
    status,
    ...(saysGuest !== undefined && { saysGuest }),
    ...placesOf(fact, made),
  };
}

function groupOf(group: Group, made: MadeUp): Group {
  const { id, kind, classified, isDefault, adminRole, external } = group;
  const name = made.group(id);
  return {
    id: asGroupId(name),
    name,
    kind,
    classified,
    isDefault,
    adminRole,
    external,
    ...placesOf(group, made),
  };
}

function membershipOf(fact: Membership, made: MadeUp): Membership {
  return {
    group: asGroupId(made.group(fact.group)),
    person: asPersonId(made.person(fact.person)),
    ...placesOf(fact, made),
  };
}

function spaceOf(space: Space, made: MadeUp): Space {
  const { id, key, type, status, homepage, author } = space;
  return {
    id: asSpaceId(made.space(id)),
    key: made.spaceKey(key),
    name: made.word("Space", id),
    type,
    status,
    homepage: homepage === null ? null : asPageId(made.page(homepage)),
    author: author === null ? null : asPersonId(made.person(author)),
    ...placesOf(space, made),
  };
}

function grantOf({ space, principal, permissions }: Grant, made: MadeUp): Grant {
  return {
    space: asSpaceId(made.space(space)),
    principal: principalOf(principal, made),
    permissions: permissions.map((one) => ({ permission: one.permission, ...placesOf(one, made) })),
  };
}

function principalOf(principal: Principal, made: MadeUp): Principal {
  switch (principal.type) {
    case "group":
      return { type: "group", id: asGroupId(made.group(principal.id)) };
    case "person":
      return { type: "person", id: asPersonId(made.person(principal.id)) };
    default:
      return principal;
  }
}

function pageOf(page: Page, made: MadeUp): Page {
  const { id, space, parent, type, author, view, edit } = page;
  return {
    id: asPageId(made.page(id)),
    space: asSpaceId(made.space(space)),
    parent: parent === null ? null : asPageId(made.page(parent)),
    title: made.word("Page", id),
    type,
    author: author === null ? null : asPersonId(made.person(author)),
    view: listOf(view, made),
    edit: listOf(edit, made),
    ...placesOf(page, made),
  };
}

function listOf({ people, groups }: RestrictionList, made: MadeUp): RestrictionList {
  return {
    people: people.map((id) => asPersonId(made.person(id))),
    groups: groups.map((id) => asGroupId(made.group(id))),
  };
}

/** What is not evaluated may hold anything: only that it is there, and of which kind, is told. */
function opaqueOf({ kind, value, file }: OpaqueRow, made: MadeUp): OpaqueRow {
  return {
    kind,
    value: made.word(kind, value),
    about: "",
    raw: "{}",
    file: made.word("file", file),
  };
}

function placesOf(
  {
    change,
    provenance,
  }: { readonly change: number; readonly provenance?: Provenance[] | undefined },
  made: MadeUp,
) {
  const places = provenance?.map(({ file }) => ({ file: made.word("file", file) }));
  return { change, ...(places && { provenance: places }) };
}

/** Labels and reasons name people: only when, by whom and how stays. */
function entryOf({ revision, at, actor, kind, of }: ChangeEntry, made: MadeUp): ChangeEntry {
  const { person, role } = actor;
  return {
    revision,
    at,
    actor: {
      name: person === null ? "the console" : made.personName(person),
      person: person === null ? null : asPersonId(made.person(person)),
      ...(role !== undefined && { role }),
    },
    label: `Change ${revision}`,
    kind,
    ...(of !== undefined && { of }),
  };
}
