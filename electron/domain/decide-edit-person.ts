import { refuse } from "#shared/ipc/error-words.ts";
import { done } from "#shared/ipc/errors.ts";
import type { Change } from "#shared/model/change.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { PersonId } from "#shared/model/ids.ts";
import type { Page, RestrictionList } from "#shared/model/page.ts";
import type { Person } from "#shared/model/person.ts";
import type { Principal } from "#shared/model/space.ts";
import { grantKey, membershipKey } from "#shared/model/state.ts";
import { adminPermission } from "#shared/permissions/permissions.ts";
import { personEvent } from "./decide-person.ts";
import type { Decide } from "./decided.ts";
import { keepsAdmin } from "./grant-row.ts";
import { findPerson } from "./references.ts";

type EditPerson = Extract<Change, { do: "editPerson" }>;
type RemovePerson = Extract<Change, { do: "removePerson" }>;

/** Changes someone's name or e-mail. Refuses an e-mail that is taken, and no difference. */
export const decideEditPerson: Decide<EditPerson> = (directory, change) => {
  const found = findPerson(directory, change.person);
  if (!found.ok) return found;
  const before = found.value;
  const { name = before.name, email = before.email } = change;
  const others = email === null ? undefined : directory.peopleByEmail.get(email.toLowerCase());
  if ([...(others ?? [])].some((id) => id !== before.id))
    return refuse("already-exists", { kind: "a person with the e-mail", what: email });
  if (name === before.name && email === before.email)
    return refuse("nothing-changes", { what: `${before.name} is like that already` });
  const after: Person = { ...before, name, email };
  return done({
    events: [personEvent(directory, before, after)],
    label:
      name === before.name ? `Change the e-mail of ${name}` : `Rename ${before.name} to ${name}`,
  });
};

/**
 * Removes someone with their memberships, their rows and their places in page lists. Refuses members
 * of a group of an identity provider, and the last Admin of a space (R30).
 */
export const decideRemovePerson: Decide<RemovePerson> = (directory, change, context) => {
  const found = findPerson(directory, change.person);
  if (!found.ok) return found;
  const person = found.value;
  const instance = directory.instance.header.id;
  const events: DomainEvent[] = [];
  for (const id of directory.groupsOf.get(person.id) ?? []) {
    const group = directory.instance.groups.get(id);
    if (group?.external) return refuse("external-group", { group: group.name });
    const before = directory.instance.memberships.get(membershipKey(id, person.id));
    if (before) events.push({ type: "membershipChanged", instance, before, after: null });
  }
  const principal: Principal = { type: "person", id: person.id };
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
    const after = withoutPerson(before, person.id, context.revision);
    if (after !== before) events.push({ type: "pageChanged", instance, before, after });
  }
  events.push({ type: "personChanged", instance, before: person, after: null });
  return done({ events, label: `Remove ${person.name}` });
};

/** A list that named only this person keeps shutting people out: an empty list would open the page. */
function withoutPerson(page: Page, person: PersonId, change: number): Page {
  const strip = (list: RestrictionList): RestrictionList =>
    list.groups.length + list.people.length > 1
      ? { ...list, people: list.people.filter((id) => id !== person) }
      : list;
  const named = page.view.people.includes(person) || page.edit.people.includes(person);
  return named ? { ...page, view: strip(page.view), edit: strip(page.edit), change } : page;
}
