import type { Decided } from "#electron/domain/decided.ts";
import { decideRedo, decideUndo } from "#electron/domain/history/undo.ts";
import { whatEventsDo } from "#electron/domain/what-if/what-if.ts";
import type { HistoryLog } from "#electron/store/history-log.ts";
import type { Impact } from "#shared/explanation/impact.ts";
import type { Outcome } from "#shared/ipc/errors.ts";
import { consoleActor } from "#shared/model/workspace.ts";
import { impactOf } from "./preview-query.ts";
import { need, type Session } from "./session.ts";
import { turnedOf, type Way } from "./undo-service.ts";

/**
 * What undoing a change, or making it again, would do now. Refuses as doing it does, for whoever may
 * do everything. Cost: what its events touch.
 */
export async function impactOfTurning(
  session: Session,
  { change, way }: { readonly change: number; readonly way: Way },
): Promise<Impact> {
  const log = need(await session.store.history());
  const { events, label } = need(decideTurning(session, log, change, way));
  return impactOf(label, whatEventsDo(session.store.state, session.directory(), events));
}

/** What would turn a change now, or the refusal. Cost: its events, and those after it. */
export function decideTurning(
  session: Session,
  log: HistoryLog,
  revision: number,
  way: Way,
): Outcome<Decided> {
  const turned = turnedOf(log, revision);
  if (!turned.ok) return turned;
  const { state } = session.store;
  const context = { at: "", actor: consoleActor, revision: state.revision + 1, newId: () => "" };
  const decide = way === "undo" ? decideUndo : decideRedo;
  return decide(state, session.directory(), turned.value, context);
}
