import type { ActivityFilter } from "#shared/ipc/area-activity.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { Page } from "#shared/model/page.ts";
import type { Grant } from "#shared/model/space.ts";
import type { ChangeEntry } from "#shared/model/workspace.ts";
import { matches } from "./table.ts";

type Asked = Partial<ActivityFilter>;

/** Whether an entry is by the one, in the time and of the words asked for. */
export function entryMatches(entry: ChangeEntry, asked: Asked): boolean {
  if (asked.actor && entry.actor.name !== asked.actor) return false;
  if (asked.since && entry.at < startOf(asked.since)) return false;
  if (asked.until && entry.at > endOf(asked.until)) return false;
  return !asked.search || matches(asked.search, [entry.label, entry.reason ?? null]);
}

/** Whether it is asked for things or a permission, so that the events have to be looked at. */
export function asksForEvents({ person, group, space, permission }: Asked): boolean {
  return [person, group, space, permission].some((one) => one !== null && one !== undefined);
}

/** The texts of which a line of a matching commit holds at least one. */
export function textsAskedFor({ person, group, space, permission }: Asked): string[] {
  return [person ?? group ?? space ?? permission].filter(
    (one) => one !== null && one !== undefined,
  );
}

/** Whether one of the events is about all that is asked for. */
export function someEventMatches(events: readonly DomainEvent[], asked: Asked): boolean {
  const { person, group, space, permission } = asked;
  return events.some(
    (event) =>
      (!person || peopleOf(event).includes(person)) &&
      (!group || groupsOf(event).includes(group)) &&
      (!space || spacesOf(event).includes(space)) &&
      (!permission || permissionsOf(event).includes(permission)),
  );
}

/** The first moment of a day, or the moment itself. */
function startOf(moment: string): string {
  return moment.length === 10 ? `${moment}T00:00:00.000Z` : moment;
}

/** The last moment of a day, or the moment itself. */
function endOf(moment: string): string {
  return moment.length === 10 ? `${moment}T23:59:59.999Z` : moment;
}

function sidesOf<Fact>(event: { readonly before: Fact | null; readonly after: Fact | null }) {
  return [event.before, event.after].filter((fact) => fact !== null);
}

function peopleOf(event: DomainEvent): string[] {
  switch (event.type) {
    case "personChanged":
      return sidesOf(event).map((person) => person.id);
    case "membershipChanged":
      return sidesOf(event).map((membership) => membership.person);
    case "grantChanged":
      return sidesOf(event).flatMap((row) => principalId(row, "person"));
    case "pageChanged":
      return differentNames(event, (page) => [...page.view.people, ...page.edit.people]);
    default:
      return [];
  }
}

function groupsOf(event: DomainEvent): string[] {
  switch (event.type) {
    case "groupChanged":
      return sidesOf(event).map((group) => group.id);
    case "membershipChanged":
      return sidesOf(event).map((membership) => membership.group);
    case "grantChanged":
      return sidesOf(event).flatMap((row) => principalId(row, "group"));
    case "pageChanged":
      return differentNames(event, (page) => [...page.view.groups, ...page.edit.groups]);
    default:
      return [];
  }
}

function spacesOf(event: DomainEvent): string[] {
  switch (event.type) {
    case "spaceChanged":
      return sidesOf(event).map((space) => space.id);
    case "grantChanged":
    case "pageChanged":
      return sidesOf<Grant | Page>(event).map((fact) => fact.space);
    default:
      return [];
  }
}

/** The permissions that a row gained or lost. */
function permissionsOf(event: DomainEvent): string[] {
  if (event.type !== "grantChanged") return [];
  const keys = (row: Grant | null) => row?.permissions.map((one) => one.permission) ?? [];
  const [before, after] = [keys(event.before), keys(event.after)];
  return [
    ...before.filter((one) => !after.includes(one)),
    ...after.filter((one) => !before.includes(one)),
  ];
}

function principalId({ principal }: Grant, type: "person" | "group"): string[] {
  return principal.type === type ? [principal.id] : [];
}

/** Those whom the lists of a page name only before or only after. */
function differentNames(
  event: { readonly before: Page | null; readonly after: Page | null },
  namesOf: (page: Page) => string[],
): string[] {
  const before = event.before ? namesOf(event.before) : [];
  const after = event.after ? namesOf(event.after) : [];
  return [
    ...before.filter((one) => !after.includes(one)),
    ...after.filter((one) => !before.includes(one)),
  ];
}
