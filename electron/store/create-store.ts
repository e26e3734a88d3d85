import type { Commit } from "#electron/domain/commit.ts";
import { fileOf } from "#electron/domain/workspace-file.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import { workspaceSchema } from "#shared/model/workspace.ts";
import { Footing } from "./footing.ts";
import { addToHistory } from "./history.ts";
import { Journal } from "./journal.ts";
import { writeLine } from "./journal-line.ts";
import { takeLock } from "./lock.ts";
import { nodeFiles } from "./node-files.ts";
import { placeOfIssue } from "./place-of-issue.ts";
import { type Places, placesToMake, refuseWhatIsThere } from "./places.ts";
import { caught, failUnwritable } from "./reasons.ts";
import { writeSnapshot } from "./snapshot-adapter.ts";
import type { CreateOptions, Store } from "./store.ts";
import { WriteStore } from "./write-store.ts";

/**
 * Makes a workspace file of this state and opens it. Never overwrites: refuses with `file-exists`
 * where the file, or a journal or history of that name, is there already; otherwise with
 * `workspace-locked` or `workspace-unwritable`. A state that could not be read back is a fault of
 * ours and throws. `past` are the commits that made the state, for the history. Cost: the number of
 * facts, and the past.
 */
export async function createStore(
  path: string,
  state: WorkspaceState,
  options: CreateOptions,
  past: readonly Commit[] = [],
): Promise<Outcome<Store>> {
  const parsed = workspaceSchema.safeParse(fileOf(state));
  if (!parsed.success) {
    const { at, reason } = placeOfIssue(parsed.error);
    throw new Error(`this workspace cannot be kept: ${at}: ${reason}`);
  }
  return caught(async () => {
    const places = await placesToMake(path, options.files ?? nodeFiles);
    await refuseWhatIsThere(places);
    const lock = await takeLock(places);
    try {
      await refuseWhatIsThere(places);
      const { onStep } = options;
      const snapshotSize = await writeSnapshot(places, state, options.now, {
        replace: false,
        onStep,
      });
      const version = await finish(places, past, options);
      const journal = new Journal(places, Buffer.alloc(0), onStep);
      const footing = new Footing(places, lock, version);
      const writer = { places, state, journal, footing, snapshotSize, options };
      return done(new WriteStore({ ...writer, repairs: [] }));
    } catch (error) {
      await lock.release();
      throw error;
    }
  });
}

/**
 * The commits a workspace begins with go to its history; without them it is not made at all. Answers
 * with the version of the file.
 */
async function finish(places: Places, past: readonly Commit[], options: CreateOptions) {
  const { files, history, snapshot, shown } = places;
  const lines = Buffer.concat(past.map(writeLine));
  try {
    if (past.length > 0) await addToHistory(files, history, lines, options.now(), options.onStep);
    return (await files.stat(snapshot)).version;
  } catch (error) {
    for (const one of [history, snapshot]) await files.remove(one).catch(() => undefined);
    return failUnwritable(shown, error);
  }
}
