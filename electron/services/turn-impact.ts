import { decideRedo, decideUndo } from "#electron/domain/history/undo.ts";
import { whatEventsDo } from "#electron/domain/what-if/what-if.ts";
import type { HistoryLog } from "#electron/store/history-log.ts";
import { whatIfCounts } from "#shared/explanation/what-if-counts.ts";
import { whatIfLines } from "#shared/explanation/what-if-words.ts";
import type { ImpactWords } from "#shared/ipc/area-activity.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import { consoleActor } from "#shared/model/workspace.ts";
import { need, type Session } from "./session.ts";
import { turnedOf, type Way } from "./undo-service.ts";

/** How many effects are told one by one. */
const lineLimit = 500;

/**
 * What undoing a change, or making it again, would do now. Refuses as doing it does, for whoever may
 * do everything. Cost: what its events touch.
 */
export async function impactOfTurning(
  session: Session,
  { change, way }: { readonly change: number; readonly way: Way },
): Promise<ImpactWords> {
  const log = need(await session.store.history());
  const events = need(turningEvents(session, log, change, way));
  const impact = whatEventsDo(session.store.state, session.directory(), events);
  const lines = whatIfLines(impact);
  return {
    counts: whatIfCounts(impact),
    lines: lines.slice(0, lineLimit),
    more: Math.max(0, lines.length - lineLimit),
  };
}

/** The events that would turn a change now, or the refusal. Cost: its events, and those after it. */
export function turningEvents(
  session: Session,
  log: HistoryLog,
  revision: number,
  way: Way,
): Outcome<readonly DomainEvent[]> {
  const turned = turnedOf(log, revision);
  if (!turned.ok) return turned;
  const { state } = session.store;
  const context = { at: "", actor: consoleActor, revision: state.revision + 1, newId: () => "" };
  const decide = way === "undo" ? decideUndo : decideRedo;
  const decided = decide(state, session.directory(), turned.value, context);
  return decided.ok ? done(decided.value.events) : decided;
}
