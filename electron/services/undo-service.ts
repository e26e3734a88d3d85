import type { Turned } from "#electron/domain/history/unbroken.ts";
import { decideRedo, decideUndo } from "#electron/domain/history/undo.ts";
import { undoOrderOf } from "#electron/domain/history/undo-order.ts";
import type { HistoryLog } from "#electron/store/history-log.ts";
import { refuse } from "#shared/ipc/error-words.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";
import type { Actor, ChangeEntry } from "#shared/model/workspace.ts";
import { outcomeOf, type Session } from "./session.ts";
import type { Surroundings } from "./surroundings.ts";

export type Way = "undo" | "redo";

/** A change that was taken back or made again, and the entry that did it. */
export interface TurnedChange {
  readonly revision: number;
  readonly label: string;
  /** The change it is of. */
  readonly of: number;
}

/**
 * Takes a change back, or makes one again that was taken back, as a new entry: the named one, or the
 * next in line. Refuses with `nothing-to-undo` or `nothing-to-redo`, `unknown-change`,
 * `history-missing`, and what deciding refuses; nothing is changed then. Callers put these one after
 * another with other changes. Cost: the events of the change and of those after it.
 */
export async function turnChange(
  session: Session,
  way: Way,
  asked: { readonly change?: number | undefined; readonly reason?: string | undefined },
  actor: Actor,
  { now, newId }: Surroundings,
): Promise<Outcome<TurnedChange>> {
  const { state } = session.store;
  const target = targetOf(session, way, asked.change);
  if (!target.ok) return target;
  const of = target.value;
  const log = await session.store.history();
  if (!log.ok) return log;
  const turned = turnedOf(log.value, of);
  if (!turned.ok) return turned;
  const directory = outcomeOf(() => session.directory());
  if (!directory.ok) return directory;
  const at = now().toISOString();
  const decide = way === "undo" ? decideUndo : decideRedo;
  const context = { at, actor, revision: state.revision + 1, newId };
  const decided = decide(state, directory.value, turned.value, context);
  if (!decided.ok) return decided;
  const { events, label } = decided.value;
  const words = { label, kind: way, actor, at, reason: asked.reason, of };
  const committed = await session.commit(events, words);
  return committed.ok ? done({ revision: committed.value, label, of }) : committed;
}

/** The entries that the next undo and the next redo are of; null where there is none. */
export function nextTurns(session: Session): Record<Way, ChangeEntry | null> {
  const { changes } = session.store.state;
  const { done: inEffect, undone } = undoOrderOf(changes);
  const entry = (revision: number | undefined) =>
    changes.find((one) => one.revision === revision) ?? null;
  return { undo: entry(inEffect.at(-1)), redo: entry(undone.at(-1)) };
}

/** A change with all that came after it; refuses with `history-missing`. Cost: their events. */
export function turnedOf(log: HistoryLog, revision: number): Outcome<Turned> {
  const commit = log.commit(revision);
  const later = log.after(revision);
  if (!commit || !later)
    return refuse("history-missing", { ref: `change ${revision}`, from: log.wholeFrom });
  return done({ commit, later });
}

function targetOf(session: Session, way: Way, asked: number | undefined): Outcome<number> {
  const { changes, revision } = session.store.state;
  const order = undoOrderOf(changes);
  const code = way === "undo" ? "nothing-to-undo" : "nothing-to-redo";
  if (asked === undefined) {
    const next = (way === "undo" ? order.done : order.undone).at(-1);
    return next === undefined ? refuse(code) : done(next);
  }
  const entry = changes.find((one) => one.revision === asked);
  if (!entry) return refuse("unknown-change", { ref: String(asked), revision });
  const able = way === "undo" ? order.done.includes(asked) : order.takenBack.has(asked);
  return able ? done(asked) : refuse(code, { what: whyNot(way, entry) });
}

function whyNot(way: Way, { revision, kind, of, label }: ChangeEntry): string {
  const named = `change ${revision}, “${label}”,`;
  if (of !== undefined) return `${named} is itself of change ${of}; name that one`;
  if (kind === "created") return `${named} made the workspace`;
  return way === "undo" ? `${named} is taken back already` : `${named} is in effect`;
}
