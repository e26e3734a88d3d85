import { refuse } from "#shared/ipc/error-words.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { RestrictionList } from "#shared/model/page.ts";
import type { Grant } from "#shared/model/space.ts";
import { grantKey, membershipKey } from "#shared/model/state.ts";
import { adminPermission } from "#shared/permissions/permissions.ts";
import type { Commit } from "../commit.ts";
import type { Directory } from "../directory.ts";
import { canHoldAdmin } from "../standing.ts";
import { sideOf } from "./fact-key.ts";

/** A change to take back or to make again, and what was committed after it, oldest first. */
export interface Turned {
  readonly commit: Commit;
  readonly later: readonly Commit[];
}

/** What still hangs on something that would go, or what something that comes would hang on. */
export interface LooseEnd {
  /** In words: "Gil Varga is in it". */
  readonly what: string;
  /** The change that what hangs on it came with, or that took away what it needs. */
  readonly change: number;
}

/**
 * What events that are in effect leave hanging: facts about something gone, or facts that name
 * something that one of the `later` changes took away. Null where nothing does. Cost: the events,
 * and for each thing that goes, the spaces and pages of the instance.
 */
export function looseEnd(
  directory: Directory,
  events: readonly DomainEvent[],
  { commit, later }: Turned,
): LooseEnd | null {
  const gone = goneBy(directory, later);
  const since = commit.entry.revision;
  for (const event of events) {
    const found =
      event.after === null ? hangingOn(directory, event, since) : missingFor(event, gone);
    if (found) return found;
  }
  return null;
}

/**
 * Refuses where a name, key or e-mail that these events bring is also that of something that came
 * after change `since`; twins from before were there together already. Cost: the events.
 */
export function noTwins(
  { instance, groupsByName, spacesByKey, peopleByEmail }: Directory,
  events: readonly DomainEvent[],
  since: number,
): Outcome<null> {
  const newer = <Id>(ids: Iterable<Id> | undefined, facts: ReadonlyMap<Id, { change: number }>) =>
    [...(ids ?? [])].some((id) => (facts.get(id)?.change ?? 0) > since);
  for (const { type, before, after } of events) {
    if (after === null || before !== null) continue;
    if (
      type === "groupChanged" &&
      newer(groupsByName.get(after.name.toLowerCase()), instance.groups)
    )
      return refuse("already-exists", { kind: "a group", what: after.name });
    if (type === "spaceChanged" && newer(spacesByKey.get(after.key.toLowerCase()), instance.spaces))
      return refuse("already-exists", { kind: "a space with the key", what: after.key });
    if (type !== "personChanged" || !after.email) continue;
    if (newer(peopleByEmail.get(after.email.toLowerCase()), instance.people))
      return refuse("already-exists", { kind: "a person with the e-mail", what: after.email });
  }
  return done(null);
}

/** Refuses where one of these events took the last Admin that can count off a space that stays (R30). */
export function everyoneKeepsAdmin(
  directory: Directory,
  events: readonly DomainEvent[],
): Outcome<null> {
  for (const event of events) {
    if (event.type !== "grantChanged" || !event.before) continue;
    const lost = givesAdmin(event.before) && !(event.after && givesAdmin(event.after));
    const space = directory.instance.spaces.get(event.before.space);
    if (!lost || !space || !canHoldAdmin(directory, event.before.principal)) continue;
    const rows = [...(directory.rowsOf.get(space.id) ?? [])].flatMap(
      (name) => directory.instance.grants.get(`${space.id}\n${name}`) ?? [],
    );
    const kept = rows.some((row) => givesAdmin(row) && canHoldAdmin(directory, row.principal));
    if (!kept) return refuse("last-admin", { space: space.name });
  }
  return done(null);
}

function givesAdmin(row: Grant): boolean {
  return row.permissions.some((one) => one.permission === adminPermission);
}

