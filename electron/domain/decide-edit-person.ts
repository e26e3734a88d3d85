import { refuse } from "#shared/ipc/error-words.ts";
import { done } from "#shared/ipc/errors.ts";
import type { Change } from "#shared/model/change.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { Person } from "#shared/model/person.ts";
import { membershipKey } from "#shared/model/state.ts";
import { personEvent } from "./decide-person.ts";
import type { Decide } from "./decided.ts";
import { whatGoesWith } from "./leaving.ts";
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
  const gone = whatGoesWith(directory, { type: "person", id: person.id }, context.revision);
  if (!gone.ok) return gone;
  events.push(...gone.value);
  events.push({ type: "personChanged", instance, before: person, after: null });
  return done({ events, label: `Remove ${person.name}` });
};
