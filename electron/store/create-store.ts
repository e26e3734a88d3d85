import { fileOf } from "#electron/domain/workspace-file.ts";
import { fail } from "#shared/ipc/error-words.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import { workspaceSchema } from "#shared/model/workspace.ts";
import { isThere } from "./durable.ts";
import { Journal } from "./journal.ts";
import { takeLock } from "./lock.ts";
import { nodeFiles } from "./node-files.ts";
import { placeOfIssue } from "./place-of-issue.ts";
import { type Places, placesToMake, sidecarPaths } from "./places.ts";
import { caught } from "./reasons.ts";
import { writeSnapshot } from "./snapshot-adapter.ts";
import type { CreateOptions, Store } from "./store.ts";
import { WriteStore } from "./write-store.ts";

/**
 * Makes a workspace file of this state and opens it. Never overwrites: refuses with `file-exists`
 * where the file, or a journal or history of that name, is there already; otherwise with
 * `workspace-locked` or `workspace-unwritable`. A state that could not be read back is a fault of
 * ours and throws. Cost: the number of facts.
 */
export async function createStore(
  path: string,
  state: WorkspaceState,
  options: CreateOptions,
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
      const journal = new Journal(places.files, places.journal, 0, onStep);
      return done(
        new WriteStore({ places, state, repairs: [], journal, lock, snapshotSize, options }),
      );
    } catch (error) {
      await lock.release();
      throw error;
    }
  });
}

async function refuseWhatIsThere(places: Places): Promise<void> {
  for (const one of [places.snapshot, ...sidecarPaths(places.snapshot)])
    if (await isThere(places.files, one)) fail("file-exists", { path: one });
}
