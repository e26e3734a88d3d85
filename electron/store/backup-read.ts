import { stateOf } from "#electron/domain/workspace-file.ts";
import { fail } from "#shared/ipc/error-words.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import { type Backup, listBackups } from "./backup-places.ts";
import type { BackupOptions } from "./backups.ts";
import { createStore } from "./create-store.ts";
import { openEnvelope } from "./envelope.ts";
import { nodeFiles } from "./node-files.ts";
import { placesOfLost } from "./places.ts";
import { caught } from "./reasons.ts";
import { everyLine } from "./recover.ts";

/** Where a workspace is or was, and what to look for its backups with. */
export type BackupSource = Pick<BackupOptions, "outside" | "files"> & { readonly path: string };

/** A backup and what is in it. */
export interface ReadBackup {
  readonly backup: Backup;
  readonly state: WorkspaceState;
}

/** The backups of a workspace that is there or was, newest first. Cost: their bytes. */
export function backupsOf({
  path,
  outside,
  files = nodeFiles,
}: BackupSource): Promise<Outcome<Backup[]>> {
  return caught(async () => done(await listBackups(await placesOfLost(path, files), outside)));
}

/**
 * Reads one of the backups by where it lies and its name. Refuses with `unknown-backup`, and as
 * opening a workspace does where it is damaged. Cost: the bytes of all, the facts of one.
 */
export function readBackup(
  source: BackupSource,
  wanted: Pick<Backup, "place" | "name">,
): Promise<Outcome<ReadBackup>> {
  const { path, outside, files = nodeFiles } = source;
  return caught(async () => {
    const all = await listBackups(await placesOfLost(path, files), outside);
    const backup = all.find((one) => one.place === wanted.place && one.name === wanted.name);
    if (!backup) return fail("unknown-backup", { ref: wanted.name });
    const { workspace } = openEnvelope(await files.readFile(backup.path), backup.path);
    return done({ backup, state: stateOf(workspace) });
  });
}

/**
 * Makes a workspace of its own of a backup, with the history as far as it is known. Refuses as
 * reading the backup and creating a workspace do; nothing is overwritten. Cost: the number of facts,
 * and the history's bytes.
 */
export function saveBackupAs(
  source: BackupSource,
  wanted: Pick<Backup, "place" | "name">,
  to: string,
  now: () => Date,
): Promise<Outcome<null>> {
  const { path, outside, files = nodeFiles } = source;
  return caught(async () => {
    const read = await readBackup(source, wanted);
    if (!read.ok) return read;
    const { state } = read.value;
    const log = await everyLine(await placesOfLost(path, files), outside, state.revision);
    const made = await createStore(to, state, { now, files }, log.unbroken());
    if (!made.ok) return made;
    await made.value.close();
    return done(null);
  });
}
