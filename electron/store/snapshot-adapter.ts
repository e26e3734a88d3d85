import { type Adapter, Low } from "lowdb";
import { emptyWorkspace, fileOf } from "#electron/domain/workspace-file.ts";
import { fail } from "#shared/ipc/error-words.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import { schemaVersion, type Workspace } from "#shared/model/workspace.ts";
import { type AtomicWriteOptions, atomicWrite } from "./atomic-write.ts";
import { largestFile, type Opened, openEnvelope, sealEnvelope } from "./envelope.ts";
import type { Files } from "./files.ts";
import type { Places } from "./places.ts";
import { codeOf, failUnwritable, reasonOf } from "./reasons.ts";

/** What lowdb reads and writes through: the workspace file, whole, checked and durable. */
class SnapshotAdapter implements Adapter<Workspace> {
  readonly #places: Places;
  readonly #now: () => Date;
  readonly #options: AtomicWriteOptions;
  /** The size of the file last read or written. */
  size = 0;
  /** The format of the file last read. */
  version = schemaVersion;

  constructor(places: Places, now: () => Date, options: AtomicWriteOptions) {
    this.#places = places;
    this.#now = now;
    this.#options = options;
  }

  async read(): Promise<Workspace> {
    const { files, snapshot, shown } = this.#places;
    const bytes = await readWhole(files, snapshot, shown);
    this.size = bytes.length;
    const { workspace, version } = openEnvelope(bytes, shown);
    this.version = version;
    return workspace;
  }

  async write(workspace: Workspace): Promise<void> {
    const { files, snapshot, shown } = this.#places;
    const chunks = await sealEnvelope(workspace, this.#now());
    try {
      await atomicWrite(files, snapshot, chunks, this.#options);
    } catch (error) {
      if (codeOf(error) === "EEXIST") fail("file-exists", { path: shown });
      failUnwritable(shown, error);
    }
    this.size = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  }
}

/** A file larger than any workspace of ours is refused before a byte of it is read. */
async function readWhole(files: Files, path: string, shown: string): Promise<Buffer> {
  try {
    const { size } = await files.stat(path);
    if (size <= largestFile) return await files.readFile(path);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return fail("file-missing", { path: shown });
    return fail("file-unreadable", { path: shown, reason: reasonOf(error) });
  }
  const reason = `it is larger than ${largestFile / 1_000_000} MB, the most a workspace may have`;
  return fail("file-unreadable", { path: shown, reason });
}

/** Reads the workspace file. Fails as `openEnvelope` does, or with a code of files. */
export async function readSnapshot(places: Places): Promise<Opened & { readonly size: number }> {
  const adapter = new SnapshotAdapter(places, () => new Date(0), { replace: true });
  const low = new Low<Workspace>(adapter, fileOf(emptyWorkspace("none")));
  await low.read();
  return { workspace: low.data, size: adapter.size, version: adapter.version };
}

/**
 * Writes the workspace file and returns its size. The state must not change meanwhile. Fails with
 * `workspace-unwritable`, or `file-exists` where nothing may be replaced; the old file stands then.
 */
export async function writeSnapshot(
  places: Places,
  state: WorkspaceState,
  now: () => Date,
  options: AtomicWriteOptions,
): Promise<number> {
  const adapter = new SnapshotAdapter(places, now, options);
  await new Low<Workspace>(adapter, fileOf(state)).write();
  return adapter.size;
}
