import { decideAll } from "#electron/domain/decide.ts";
import type { Outcome } from "#shared/ipc/errors.ts";
import type { Change } from "#shared/model/change.ts";
import type { Actor } from "#shared/model/workspace.ts";
import { outcomeOf, type Session } from "./session.ts";
import type { Surroundings } from "./surroundings.ts";

/**
 * Commits changes as one entry, all or none, with the reason where one is given; answers with the revision once they are on disk.
 * Refuses what the domain refuses. Callers put changes one after another.
 */
export async function applyChanges(
  session: Session,
  changes: readonly Change[],
  actor: Actor,
  { now, newId }: Surroundings,
  reason?: string,
): Promise<Outcome<number>> {
  const at = now().toISOString();
  const directory = outcomeOf(() => session.directory());
  if (!directory.ok) return directory;
  const revision = session.store.state.revision + 1;
  const context = { at, actor, revision, newId };
  const decided = decideAll(session.store.state, directory.value, changes, context);
  if (!decided.ok) return decided;
  const { events, label, note } = decided.value;
  return session.commit(events, { label, kind: "command", actor, at, reason, note });
}
