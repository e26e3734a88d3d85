import { join } from "node:path";
import { fileOf } from "#electron/domain/workspace-file.ts";
import { FailureError, failure } from "#shared/ipc/error-words.ts";
import { done, type Failure, type Outcome } from "#shared/ipc/errors.ts";
import { schemaVersion } from "#shared/model/workspace.ts";
import { atomicWrite } from "./atomic-write.ts";
import { backupName, newestFirst, readBackupName } from "./backup-name.ts";
import { folderBeside, folderOutside, historyOutside, namesIn } from "./backup-places.ts";
import { backupsToGo, type Kept } from "./backup-rule.ts";
import { sealEnvelope } from "./envelope.ts";
import type { Files } from "./files.ts";
import { keepHistory } from "./history-copy.ts";
import { loadBeside, readIfThere } from "./load.ts";
import { nodeFiles } from "./node-files.ts";
import { type Places, placesOf } from "./places.ts";
import { caught, codeOf, reasonOf } from "./reasons.ts";
import { readSeal } from "./seal.ts";

export interface BackupOptions {
  readonly now: () => Date;
  /** The app's own folder for backups of all workspaces; null for none outside. */
  readonly outside: string | null;
  /** False leaves the folder beside the workspace alone. */
  readonly beside?: boolean;
  readonly files?: Files;
}

/** What a backup came to: each folder either has one of this change now, or says why not. */
export interface BackedUp {
  readonly revision: number;
  readonly made: readonly string[];
  readonly refused: readonly Failure[];
}

/**
 * Copies a workspace as it is on disk to the folder beside it and to the one outside, which also gets
 * the history's new lines; a folder whose newest backup is of this change keeps that one. What the
 * rule lets go is removed. A folder that cannot be written to is told in `refused` and does not keep
 * the other from getting its own. Refuses as reading the workspace does. Works beside a process that
 * writes. Cost: the number of facts, and the history's bytes.
 */
export async function backUp(path: string, options: BackupOptions): Promise<Outcome<BackedUp>> {
  return caught(async () => {
    const places = await placesOf(path, options.files ?? nodeFiles);
    const now = options.now();
    const copy = await copyOf(places, now);
    const made: string[] = [];
    const refused: Failure[] = [];
    const attempt = async (folder: string, work: () => Promise<string | null>) => {
      try {
        const name = await work();
        if (name !== null) made.push(join(folder, name));
      } catch (error) {
        refused.push(refusalOf(folder, error));
      }
    };
    const beside = folderBeside(places);
    if (options.beside !== false) await attempt(beside, () => keep(places, beside, copy, now));
    if (options.outside !== null) {
      const folder = folderOutside(options.outside, places, copy.firstChange);
      await attempt(folder, async () => {
        const name = await keep(places, folder, copy, now);
        await keepHistory(places, historyOutside(folder), now);
        return name;
      });
    }
    return done({ revision: copy.revision, made, refused });
  });
}

interface Copy {
  readonly revision: number;
  readonly firstChange: string;
  readonly chunks: readonly Uint8Array[];
}

/** The file as it is where it holds everything; otherwise what file and journal come to. */
async function copyOf(places: Places, now: Date): Promise<Copy> {
  const journal = await readIfThere(places.files, places.journal);
  const bytes = await readIfThere(places.files, places.snapshot);
  const seal = journal.length === 0 ? readSeal(bytes) : null;
  if (seal?.version === schemaVersion) return { ...seal, chunks: [bytes] };
  const { state } = await loadBeside(places);
  const [first] = state.changes;
  return {
    revision: state.revision,
    firstChange: first ? JSON.stringify(first) : "",
    chunks: await sealEnvelope(fileOf(state), now),
  };
}

/** Puts a copy in a folder and takes out what may go; null where it has this change already. */
async function keep(places: Places, folder: string, copy: Copy, now: Date): Promise<string | null> {
  const { files } = places;
  await files.makeFolder(folder);
  if (await hasNewest(places, folder, copy.revision)) return null;
  const name = backupName(copy.revision, now);
  await atomicWrite(files, join(folder, name), copy.chunks, { replace: true });
  for (const gone of backupsToGo(await keptIn(places, folder)))
    await files.remove(join(folder, gone));
  return name;
}

async function hasNewest(places: Places, folder: string, revision: number): Promise<boolean> {
  const backups = (await keptIn(places, folder)).toSorted(newestFirst);
  const [newest] = backups;
  if (newest?.revision !== revision) return false;
  const bytes = await places.files.readFile(join(folder, newest.name));
  return readSeal(bytes)?.revision === revision;
}

async function keptIn(
  places: Places,
  folder: string,
): Promise<(Kept & { readonly revision: number })[]> {
  const kept: (Kept & { readonly revision: number })[] = [];
  for (const name of await namesIn(places, folder)) {
    const backup = readBackupName(name);
    if (!backup) continue;
    const { size } = await places.files.stat(join(folder, name));
    kept.push({ ...backup, size });
  }
  return kept;
}

function refusalOf(folder: string, error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  if (codeOf(error) === "") throw error;
  return failure("workspace-unwritable", { path: folder, reason: reasonOf(error) });
}
