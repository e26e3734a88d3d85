import type { AccessIndex } from "#electron/engine/access-index.ts";
import { firstByName } from "#electron/engine/first-by-name.ts";
import { spaceRef } from "#electron/engine/refs.ts";
import { usersOfSpace } from "#electron/engine/space-users.ts";
import type { OutboxMessage } from "#shared/explanation/outbox.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { SpaceId } from "#shared/model/ids.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import type { ChangeEntry } from "#shared/model/workspace.ts";
import type { Commit } from "../commit.ts";
import { accessOf, type Directory } from "../directory.ts";
import {
  invitedBy,
  isOpenToGuests,
  type LetIn,
  letInBy,
  nobodyLetIn,
  openToGuests,
} from "./let-in.ts";
import { walkBack } from "./past-walk.ts";
import { during } from "./put.ts";

export interface OutboxQuestion {
  /** The changes that were taken back: they would have told nobody. */
  readonly takenBack: ReadonlySet<number>;
  /** Of each message at most so many of those who get it are named. */
  readonly recipients: number;
}

/** Whether a change could tell anybody: it was made here, and stands. An import says only what is so already. */
export function mayTell({ kind, revision }: ChangeEntry, takenBack: ReadonlySet<number>): boolean {
  return kind === "command" && !takenBack.has(revision);
}

/**
 * The mails and notices that Confluence would send for these commits, newest first. Nothing of it is
 * stored: it is worked out by going back. A new guest is invited; who uses a space is told that a
 * guest or guest group was given it; a space that guests see for the first time says so on the next
 * visit. The commits are the latest ones, oldest first. Cost: their events, and for each that may
 * tell something the rows of the spaces it is about and the users of those.
 */
export function outboxOf(
  workspace: WorkspaceState,
  directory: Directory,
  commits: readonly Commit[],
  { takenBack, recipients }: OutboxQuestion,
): OutboxMessage[] {
  const messages: OutboxMessage[] = [];
  const { id } = directory.instance.header;
  walkBack(workspace, directory, commits, ({ entry, events }) => {
    const own = events.filter((event) => event.instance === id);
    if (own.length === 0 || !mayTell(entry, takenBack)) return true;
    const index = accessOf(directory);
    const { invited, letIn, open } = during(workspace, directory, own, () => lookAfter(index, own));
    const about = (kind: OutboxMessage["kind"], space: SpaceId) =>
      toUsers(index, { kind, space, change: entry, letIn: letIn.get(space) }, recipients);
    const opened = open.filter((space) => !isOpenToGuests(index, space));
    const found = [
      ...invited.map((one) => invitation(entry, one)),
      ...[...letIn.keys()].map((space) => about("space-notice", space)),
      ...opened.map((space) => about("first-visit", space)),
    ];
    messages.push(...found.filter(tellsSomebodySomething));
    return true;
  });
  return messages;
}

function lookAfter(index: AccessIndex, events: readonly DomainEvent[]) {
  return {
    invited: invitedBy(index, events),
    letIn: letInBy(index, events),
    open: openToGuests(index, events),
  };
}

function invitation(change: ChangeEntry, { guests, groups }: LetIn): OutboxMessage {
  const to = { total: guests.length, people: [...guests] };
  const id = `${change.revision} invitation ${guests[0]?.id ?? ""}`;
  return {
    id,
    kind: "invitation",
    change,
    to,
    space: null,
    guests: [...guests],
    groups: [...groups],
  };
}

interface About {
  readonly kind: OutboxMessage["kind"];
  readonly space: SpaceId;
  readonly change: ChangeEntry;
  readonly letIn: LetIn | undefined;
}

function tellsSomebodySomething({ kind, to, guests, groups }: OutboxMessage): boolean {
  return to.total > 0 && (kind === "first-visit" || guests.length + groups.length > 0);
}

/**
 * A message to those who use the space as things stand: nobody, where it is not there. Whoever uses
 * it already was not let in.
 */
function toUsers(index: AccessIndex, about: About, recipients: number): OutboxMessage {
  const { kind, change, letIn = nobodyLetIn } = about;
  const at = index.spaces.of(about.space);
  const users = at === undefined ? [] : usersOfSpace(index, at);
  const known = new Set(users.map((user) => index.people.id(user)));
  return {
    id: `${change.revision} ${kind} ${about.space}`,
    kind,
    change,
    to: { total: users.length, people: firstByName(index, users, recipients) },
    space: at === undefined ? null : spaceRef(index, at),
    guests: letIn.guests.filter((one) => !known.has(one.id)),
    groups: [...letIn.groups],
  };
}
