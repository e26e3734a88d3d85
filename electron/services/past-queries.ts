import { openToGuestsSince } from "#electron/domain/history/open-to-guests.ts";
import { personChanges, type Stretch } from "#electron/domain/history/person-changes.ts";
import { type TimelineQuestion, timelineOf } from "#electron/domain/history/timeline.ts";
import type { HistoryLog } from "#electron/store/history-log.ts";
import type { PersonChange, Timeline } from "#shared/explanation/timeline.ts";
import { fail } from "#shared/ipc/error-words.ts";
import { asPageId, asPersonId, asSpaceId } from "#shared/model/ids.ts";
import type { PageAbility } from "#shared/model/page.ts";
import type { ChangeEntry } from "#shared/model/workspace.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import { personNumber, spaceNumber } from "./people-queries.ts";
import { need, type Session } from "./session.ts";

/** A question about a permission or a page ability, all things by id. */
export interface SinceQuestion {
  readonly person: string;
  readonly space: string;
  readonly permission?: PermissionKey | undefined;
  readonly page?: string | undefined;
  readonly ability?: PageAbility | undefined;
}

/**
 * Since when the answer is what it is, by which change, and every change that added or removed a
 * source. Refuses ids that are not there. Cost: the history's bytes, and the events about the person.
 */
export async function sinceWhen(session: Session, asked: SinceQuestion): Promise<Timeline> {
  const index = session.index();
  personNumber(index, asked.person);
  spaceNumber(index, asked.space);
  const log = need(await session.store.history());
  return timelineOf(session.store.state, session.directory(), log.unbroken(), questionOf(asked));
}

/** The change since which guests can view a space, null where none can or it is not known. Refuses as `sinceWhen`. */
export async function openSince(
  session: Session,
  { id }: { readonly id: string },
): Promise<{ change: ChangeEntry | null }> {
  spaceNumber(session.index(), id);
  const commits = need(await session.store.history()).unbroken();
  const { state } = session.store;
  return { change: openToGuestsSince(state, session.directory(), commits, asSpaceId(id)) };
}

/**
 * What changed for a person after change `after`, up to and with `upTo`. Refuses a person that is
 * not there, and with `history-missing` where the history does not go back that far.
 */
export async function changesOfPerson(
  session: Session,
  asked: { readonly person: string; readonly after: number; readonly upTo: number },
): Promise<PersonChange[]> {
  personNumber(session.index(), asked.person);
  const log = need(await session.store.history());
  const commits = log.after(asked.after);
  if (!commits) fail("history-missing", { ref: `change ${asked.after}`, from: log.wholeFrom });
  const person = asPersonId(asked.person);
  return personChanges(session.store.state, session.directory(), commits, person, asked);
}

/** The stretch between two moments as a number of changes: `from` counts from its day's beginning. */
export function stretchOf(
  session: Session,
  log: HistoryLog,
  { from, to }: { readonly from: string | null; readonly to: string | null },
): Stretch {
  const { changes, revision } = session.store.state;
  return {
    after: from === null ? log.wholeFrom - 1 : revisionBefore(changes, from),
    upTo: to === null ? revision : revisionAt(changes, to),
  };
}

/** What changed for a person between two moments, change by change; refuses as `changesOfPerson`. */
export async function changesBetween(
  session: Session,
  asked: { readonly person: string; readonly from: string | null; readonly to: string | null },
): Promise<PersonChange[]> {
  const log = need(await session.store.history());
  return changesOfPerson(session, { person: asked.person, ...stretchOf(session, log, asked) });
}

/** The last change before a day begins; of a change number or a time, as `revisionAt`. */
function revisionBefore(entries: readonly ChangeEntry[], from: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(from)) return revisionAt(entries, from);
  return entries.findLast((one) => one.at < from)?.revision ?? 0;
}

/**
 * The number of the last change made by a moment: a change number as it is, the end of a day, or a
 * time in ISO form; 0 before the first. Refuses with `bad-input`.
 */
export function revisionAt(entries: readonly ChangeEntry[], text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const moment = Date.parse(isDay ? `${text}T23:59:59.999Z` : text);
  if (Number.isNaN(moment)) {
    const expected = "a change number, a day such as 2026-03-04, or an ISO time";
    return fail("bad-input", { field: "at", expected, got: text });
  }
  return entries.findLast((one) => Date.parse(one.at) <= moment)?.revision ?? 0;
}

function questionOf(asked: SinceQuestion): TimelineQuestion {
  const ids = { person: asPersonId(asked.person), space: asSpaceId(asked.space) };
  if (asked.page !== undefined && asked.ability !== undefined)
    return { ...ids, page: asPageId(asked.page), ability: asked.ability };
  if (asked.permission !== undefined) return { ...ids, permission: asked.permission };
  return fail("bad-input", {
    field: "permission",
    expected: "a permission, or a page and ability",
  });
}
