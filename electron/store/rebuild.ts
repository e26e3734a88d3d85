import { FailureError } from "#shared/ipc/error-words.ts";
import type { Failure } from "#shared/ipc/errors.ts";
import { backupFolders, historyOutside } from "./backup-places.ts";
import { isThere, writeNew } from "./durable.ts";
import { readIfThere } from "./load.ts";
import type { Places } from "./places.ts";
import { failUnwritable } from "./reasons.ts";
import { type Recovered, recover } from "./recover.ts";
import { recoverySentence } from "./recovery-words.ts";
import { setAside } from "./set-aside.ts";
import { writeSnapshot } from "./snapshot-adapter.ts";
import type { OpenOptions } from "./store.ts";

/**
 * Writes a workspace file anew, from a backup and the history, where it is damaged or gone; what lies
 * there is kept beside it first. Answers with the sentence that says all of it. The error it is for is
 * thrown again where it is of another kind, or where nothing is left to begin from. Fails with
 * `workspace-unwritable`. Cost: the number of facts, and the bytes of backups and history.
 */
export async function rebuild(
  places: Places,
  error: unknown,
  options: OpenOptions,
): Promise<string> {
  const { now, onStep } = options;
  const { failure, recovered } = await recoverFrom(places, error, options);
  const { files, snapshot, shown } = places;
  try {
    const bytes = await readIfThere(files, snapshot);
    const there = await isThere(files, snapshot);
    const keptIn = there ? await setAside(files, snapshot, "damaged", bytes, now()) : null;
    await bringBackHistory(places, options);
    await writeSnapshot(places, recovered.state, now, { replace: there, onStep });
    const damage = there ? failure : null;
    return recoverySentence(places, { recovered, damage, wanted: headRevision(bytes), keptIn });
  } catch (refusal) {
    return failUnwritable(shown, refusal);
  }
}

/** A history that is gone is taken from the folder outside, where one is. */
async function bringBackHistory(places: Places, { backups }: OpenOptions): Promise<void> {
  const { files, history } = places;
  if (await isThere(files, history)) return;
  for (const { place, path } of await backupFolders(places, backups ?? null)) {
    if (place === "beside") continue;
    const bytes = await readIfThere(files, historyOutside(path));
    if (bytes.length === 0) continue;
    await writeNew(files, history, bytes);
    return;
  }
}

/** The same in memory alone: the workspace, and the sentence. */
export async function rebuiltInMemory(
  places: Places,
  error: unknown,
  options: OpenOptions,
): Promise<{ readonly state: Recovered["state"]; readonly sentence: string }> {
  const { failure, recovered } = await recoverFrom(places, error, options);
  const wanted = headRevision(await readIfThere(places.files, places.snapshot));
  const damage = failure.code === "file-missing" ? null : failure;
  const recovery = { recovered, damage, wanted, keptIn: null };
  return {
    state: recovered.state,
    sentence: `${recoverySentence(places, recovery)} Nothing was written.`,
  };
}

async function recoverFrom(
  places: Places,
  error: unknown,
  options: OpenOptions,
): Promise<{ failure: Failure; recovered: Recovered }> {
  const failure = error instanceof FailureError ? error.failure : null;
  const isLost = failure?.code === "file-missing" && options.rebuild === true;
  if (failure?.code !== "workspace-damaged" && !isLost) throw error;
  const recovered = await recover(places, options.backups ?? null);
  if (recovered === null) throw error;
  return { failure, recovered };
}

/** The change a file says it is at, as far as its head can be read. */
function headRevision(bytes: Buffer): number | null {
  const found = /^\{\s*"format"[^{}]*?"revision": ?(\d+)/.exec(
    bytes.subarray(0, 1024).toString("latin1"),
  );
  return found ? Number(found[1]) : null;
}
