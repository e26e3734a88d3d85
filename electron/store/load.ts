import { stateOf, stateOfWhole } from "#electron/domain/workspace-file.ts";
import { fail } from "#shared/ipc/error-words.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import type { Workspace } from "#shared/model/workspace.ts";
import { duplicates } from "./duplicates.ts";
import type { Files } from "./files.ts";
import { isHeld } from "./lock.ts";
import type { Places } from "./places.ts";
import { codeOf, reasonOf } from "./reasons.ts";
import { brokenReferences, pageNowhere } from "./references.ts";
import { type Break, replay } from "./replay.ts";
import { readSnapshot } from "./snapshot-adapter.ts";
import { isWhole } from "./whole.ts";

export interface Loaded {
  readonly state: WorkspaceState;
  /** The snapshot as the file holds it, before the journal. */
  readonly snapshot: Workspace;
  readonly snapshotSize: number;
  /** The format the snapshot is written in. */
  readonly version: number;
  readonly journal: Buffer;
  /** How many of the journal's bytes are good, and why it is not all of them. */
  readonly goodLength: number;
  readonly break: Break | null;
  /** A sentence for each fact that names someone or something that is not there. */
  readonly dangling: readonly string[];
}

/**
 * Reads a workspace: snapshot and journal's tail. Writes nothing. The journal is read first, so that
 * a process that rewrites the file meanwhile can only make the snapshot newer, never leave a gap.
 * Fails with `file-missing`, `file-unreadable`, `workspace-newer` or `workspace-damaged`.
 */
export async function load(places: Places): Promise<Loaded> {
  const journal = await readIfThere(places.files, places.journal);
  const { workspace, size, version } = await readSnapshot(places);
  const whole = isWhole(workspace);
  const state = whole ? stateOfWhole(workspace) : stateOf(workspace);
  if (factsIn(workspace) !== countFacts(state)) {
    const [first] = duplicates(workspace);
    fail("workspace-damaged", { path: places.shown, reason: first ?? "a fact is there twice" });
  }
  const replayed = replay(state, journal);
  const unseen = !whole || state.revision !== workspace.revision;
  const nowhere = unseen ? pageNowhere(state) : null;
  if (nowhere !== null) fail("workspace-damaged", { path: places.shown, reason: nowhere });
  const dangling = unseen ? brokenReferences(state) : [];
  const snapshot = { snapshot: workspace, snapshotSize: size, version };
  return { state, ...snapshot, journal, dangling, ...replayed };
}

/**
 * Reads a workspace that others may be writing to. A line they have not ended yet is no damage: only
 * what is broken while nobody writes is told.
 */
export async function loadBeside(places: Places): Promise<Loaded> {
  const loaded = await load(places);
  if (loaded.break === null) return loaded;
  return (await isHeld(places)) ? { ...loaded, break: null } : load(places);
}

/** A file's bytes; none where it does not exist. Fails with `file-unreadable`. */
export async function readIfThere(files: Files, path: string): Promise<Buffer> {
  try {
    return await files.readFile(path);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return Buffer.alloc(0);
    return fail("file-unreadable", { path, reason: reasonOf(error) });
  }
}

/** In memory each fact has one key, so a lower count there means that the file has one twice. */
function factsIn(workspace: Workspace): number {
  let sum = workspace.instances.length;
  for (const one of workspace.instances) {
    sum += one.people.length + one.groups.length + one.memberships.length;
    sum += one.spaces.length + one.grants.length + one.pages.length;
  }
  return sum;
}

function countFacts(state: WorkspaceState): number {
  let sum = state.instances.size;
  for (const one of state.instances.values()) {
    sum += one.people.size + one.groups.size + one.memberships.size;
    sum += one.spaces.size + one.grants.size + one.pages.size;
  }
  return sum;
}
