import { done, type Outcome } from "#shared/ipc/errors.ts";
import { readBackupName } from "./backup-name.ts";
import { backupFolders, namesIn } from "./backup-places.ts";
import { type BackedUp, type BackupOptions, backUp } from "./backups.ts";
import { nodeFiles } from "./node-files.ts";
import { type Places, placesOf } from "./places.ts";
import { caught } from "./reasons.ts";

const aDay = 24 * 60 * 60 * 1000;

/**
 * Backs a workspace up outside its folder where its newest backup, wherever it is, is older than a
 * day or there is none; null where it is not due. For programs that open a workspace for a moment.
 * Refuses as `backUp` does. Cost: a look at the names, or that of `backUp`.
 */
export function backUpIfOld(
  path: string,
  options: BackupOptions,
): Promise<Outcome<BackedUp | null>> {
  return caught(async () => {
    const places = await placesOf(path, options.files ?? nodeFiles);
    const newest = await newestBackup(places, options.outside);
    if (options.now().getTime() - newest < aDay) return done(null);
    return backUp(path, { ...options, beside: false });
  });
}

/** When the newest backup was made, in milliseconds since 1970; the distant past where there is none. */
async function newestBackup(places: Places, outside: string | null): Promise<number> {
  let newest = Number.NEGATIVE_INFINITY;
  for (const { path } of await backupFolders(places, outside)) {
    for (const name of await namesIn(places, path)) {
      const backup = readBackupName(name);
      if (backup) newest = Math.max(newest, Date.parse(backup.at));
    }
  }
  return newest;
}
