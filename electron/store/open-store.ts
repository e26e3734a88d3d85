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
import { type Places, placesOf, placesOfLost } from "./places.ts";
import { readStore } from "./read-store.ts";
import { caught, codeOf, failUnwritable, reasonOf } from "./reasons.ts";
import { rebuild, rebuiltInMemory } from "./rebuild.ts";
import { tellWhatIsLeft } from "./remains.ts";
import { renew } from "./renew.ts";
import { danglingSentences, repairSentence } from "./repair-words.ts";
import { setAside } from "./set-aside.ts";
import type { OpenOptions, Store } from "./store.ts";
import { WriteStore } from "./write-store.ts";

/**
 * Opens a workspace: snapshot and journal's tail. What cannot be used of the journal is set aside; a
 * damaged file is set aside and made anew from the newest good backup and the history; a file of an
 * older format is brought to today's, and kept. All of it is told in `repairs`, and happens in memory
 * alone where the workspace is only read. Refuses with `file-missing`, `file-unreadable`,
 * `workspace-newer`, `workspace-damaged` and, for writing, `workspace-locked` and
 * `workspace-unwritable`; the files are untouched then. Cost: the number of facts.
 */
export async function openStore(path: string, options: OpenOptions): Promise<Outcome<Store>> {
  return caught(async () => {
    const files = options.files ?? nodeFiles;
    const places = await (options.rebuild
      ? placesOfLost(path, files)
      : placesOf(path, files).catch((error) => tellWhatIsLeft(error, path, options)));
    return done(
      options.mode === "write"
        ? await openToWrite(places, options)
        : await openToRead(places, options),
    );
  });
}

async function openToRead(places: Places, options: OpenOptions): Promise<Store> {
  const loaded = await loadBeside(places).catch((error: unknown) => ({ error }));
  if ("error" in loaded) {
    const { state, sentence } = await rebuiltInMemory(places, loaded.error, options);
    return readStore({ places, state, repairs: [sentence], mode: "read" });
  }
  const broken = loaded.break ? [repairSentence(places, loaded, null)] : [];
  const repairs = [...broken, ...danglingSentences(places, loaded.dangling)];
  return readStore({ places, state: loaded.state, repairs, mode: "read" });
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

/** Loads a workspace after its file was made good, where it was not, and brought to today's format. */
async function loadInOrder(places: Places, options: OpenOptions): Promise<InOrder> {
  const found = await loadAsItIs(places).catch((error: unknown) => ({ error }));
  if ("loaded" in found && found.loaded.version === schemaVersion) return found;
  const sentence =
    "loaded" in found
      ? await renew(places, found.loaded, options)
      : await rebuild(places, found.error, options);
  return { ...(await loadAsItIs(places)), told: [sentence] };
}

async function loadAsItIs(places: Places): Promise<InOrder> {
  const { version } = await look(places);
  return { version, loaded: await load(places), told: [] };
}

function look({ files, shown, snapshot }: Places): Promise<FileFacts> {
  return files.stat(snapshot).catch((error) => {
    if (codeOf(error) === "ENOENT") fail("file-missing", { path: shown });
    return fail("file-unreadable", { path: shown, reason: reasonOf(error) });
  });
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
