import { fail } from "#shared/ipc/error-words.ts";
import type { Outcome } from "#shared/ipc/errors.ts";
import { done } from "#shared/ipc/errors.ts";
import { schemaVersion } from "#shared/model/workspace.ts";
import type { FileFacts } from "./files.ts";
import { Footing } from "./footing.ts";
import { Journal } from "./journal.ts";
import { type Loaded, load, loadBeside } from "./load.ts";
import { type Lock, takeLock } from "./lock.ts";
import { nodeFiles } from "./node-files.ts";
import { type Places, placesOf } from "./places.ts";
import { readStore } from "./read-store.ts";
import { caught, failUnwritable, reasonOf } from "./reasons.ts";
import { renew } from "./renew.ts";
import { danglingSentences, repairSentence } from "./repair-words.ts";
import { setAside } from "./set-aside.ts";
import type { OpenOptions, Store } from "./store.ts";
import { WriteStore } from "./write-store.ts";

/**
 * Opens a workspace: snapshot and journal's tail. What cannot be used of the journal is set aside
 * and told in `repairs`. Refuses with `file-missing`, `file-unreadable`, `workspace-newer`,
 * `workspace-damaged` and, for writing, `workspace-locked` and `workspace-unwritable`; the files are
 * untouched then. Cost: the number of facts.
 */
export async function openStore(path: string, options: OpenOptions): Promise<Outcome<Store>> {
  return caught(async () => {
    const places = await placesOf(path, options.files ?? nodeFiles);
    if (options.mode === "write") return done(await openToWrite(places, options));
    const loaded = await loadBeside(places);
    const broken = loaded.break ? [repairSentence(places, loaded, null)] : [];
    const repairs = [...broken, ...danglingSentences(places, loaded.dangling)];
    return done(readStore({ places, state: loaded.state, repairs, mode: "read" }));
  });
}

async function openToWrite(places: Places, options: OpenOptions): Promise<Store> {
  const lock: Lock = await takeLock(places);
  try {
    const { loaded, version, told } = await loadInOrder(places, options);
    const { state, snapshotSize } = loaded;
    const journal = new Journal(
      places,
      loaded.journal.subarray(0, loaded.goodLength),
      options.onStep,
    );
    const cut = loaded.break ? [await repair(places, loaded, journal, options.now())] : [];
    const repairs = [...told, ...cut, ...danglingSentences(places, loaded.dangling)];
    const footing = new Footing(places, lock, version);
    return new WriteStore({ places, state, repairs, journal, footing, snapshotSize, options });
  } catch (error) {
    await lock.release();
    throw error;
  }
}

interface InOrder {
  readonly loaded: Loaded;
  /** The file's version from before it was read: if it is replaced meanwhile, the first commit finds out. */
  readonly version: string;
  /** What had to be done to the file before, in sentences. */
  readonly told: readonly string[];
}

/** Loads a workspace whose file is in today's format, after it was brought there. */
async function loadInOrder(places: Places, options: OpenOptions): Promise<InOrder> {
  const { version } = await look(places);
  const loaded = await load(places);
  if (loaded.version === schemaVersion) return { loaded, version, told: [] };
  const sentence = await renew(places, loaded, options);
  const again = await loadInOrder(places, options);
  return { ...again, told: [sentence, ...again.told] };
}

function look({ files, shown, snapshot }: Places): Promise<FileFacts> {
  return files
    .stat(snapshot)
    .catch((error) => fail("file-unreadable", { path: shown, reason: reasonOf(error) }));
}

/** Nothing is deleted: the bytes are safe beside the workspace before they are cut off. */
async function repair(places: Places, loaded: Loaded, journal: Journal, now: Date) {
  const rest = loaded.journal.subarray(loaded.goodLength);
  try {
    const kind = loaded.break?.kind ?? "torn";
    const keptIn = await setAside(places.files, places.journal, kind, rest, now);
    await journal.cutTail(rest);
    return repairSentence(places, loaded, keptIn);
  } catch (error) {
    return failUnwritable(places.shown, error);
  }
}
