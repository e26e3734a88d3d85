import { basename, join } from "node:path";
import { workspaceExtension } from "#shared/model/workspace.ts";
import { type BackupName, newestFirst, readBackupName } from "./backup-name.ts";
import { checksum } from "./checksum.ts";
import type { Places } from "./places.ts";
import { codeOf } from "./reasons.ts";
import { readSeal } from "./seal.ts";

/** `beside` the workspace, or `outside` in a folder of the app, which is there when its folder is lost. */
export type BackupPlace = "beside" | "outside";

/** A backup that is there. */
export interface Backup extends BackupName {
  readonly place: BackupPlace;
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Whether it is to the byte what was written. */
  readonly good: boolean;
}

/** The folder beside a workspace that keeps its backups. */
export function folderBeside({ snapshot }: Places): string {
  return `${snapshot}-backups`;
}

/**
 * The folder among the app's own, `all`, that keeps the backups of one workspace: of the one at this
 * place that began with this change, so that another that takes its place gets another folder.
 */
export function folderOutside(all: string, places: Places, firstChange: string): string {
  return join(all, `${stemOutside(places)}${checksum(firstChange).slice(0, 8)}`);
}

/** The history as it is kept with the backups outside. */
export function historyOutside(folder: string): string {
  return join(folder, "history");
}

/** All folders that may keep backups of what is or was at this place; `all` is null where none is given. */
export async function backupFolders(
  places: Places,
  all: string | null,
): Promise<{ readonly place: BackupPlace; readonly path: string }[]> {
  const beside = { place: "beside" as const, path: folderBeside(places) };
  if (all === null) return [beside];
  const stem = stemOutside(places);
  const names = (await namesIn(places, all)).filter((name) => name.startsWith(stem));
  return [beside, ...names.map((name) => ({ place: "outside" as const, path: join(all, name) }))];
}

/**
 * The backups of what is or was at this place, newest first, each looked through. Cost: their bytes,
 * at the speed of the checksum.
 */
export async function listBackups(places: Places, all: string | null): Promise<Backup[]> {
  const found: Backup[] = [];
  for (const { place, path } of await backupFolders(places, all)) {
    for (const name of await namesIn(places, path)) {
      const backup = readBackupName(name);
      if (!backup) continue;
      const file = join(path, name);
      const bytes = await places.files.readFile(file).catch(() => null);
      const good = bytes !== null && readSeal(bytes)?.revision === backup.revision;
      found.push({ ...backup, place, path: file, size: bytes?.length ?? 0, good });
    }
  }
  return found.sort(newestFirst);
}

/** The names in a folder; none where it is not there. Throws the system's error for any other. */
export async function namesIn({ files }: Places, folder: string): Promise<readonly string[]> {
  return files.names(folder).catch((error: unknown) => {
    if (["ENOENT", "ENOTDIR"].includes(codeOf(error))) return [];
    throw error;
  });
}

function stemOutside({ snapshot }: Places): string {
  const name = basename(snapshot, workspaceExtension);
  return `${name}-${checksum(snapshot).slice(0, 12)}-`;
}
