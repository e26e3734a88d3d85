import { applyCommit, type Commit } from "#electron/domain/commit.ts";
import { FailureError, failure } from "#shared/ipc/error-words.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import { CommitOrder } from "./commit-order.ts";
import { addToHistory } from "./history.ts";
import { HistoryLog } from "./history-log.ts";
import type { Journal } from "./journal.ts";
import { writeLine } from "./journal-line.ts";
import { readIfThere } from "./load.ts";
import type { Lock } from "./lock.ts";
import type { Places } from "./places.ts";
import { caught, failUnwritable } from "./reasons.ts";
import { writeSnapshot } from "./snapshot-adapter.ts";
import type { CreateOptions, Store } from "./store.ts";

/** A journal smaller than this never causes a rewrite of the file. */
const smallJournal = 1 << 20;

export interface WriteStoreParts {
  readonly places: Places;
  readonly state: WorkspaceState;
  readonly repairs: readonly string[];
  readonly journal: Journal;
  readonly lock: Lock;
  readonly snapshotSize: number;
  readonly options: CreateOptions;
}

interface Waiting {
  readonly commit: Commit;
  readonly line: Buffer;
  readonly answer: (outcome: Outcome<null>) => void;
}

/** The store of the one process that may write. All work on the files happens one after another. */
export class WriteStore implements Store {
  readonly path: string;
  readonly state: WorkspaceState;
  readonly repairs: readonly string[];
  readonly #parts: WriteStoreParts;
  #order: CommitOrder;
  #waiting: Waiting[] = [];
  #work: Promise<unknown> = Promise.resolve();
  #closing: Promise<void> | null = null;
  /** Once someone asked for it. */
  #log: HistoryLog | null = null;
  /** The journal's length at which the file is rewritten. */
  #rewriteAt: number;

  constructor(parts: WriteStoreParts) {
    this.path = parts.places.shown;
    this.state = parts.state;
    this.repairs = parts.repairs;
    this.#parts = parts;
    this.#order = new CommitOrder(parts.state);
    this.#rewriteAt = Math.max(smallJournal, parts.snapshotSize);
  }

  async commit(commit: Commit): Promise<Outcome<null>> {
    if (this.#closing) throw new Error("commit to a store that was closed");
    const wrong = this.#order.wrongWith(commit);
    if (wrong !== null) throw new Error(`this commit cannot be kept: ${wrong}`);
    const line = writeLine(commit);
    this.#order.count(commit);
    const answered = new Promise<Outcome<null>>((answer) => {
      this.#waiting.push({ commit, line, answer });
    });
    if (this.#waiting.length === 1) this.#queue(() => this.#writeWaiting());
    return answered;
  }

  history(): Promise<Outcome<HistoryLog>> {
    return this.#queue(() =>
      caught(async () => {
        const { places, journal } = this.#parts;
        this.#log ??= new HistoryLog(
          this.state.revision,
          await readIfThere(places.files, places.history),
          await journal.read(),
        );
        return done(this.#log);
      }),
    );
  }

  snapshot(): Promise<Outcome<null>> {
    if (this.#closing) throw new Error("snapshot of a store that was closed");
    return this.#queue(() => this.#rewrite());
  }

  close(): Promise<void> {
    this.#closing ??= this.#queue(() => this.#finish());
    return this.#closing;
  }

  #queue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#work.then(work);
    this.#work = result.catch(() => undefined);
    return result;
  }

  /** Writes all that wait with one fsync; what comes meanwhile waits for the next. */
  async #writeWaiting(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    if (batch.length === 0) return;
    const { journal } = this.#parts;
    try {
      await journal.append(Buffer.concat(batch.map((one) => one.line)));
    } catch (error) {
      this.#refuseAll(batch, error);
      return;
    }
    for (const { commit, line, answer } of batch) {
      applyCommit(this.state, commit);
      this.#log?.add(line);
      answer(done(null));
    }
    if (journal.length > this.#rewriteAt) await this.#rewriteInPassing();
  }

  /** Nothing of the batch was kept, so what waits behind it has lost its ground as well. */
  #refuseAll(batch: readonly Waiting[], error: unknown): void {
    const lost = [...batch, ...this.#waiting];
    this.#waiting = [];
    this.#order = new CommitOrder(this.state);
    let failed = failure("internal", { reason: String(error) });
    try {
      failUnwritable(this.path, error);
    } catch (known) {
      if (known instanceof FailureError) failed = known.failure;
    }
    for (const { answer } of lost) answer({ ok: false, error: failed });
  }

  /** The commits are safe in the journal: if the rewrite fails, it is tried again much later. */
  async #rewriteInPassing(): Promise<void> {
    const { journal } = this.#parts;
    const rewritten = await this.#rewrite();
    if (!rewritten.ok) this.#rewriteAt = Math.max(smallJournal, journal.length * 2);
  }

  /**
   * History, then snapshot, then an empty journal, each durable before the next: after a kill in
   * between, lines are in two places at most and never in none.
   */
  #rewrite(): Promise<Outcome<null>> {
    const { places, state, journal, options } = this.#parts;
    return caught(async () => {
      try {
        const lines = await journal.read();
        if (lines.length > 0)
          await addToHistory(places.files, places.history, lines, options.now(), options.onStep);
        const size = await writeSnapshot(places, state, options.now, {
          replace: true,
          onStep: options.onStep,
        });
        this.#rewriteAt = Math.max(smallJournal, size);
        await journal.clear();
        return done(null);
      } catch (error) {
        if (error instanceof FailureError) throw error;
        return failUnwritable(this.path, error);
      }
    });
  }

  async #finish(): Promise<void> {
    const { journal, lock } = this.#parts;
    try {
      if (journal.length > 0) await this.#rewrite();
      await journal.close();
    } finally {
      await lock.release();
    }
  }
}
