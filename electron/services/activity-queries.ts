import { undoOrderOf } from "#electron/domain/history/undo-order.ts";
import { compareText } from "#electron/engine/refs.ts";
import type { HistoryLog } from "#electron/store/history-log.ts";
import { type EventLine, eventLine, type TouchedThing } from "#shared/explanation/event-words.ts";
import type { ActivityFilter } from "#shared/ipc/area-activity.ts";
import { fail } from "#shared/ipc/error-words.ts";
import { asksForEvents, entryMatches, someEventMatches, textsAskedFor } from "./activity-filter.ts";
import { need, type Session } from "./session.ts";
import { thingNames } from "./thing-names.ts";
import { decideTurning } from "./turn-impact.ts";
import type { Way } from "./undo-service.ts";

/** How many lines of an entry are put into words. */
const lineLimit = 200;

export type ActivityAsked = Partial<ActivityFilter> & {
  readonly offset: number;
  readonly limit: number;
};

/**
 * Who changed what, newest first. Where things or a permission are asked for, only changes whose
 * details are still known can be found. Cost: the number of entries; then the bytes of the history,
 * and the events of what mentions the thing.
 */
export async function listActivity(session: Session, asked: ActivityAsked) {
  const { changes } = session.store.state;
  const { takenBack } = undoOrderOf(changes);
  const log = need(await session.store.history());
  const found = asksForEvents(asked) ? mentioned(log, asked) : null;
  const matching = changes.filter(
    (entry) => entryMatches(entry, asked) && (found === null || found.has(entry.revision)),
  );
  const rows = matching
    .toReversed()
    .slice(asked.offset, asked.offset + asked.limit)
    .map((change) => ({ change, undone: takenBack.has(change.revision) }));
  return {
    total: changes.length,
    matching: matching.length,
    rows,
    named: namedIn(session, log, asked),
    actors: [...new Set(changes.map((one) => one.actor.name))].sort(compareText),
    knownFrom: log.wholeFrom,
  };
}

/** One entry in full. Refuses with `unknown-change`. Cost: its events, and those after it. */
export async function getActivity(session: Session, revision: number) {
  const { changes, revision: latest } = session.store.state;
  const change = changes.find((one) => one.revision === revision);
  if (!change) fail("unknown-change", { ref: String(revision), revision: latest });
  const order = undoOrderOf(changes);
  const log = need(await session.store.history());
  return {
    change,
    undone: order.takenBack.has(revision),
    ...linesOf(session, log, revision),
    undo: order.done.includes(revision) ? turnable(session, log, revision, "undo") : null,
    redo: order.takenBack.has(revision) ? turnable(session, log, revision, "redo") : null,
  };
}

/** The events of a change in words, the first of them; null where the history lacks it. */
export function linesOf(
  session: Session,
  log: HistoryLog,
  revision: number,
): { lines: EventLine[] | null; count: number } {
  const commit = log.commit(revision);
  if (!commit) return { lines: null, count: 0 };
  const name = thingNames(session.instance(), log);
  const lines = commit.events.slice(0, lineLimit).map((event) => eventLine(event, name));
  return { lines, count: commit.events.length };
}

function namedIn(session: Session, log: HistoryLog, asked: ActivityAsked): TouchedThing[] {
  const name = thingNames(session.instance(), log);
  const { person, group, space } = asked;
  return [
    ...(person ? [name("person", person)] : []),
    ...(group ? [name("group", group)] : []),
    ...(space ? [name("space", space)] : []),
  ];
}

function mentioned(log: HistoryLog, asked: ActivityAsked): Set<number> {
  const found = new Set<number>();
  for (const revision of log.mentioning(textsAskedFor(asked))) {
    const commit = log.commit(revision);
    if (commit && someEventMatches(commit.events, asked)) found.add(revision);
  }
  return found;
}

/** Whether a change could be turned now: refusals go on as they are, without the events. */
function turnable(session: Session, log: HistoryLog, revision: number, way: Way) {
  const decided = decideTurning(session, log, revision, way);
  return decided.ok ? { ok: true as const } : decided;
}
