import type { DomainEvent } from "#shared/model/event.ts";
import type { GroupId, PersonId, SpaceId } from "#shared/model/ids.ts";
import type { InstanceState } from "#shared/model/state.ts";
import type { Commit } from "../commit.ts";
import { sideOf } from "./fact-key.ts";

/** What a look at one person's past is about; without a space it is about all of them. */
export interface Subject {
  readonly person: PersonId;
  readonly space: SpaceId | null;
}

/**
 * The commits with those of their events that could matter to a person's access, in the order
 * given; commits without any are left out. People, groups and spaces that came are not among them:
 * without memberships and rows they give nothing, and what others have from them stays whole.
 * Cost: the events.
 */
export function relevantTo(
  instance: InstanceState,
  subject: Subject,
  commits: readonly Commit[],
): Commit[] {
  const groups = groupsEverOf(instance, subject.person, commits);
  const isRelevant = (event: DomainEvent) =>
    event.instance === instance.header.id && matters(event, subject, groups);
  return commits.flatMap((commit) => {
    const events = commit.events.filter(isRelevant);
    return events.length > 0 ? [{ entry: commit.entry, events }] : [];
  });
}

function groupsEverOf(
  instance: InstanceState,
  person: PersonId,
  commits: readonly Commit[],
): Set<GroupId> {
  const groups = new Set<GroupId>();
  for (const one of instance.memberships.values()) if (one.person === person) groups.add(one.group);
  for (const { events } of commits) {
    for (const event of events) {
      if (event.type !== "membershipChanged") continue;
      const membership = sideOf(event);
      if (membership.person === person) groups.add(membership.group);
    }
  }
  return groups;
}

function matters(event: DomainEvent, { person, space }: Subject, groups: Set<GroupId>): boolean {
  switch (event.type) {
    case "instanceChanged":
      return event.before !== null && event.after !== null;
    case "personChanged":
      return sideOf(event).id === person;
    case "membershipChanged":
      return sideOf(event).person === person;
    case "groupChanged":
      return event.before !== null && groups.has(sideOf(event).id);
    case "spaceChanged": {
      const { id } = sideOf(event);
      return event.before !== null && (space === null || id === space);
    }
    case "grantChanged": {
      const row = sideOf(event);
      if (space !== null && row.space !== space) return false;
      const { principal } = row;
      if (principal.type === "group") return groups.has(principal.id);
      return principal.type !== "person" || principal.id === person;
    }
    case "pageChanged":
      return space === null || [event.before, event.after].some((page) => page?.space === space);
    case "opaqueChanged":
      return false;
  }
}
