import { difference } from "#electron/domain/difference.ts";
import { mayTurn } from "#electron/domain/policy.ts";
import { refuse } from "#shared/ipc/error-words.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";
import type { Actor } from "#shared/model/workspace.ts";
import { backupOf, restoreLabel, type WantedBackup } from "./backup-queries.ts";
import type { Session } from "./session.ts";
import type { Surroundings } from "./surroundings.ts";

/** A backup that was brought back, and the entry that did it. */
export interface RestoredBackup {
  readonly revision: number;
  readonly label: string;
}

/**
 * Makes the workspace what a backup holds, as one change: nothing is lost by it, and it can be
 * undone. Refuses with `unknown-backup`, `nothing-changes`, `not-allowed` (R29), and what reading and
 * committing refuse; nothing is changed then. Callers put these one after another with other changes.
 * Cost: the facts of both.
 */
export async function restoreBackup(
  session: Session,
  outside: string,
  wanted: WantedBackup & { readonly reason?: string | undefined },
  actor: Actor,
  { now }: Surroundings,
): Promise<Outcome<RestoredBackup>> {
  const { backup, state } = await backupOf(session, outside, wanted);
  const events = difference(session.store.state, state);
  if (events.length === 0)
    return refuse("nothing-changes", { what: "the workspace is as the backup has it" });
  const label = restoreLabel(backup);
  if (session.instance()) {
    const allowed = mayTurn(session.directory(), actor, events);
    if (!allowed.ok) return allowed;
  }
  const { reason } = wanted;
  const words = { label, kind: "restore" as const, actor, at: now().toISOString(), reason };
  const committed = await session.commit(events, words);
  if (!committed.ok) return committed;
  const [first] = session.store.state.instances.keys();
  if (session.instance() === null && first !== undefined) session.choose(first);
  return done({ revision: committed.value, label });
}
