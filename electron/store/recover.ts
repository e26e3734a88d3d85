import { basename } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { applyCommit } from "#electron/domain/commit.ts";
import { emptyWorkspace, stateOf } from "#electron/domain/workspace-file.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import { workspaceExtension } from "#shared/model/workspace.ts";
import { type Backup, backupFolders, historyOutside, listBackups } from "./backup-places.ts";
import { CommitOrder } from "./commit-order.ts";
import { openEnvelope } from "./envelope.ts";
import { HistoryLog } from "./history-log.ts";
import { readIfThere } from "./load.ts";
import type { Places } from "./places.ts";

/** What could be made of a workspace whose file is damaged or gone. */
export interface Recovered {
  readonly state: WorkspaceState;
  /** The backup it was begun from; null where the history reaches back to the first change. */
  readonly backup: Backup | null;
  /** How many changes the history gave after that. */
  readonly later: number;
}

/**
 * Makes a workspace from the newest good backup and every change after it that history and journal
 * have, or from these alone where they begin with the first; null where there is neither. A backup
 * that is of another past than the history is passed over. Writes nothing. Cost: the bytes of backups
 * and history.
 */
export async function recover(places: Places, outside: string | null): Promise<Recovered | null> {
  const log = await everyLine(places, outside, Number.MAX_SAFE_INTEGER);
  for (const backup of await listBackups(places, outside)) {
    if (!backup.good) continue;
    const state = await stateIn(places, backup);
    if (state === null || !isOf(state, log)) continue;
    return { backup, ...forward(state, log) };
  }
  const nothing = emptyWorkspace(basename(places.shown, workspaceExtension));
  const recovered = forward(nothing, log);
  return recovered.later > 0 ? { backup: null, ...recovered } : null;
}

/** History, journal and the history outside up to a change, in the order in which they are believed. */
export async function everyLine(
  places: Places,
  outside: string | null,
  latest: number,
): Promise<HistoryLog> {
  const { files, journal, history } = places;
  const copies = (await backupFolders(places, outside))
    .filter(({ place }) => place === "outside")
    .map(({ path }) => readIfThere(files, historyOutside(path)));
  return new HistoryLog(
    latest,
    await readIfThere(files, history),
    await readIfThere(files, journal),
    ...(await Promise.all(copies)),
  );
}

async function stateIn({ files }: Places, { path }: Backup): Promise<WorkspaceState | null> {
  try {
    return stateOf(openEnvelope(await files.readFile(path), path).workspace);
  } catch {
    return null;
  }
}

/** Whether the history, where it has the state's last change, tells it as the state does. */
function isOf(state: WorkspaceState, log: HistoryLog): boolean {
  const told = log.commit(state.revision);
  return told === null || isDeepStrictEqual(told.entry, state.changes.at(-1));
}

/** Applies what follows, as far as it is whole, in place. */
function forward(state: WorkspaceState, log: HistoryLog): { state: WorkspaceState; later: number } {
  const order = new CommitOrder(state);
  let later = 0;
  for (;;) {
    const commit = log.commit(state.revision + 1);
    if (commit === null || order.wrongWith(commit) !== null) return { state, later };
    order.count(commit);
    applyCommit(state, commit);
    later++;
  }
}
