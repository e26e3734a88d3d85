import { basename, dirname } from "node:path";
import { fileOf } from "#electron/domain/workspace-file.ts";
import { FailureError } from "#shared/ipc/error-words.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";
import type { Workspace } from "#shared/model/workspace.ts";
import { type Backup, listBackups } from "./backup-places.ts";
import { duplicates } from "./duplicates.ts";
import type { Files } from "./files.ts";
import { type Loaded, loadBeside, readIfThere } from "./load.ts";
import { nodeFiles } from "./node-files.ts";
import { type Places, placesOf } from "./places.ts";
import { caught } from "./reasons.ts";
import { damageOf } from "./recovery-words.ts";
import { brokenChanges } from "./verify-changes.ts";
import { brokenHistory } from "./verify-history.ts";

/** Something that is not as it should be, and where. */
export interface Problem {
  readonly file: string;
  readonly line?: number;
  readonly what: string;
}

/** What reading a workspace through and through found. */
export interface VerifyReport {
  readonly v: 1;
  readonly ok: boolean;
  /** Null where the workspace file could not be read. */
  readonly revision: number | null;
  /** The format the workspace file is written in; null where it could not be read. */
  readonly format: number | null;
  readonly facts: Readonly<Record<string, number>>;
  /** How many backups there are, good or not. */
  readonly backups: number;
  readonly problems: readonly Problem[];
}

/**
 * Reads snapshot, journal, history and backups (those outside in the folder given) and checks
 * checksums, shape, the sequence of changes, and that all that is named is there. Repairs and writes nothing, and needs no lock. Refuses with
 * `file-missing`, `file-unreadable` or `workspace-newer`; damage is what it reports.
 */
export async function verifyWorkspace(
  path: string,
  files: Files = nodeFiles,
  outside: string | null = null,
): Promise<Outcome<VerifyReport>> {
  return caught(async () => {
    const places = await placesOf(path, files);
    const history = await readIfThere(files, places.history);
    const loaded = await loadOrTell(places);
    const inHistory = brokenHistory(history, "problem" in loaded ? null : loaded).map((one) => ({
      file: basename(places.history),
      ...one,
    }));
    const backups = await listBackups(places, outside);
    const inBackups = backups.filter(({ good }) => !good).map(brokenBackup);
    const rest = { backups: backups.length };
    if ("problem" in loaded) {
      const problems = [loaded.problem, ...inHistory, ...inBackups];
      const unread = { revision: null, format: null, facts: {} };
      return done<VerifyReport>({ v: 1, ok: false, ...unread, ...rest, problems });
    }
    const problems = [...inSnapshotAndJournal(places, loaded), ...inHistory, ...inBackups];
    const { state, version: format } = loaded;
    const facts = countFacts(fileOf(state));
    return done<VerifyReport>({
      v: 1,
      ok: problems.length === 0,
      revision: state.revision,
      format,
      facts,
      ...rest,
      problems,
    });
  });
}

function brokenBackup({ path }: Backup): Problem {
  const file = `${basename(dirname(path))}/${basename(path)}`;
  return { file, what: "this backup is not what was written" };
}

async function loadOrTell(places: Places): Promise<Loaded | { readonly problem: Problem }> {
  try {
    return await loadBeside(places);
  } catch (error) {
    const damaged = error instanceof FailureError && error.failure.code === "workspace-damaged";
    if (!damaged) throw error;
    const { line, ...details } = error.failure.details;
    const what = damageOf({ ...error.failure, details });
    const file = basename(places.snapshot);
    return { problem: { file, ...(typeof line === "number" ? { line } : {}), what } };
  }
}

function inSnapshotAndJournal(places: Places, loaded: Loaded): Problem[] {
  const file = basename(places.snapshot);
  const problems: Problem[] = [];
  const { break: broken, state } = loaded;
  if (broken) {
    const about = broken.change === null ? "" : ` (${broken.change})`;
    const what = `${broken.reason}${about}`;
    problems.push({ file: basename(places.journal), line: broken.line, what });
  }
  const workspace = fileOf(state);
  for (const what of [...duplicates(workspace), ...brokenChanges(workspace), ...loaded.dangling])
    problems.push({ file, what });
  return problems;
}

function countFacts(workspace: Workspace): Record<string, number> {
  const facts = {
    instances: workspace.instances.length,
    people: 0,
    groups: 0,
    memberships: 0,
    spaces: 0,
    grants: 0,
    pages: 0,
    opaque: 0,
    changes: workspace.changes.length,
  };
  for (const one of workspace.instances) {
    facts.people += one.people.length;
    facts.groups += one.groups.length;
    facts.memberships += one.memberships.length;
    facts.spaces += one.spaces.length;
    facts.grants += one.grants.length;
    facts.pages += one.pages.length;
    facts.opaque += one.opaque.length;
  }
  return facts;
}