function hangingOn(directory: Directory, event: DomainEvent, since: number): LooseEnd | null {
  const { instance } = directory;
  switch (event.type) {
    case "groupChanged": {
      const { id } = sideOf(event);
      const [member] = directory.membersOf.get(id) ?? [];
      const membership = member && instance.memberships.get(membershipKey(id, member));
      if (membership) {
        const name = instance.people.get(membership.person)?.name ?? "someone";
        return { what: `${name} is in it`, change: membership.change };
      }
      return rowOrListOf(directory, { type: "group", id }, since);
    }
    case "personChanged": {
      const { id } = sideOf(event);
      const [group] = directory.groupsOf.get(id) ?? [];
      const membership = group && instance.memberships.get(membershipKey(group, id));
      if (membership) {
        const name = instance.groups.get(membership.group)?.name ?? "a group";
        return { what: `they are in ${name}`, change: membership.change };
      }
      return rowOrListOf(directory, { type: "person", id }, since);
    }
    case "spaceChanged": {
      const { id } = sideOf(event);
      const [row] = directory.rowsOf.get(id) ?? [];
      const grant = row === undefined ? undefined : instance.grants.get(`${id}\n${row}`);
      if (grant) return { what: "it has permission rows", change: latestOf(grant) };
      const [page] = directory.pagesOf.get(id) ?? [];
      const there = page && instance.pages.get(page);
      return there ? { what: `“${there.title}” is in it`, change: there.change } : null;
    }
    case "pageChanged": {
      const [child] = directory.childrenOf.get(sideOf(event).id) ?? [];
      const there = child && instance.pages.get(child);
      return there ? { what: `“${there.title}” is under it`, change: there.change } : null;
    }
    default:
      return null;
  }
}

function rowOrListOf(
  { instance }: Directory,
  principal: Extract<Grant["principal"], { id: string }>,
  since: number,
): LooseEnd | null {
  for (const space of instance.spaces.values()) {
    const row = instance.grants.get(grantKey(space.id, principal));
    if (row) return { what: `it has a row in ${space.name}`, change: latestOf(row) };
  }
  const named = (list: RestrictionList) =>
    principal.type === "group"
      ? list.groups.includes(principal.id)
      : list.people.includes(principal.id);
  for (const page of instance.pages.values()) {
    // A list that named only a deleted group goes on naming it, so that it stays shut.
    if (page.change <= since) continue;
    if (named(page.view) || named(page.edit))
      return { what: `a list of “${page.title}” names it`, change: page.change };
  }
  return null;
}

function latestOf(row: Grant): number {
  return Math.max(...row.permissions.map((one) => one.change));
}

/** What the fact would name that later changes took away; what was unknown before is left as it was. */
function missingFor(event: DomainEvent, goneBy: ReadonlyMap<string, number>): LooseEnd | null {
  for (const [word, id] of namedBy(event)) {
    const change = goneBy.get(id);
    if (change !== undefined) return { what: `the ${word} is gone`, change };
  }
  return null;
}

function namedBy(event: DomainEvent): (readonly [word: string, id: string])[] {
  switch (event.type) {
    case "membershipChanged": {
      const { group, person } = sideOf(event);
      return [
        ["group", group],
        ["person", person],
      ];
    }
    case "grantChanged": {
      const { space, principal } = sideOf(event);
      return "id" in principal
        ? [
            ["space", space],
            [principal.type, principal.id],
          ]
        : [["space", space]];
    }
    case "pageChanged": {
      const { space, view, edit } = sideOf(event);
      const names = [view, edit].flatMap(({ groups, people }) => [
        ...groups.map((id) => ["group", id] as const),
        ...people.map((id) => ["person", id] as const),
      ]);
      return [["space", space], ...names];
    }
    default:
      return [];
  }
}

/** Which later change took away what; what came again since is not gone. */
function goneBy({ instance }: Directory, later: readonly Commit[]): Map<string, number> {
  const gone = new Map<string, number>();
  for (const { entry, events } of later) {
    for (const event of events) {
      if (event.after !== null) continue;
      if (event.type === "personChanged" && !instance.people.has(sideOf(event).id))
        gone.set(sideOf(event).id, entry.revision);
      if (event.type === "groupChanged" && !instance.groups.has(sideOf(event).id))
        gone.set(sideOf(event).id, entry.revision);
      if (event.type === "spaceChanged" && !instance.spaces.has(sideOf(event).id))
        gone.set(sideOf(event).id, entry.revision);
    }
  }
  return gone;
}
