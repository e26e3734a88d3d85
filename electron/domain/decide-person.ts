import { refuse } from "#shared/ipc/error-words.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";
import type { Change } from "#shared/model/change.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { Group } from "#shared/model/group.ts";
import { asPersonId } from "#shared/model/ids.ts";
import type { Person } from "#shared/model/person.ts";
import type { Context } from "./context.ts";
import type { Decide, Decided } from "./decided.ts";
import type { Directory } from "./directory.ts";
import { findGroup, findPerson } from "./references.ts";
import { seatsInUse, takesSeat } from "./standing.ts";

type AddPerson = Extract<Change, { do: "addPerson" }>;
type InviteGuest = Extract<Change, { do: "inviteGuest" }>;
type Activity = Extract<Change, { do: "activate" | "deactivate" }>;

/** Adds someone who is in no group yet, so without access (R4). Refuses an e-mail that is taken. */
export const decideAddPerson: Decide<AddPerson> = (directory, change, context) => {
  const person = newPerson(directory, change.name, change.email ?? null, context);
  if (!person.ok) return person;
  return done({
    events: [personEvent(directory, null, person.value)],
    label: `Add ${change.name}`,
  });
};

/**
 * Invites a guest: an account in the default guest groups and the named ones. Refuses on plans
 * below Premium, without a free seat, for groups of another kind, and an e-mail that is taken (R28).
 */
export const decideInviteGuest: Decide<InviteGuest> = (directory, change, context) => {
  const { plan, seatLimit } = directory.instance.header;
  if (plan === "free" || plan === "standard") return refuse("plan-without-guests", { plan });
  if (seatLimit !== null && seatsInUse(directory) >= seatLimit) {
    return refuse("no-seat-left", { limit: seatLimit });
  }
  const groups = guestGroups(directory, change.groups);
  if (!groups.ok) return groups;
  const name = change.name ?? change.email;
  const person = newPerson(directory, name, change.email, context);
  if (!person.ok) return person;
  const instance = directory.instance.header.id;
  const memberships = groups.value.map((group): DomainEvent => {
    const after = { group: group.id, person: person.value.id, change: context.revision };
    return { type: "membershipChanged", instance, before: null, after };
  });
  return done({
    events: [personEvent(directory, null, person.value), ...memberships],
    label: `Invite ${name} as a guest`,
    note: change.note,
  });
};

/**
 * Closes or reopens an account; its groups and rows stay (R4). Refuses where it is so, and to reopen
 * one that takes a seat when none is free (R28).
 */
export const decideActivity: Decide<Activity> = (directory, change): Outcome<Decided> => {
  const found = findPerson(directory, change.person);
  if (!found.ok) return found;
  const before = found.value;
  const status = change.do === "activate" ? "active" : "inactive";
  if (before.status === status) {
    return refuse("nothing-changes", { what: `${before.name} is ${status} already` });
  }
  const { seatLimit } = directory.instance.header;
  const needsSeat = status === "active" && takesSeat(directory, before);
  if (needsSeat && seatLimit !== null && seatsInUse(directory) >= seatLimit) {
    return refuse("no-seat-left", { limit: seatLimit });
  }
  return done({
    events: [personEvent(directory, before, { ...before, status })],
    label: `${change.do === "activate" ? "Reactivate" : "Deactivate"} ${before.name}`,
  });
};

function newPerson(
  directory: Directory,
  name: string,
  email: string | null,
  context: Context,
): Outcome<Person> {
  if (email !== null && directory.peopleByEmail.has(email.toLowerCase())) {
    return refuse("already-exists", { kind: "a person with the e-mail", what: email });
  }
  return done({
    id: asPersonId(context.newId()),
    name,
    email,
    accountType: "atlassian",
    status: "active",
    change: context.revision,
  });
}

function guestGroups(directory: Directory, named: readonly string[]): Outcome<Group[]> {
  const groups = new Map<string, Group>();
  for (const group of directory.instance.groups.values()) {
    if (group.kind === "guest" && group.isDefault) groups.set(group.id, group);
  }
  for (const ref of named) {
    const group = findGroup(directory, ref);
    if (!group.ok) return group;
    const { kind, name, external } = group.value;
    if (kind !== "guest") return refuse("not-a-guest-group", { group: name, kind });
    if (external) return refuse("external-group", { group: name });
    groups.set(group.value.id, group.value);
  }
  if (groups.size === 0) {
    const expected = "at least one guest group, since this instance has no default one";
    return refuse("bad-input", { field: "groups", expected });
  }
  return done([...groups.values()]);
}

/** The event that turns a person into another, or makes them. */
export function personEvent(
  directory: Directory,
  before: Person | null,
  after: Person,
): DomainEvent {
  return { type: "personChanged", instance: directory.instance.header.id, before, after };
}
