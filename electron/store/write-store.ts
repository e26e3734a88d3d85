import { applyCommit, type Commit } from "#electron/domain/commit.ts";
import { done, type Failure, type Outcome } from "#shared/ipc/errors.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import { CommitOrder } from "./commit-order.ts";
import { HistoryLog } from "./history-log.ts";
import { writeLine } from "./journal-line.ts";
import { readIfThere } from "./load.ts";
import type { Places } from "./places.ts";
import { caught, failureWhileOpen } from "./reasons.ts";
import { keptSentence } from "./repair-words.ts";
import { saveCopy } from "./save-copy.ts";
import type { CreateOptions, Store } from "./store.ts";
import { WorkspaceWriter, type WriterParts } from "./workspace-writer.ts";

export interface WriteStoreParts extends WriterParts {
  readonly repairs: readonly string[];
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
  readonly mode = "write";
  readonly repairs: readonly string[];
  readonly #places: Places;
  readonly #options: CreateOptions;
  readonly #writer: WorkspaceWriter;
  #order: CommitOrder;
  #waiting: Waiting[] = [];
  #work: Promise<unknown> = Promise.resolve();
  #closing: Promise<void> | null = null;
  /** Once someone asked for it. */
  #log: HistoryLog | null = null;
  #trouble: Failure | null = null;

  constructor(parts: WriteStoreParts) {
    this.path = parts.places.shown;
    this.state = parts.state;
    this.repairs = parts.repairs;
    this.#places = parts.places;
    this.#options = parts.options;
    this.#writer = new WorkspaceWriter(parts);
    this.#order = new CommitOrder(parts.state);
  }

  get trouble(): Failure | null {
    return this.#trouble;
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
        const { files, history } = this.#places;
        this.#log ??= new HistoryLog(
          this.state.revision,
          await readIfThere(files, history),
          this.#writer.lines,
        );
        return done(this.#log);
      }),
    );
  }

  snapshot(): Promise<Outcome<null>> {
    return this.#whileOpen(() => this.#tried(() => this.#writer.rewrite(), null));
  }

  retry(): Promise<Outcome<readonly string[]>> {
    return this.#whileOpen(async () => {
      const told: string[] = [];
      return this.#tried(async () => {
        told.push(...(await this.#writer.putBack()).map(keptSentence));
      }, told);
    });
  }

  saveCopy(path: string): Promise<Outcome<readonly string[]>> {
    return this.#whileOpen(() =>
      caught(async () => {
        const source = { places: this.#places, state: this.state, lines: this.#writer.lines };
        return done(await saveCopy(source, path, this.#options.now));
      }),
    );
  }

  close(): Promise<void> {
    this.#closing ??= this.#queue(() => this.#writer.close());
    return this.#closing;
  }

  #whileOpen<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closing) throw new Error("work on a store that was closed");
    return this.#queue(work);
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
    const lines = Buffer.concat(batch.map((one) => one.line));
    const written = await this.#tried(() => this.#writer.append(lines), null);
    if (!written.ok) {
      this.#refuse([...batch, ...this.#waiting], written.error);
      return;
    }
    for (const { commit, line, answer } of batch) {
      applyCommit(this.state, commit);
      this.#log?.add(line);
      answer(written);
    }
    if (!this.#writer.isDue) return;
    // The commits are safe in the journal: if the rewrite fails, it is tried again much later.
    const rewritten = await this.#tried(() => this.#writer.rewrite(), null);
    if (!rewritten.ok) this.#writer.putOff();
  }

  /** Nothing of a batch was kept, so what waits behind it has lost its ground as well. */
  #refuse(lost: readonly Waiting[], error: Failure): void {
    this.#waiting = [];
    this.#order = new CommitOrder(this.state);
    for (const { answer } of lost) answer({ ok: false, error });
  }

  /** Writes something; whether that worked is what trouble tells from then on. */
  async #tried<T>(write: () => Promise<void>, value: T): Promise<Outcome<T>> {
    try {
      await write();
      this.#setTrouble(null);
      return done(value);
    } catch (error) {
      const failed = failureWhileOpen(this.path, error);
      this.#setTrouble(failed);
      return { ok: false, error: failed };
    }
  }

  #setTrouble(trouble: Failure | null): void {
    const before = this.#trouble;
    this.#trouble = trouble;
    if (before !== trouble) this.#options.onTrouble?.();
  }
}
