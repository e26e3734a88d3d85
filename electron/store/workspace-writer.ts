import { FailureError } from "#shared/ipc/error-words.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import { atomicWrite } from "./atomic-write.ts";
import { type Footing, holds } from "./footing.ts";
import { addToHistory } from "./history.ts";
import type { Journal } from "./journal.ts";
import type { Places } from "./places.ts";
import { codeOf } from "./reasons.ts";
import { setAside } from "./set-aside.ts";
import { writeSnapshot } from "./snapshot-adapter.ts";
import type { CreateOptions } from "./store.ts";

/** A journal smaller than this never causes a rewrite of the file. */
const smallJournal = 1 << 20;

export interface WriterParts {
  readonly places: Places;
  readonly state: WorkspaceState;
  readonly journal: Journal;
  readonly footing: Footing;
  readonly snapshotSize: number;
  readonly options: CreateOptions;
}

/**
 * All that is written to the files of an open workspace. The calls must come one after another, and
 * fail with a failure of the closed list or the system's error; memory is never touched.
 */
export class WorkspaceWriter {
  readonly #parts: WriterParts;
  /** The journal's length at which the file is rewritten. */
  #rewriteAt: number;

  constructor(parts: WriterParts) {
    this.#parts = parts;
    this.#rewriteAt = Math.max(smallJournal, parts.snapshotSize);
  }

  /** The confirmed lines that the workspace file does not hold yet. */
  get lines(): Buffer {
    return this.#parts.journal.lines;
  }

  /** Whether the journal has outgrown the file. */
  get isDue(): boolean {
    return this.#parts.journal.length > this.#rewriteAt;
  }

  /** Puts lines on disk, in the workspace that we know and no other. */
  async append(lines: Buffer): Promise<void> {
    const { journal, footing } = this.#parts;
    await this.#onOurs(() => journal.append(lines, () => footing.check()));
  }

  /** Rewrites the workspace file, moving the journal's lines to the history. Cost: the number of facts. */
  async rewrite(): Promise<void> {
    const { journal, footing } = this.#parts;
    await this.#onOurs(async () => {
      await footing.check();
      await journal.check();
    });
    await this.#rewriteOurs();
  }

  /** The next rewrite of itself is far off: one has just failed. */
  putOff(): void {
    this.#rewriteAt = Math.max(smallJournal, this.#parts.journal.length * 2);
  }

  /**
   * Makes the disk hold what memory holds, whatever lies there by now. What is not ours is kept
   * beside it first; answers with the names that it is kept under. Cost: the number of facts.
   */
  async putBack(): Promise<readonly string[]> {
    const { places, state, journal, footing } = this.#parts;
    await footing.checkLock();
    await journal.lookAgain();
    const kept: string[] = [];
    if (!(await holds(places, state))) {
      if (!(await works(() => footing.check()))) kept.push(...(await this.#keep(places.snapshot)));
      if (!(await works(() => journal.check()))) {
        kept.push(...(await this.#keep(places.journal)));
        await atomicWrite(places.files, places.journal, [journal.lines], { replace: true });
      }
    }
    await this.#rewriteOurs();
    return kept;
  }

  /** Rewrites the file where needed and gives the workspace free. Never throws: what was confirmed is on disk. */
  async close(): Promise<void> {
    const { journal, footing } = this.#parts;
    if (journal.length > 0) await works(() => this.rewrite());
    await works(() => journal.close());
    await footing.release();
  }

  /**
   * Does something that fails where the files are not ours. Where they only seem not to be, since
   * somebody touched them or a drive came back, they are taken as ours again.
   */
  async #onOurs(work: () => Promise<void>): Promise<void> {
    const { places, state, footing } = this.#parts;
    try {
      await work();
    } catch (error) {
      const replaced = error instanceof FailureError && error.failure.code === "workspace-replaced";
      if (!replaced || !(await holds(places, state))) throw error;
      await footing.know();
      await work();
    }
  }

  /**
   * History, then snapshot, then an empty journal, each durable before the next: after a kill in
   * between, lines are in two places at most and never in none.
   */
  async #rewriteOurs(): Promise<void> {
    const { places, state, journal, footing, options } = this.#parts;
    const { now, onStep } = options;
    const { lines } = journal;
    if (lines.length > 0) await addToHistory(places.files, places.history, lines, now(), onStep);
    const size = await writeSnapshot(places, state, now, { replace: true, onStep });
    await footing.know();
    this.#rewriteAt = Math.max(smallJournal, size);
    await journal.clear();
  }

  async #keep(path: string): Promise<string[]> {
    const { places, options } = this.#parts;
    const bytes = await places.files.readFile(path).catch((error: unknown) => {
      if (codeOf(error) !== "ENOENT") throw error;
      return null;
    });
    if (bytes === null) return [];
    return [await setAside(places.files, path, "replaced", bytes, options.now())];
  }
}

function works(work: () => Promise<void>): Promise<boolean> {
  return work().then(
    () => true,
    () => false,
  );
}
