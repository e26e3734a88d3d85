import { dirname } from "node:path";
import { readAt, writeAt } from "./durable.ts";
import type { Files, OpenFile } from "./files.ts";
import { codeOf } from "./reasons.ts";
import type { OnStep } from "./steps.ts";

/**
 * The journal file as one process appends to it. The file comes into being with the first line, and
 * an empty one goes when it is closed. All calls must come one after another.
 */
export class Journal {
  readonly #files: Files;
  readonly #path: string;
  readonly #onStep: OnStep | undefined;
  #file: OpenFile | null = null;
  #length: number;
  /** True while the file may be longer than what was confirmed. */
  #untidy = false;

  /** A journal whose first `length` bytes are good. */
  constructor(files: Files, path: string, length: number, onStep?: OnStep) {
    this.#files = files;
    this.#path = path;
    this.#length = length;
    this.#onStep = onStep;
  }

  /** How many bytes are confirmed. */
  get length(): number {
    return this.#length;
  }

  /**
   * Adds whole lines; when the promise resolves they are on disk. Otherwise the system's error is
   * thrown and the file is cut back to what was there before, at the latest before the next append
   * or on closing.
   */
  async append(lines: Uint8Array): Promise<void> {
    const file = await this.#open();
    if (this.#untidy) await this.#cutTo(file, this.#length);
    try {
      await writeAt(file, lines, this.#length);
      this.#onStep?.("journal-written");
      await file.datasync();
    } catch (error) {
      this.#untidy = true;
      await this.#cutTo(file, this.#length).catch(() => undefined);
      throw error;
    }
    this.#length += lines.length;
    this.#onStep?.("journal-synced");
  }

  /** The confirmed bytes. */
  async read(): Promise<Buffer> {
    if (this.#length === 0) return Buffer.alloc(0);
    return readAt(await this.#open(), 0, this.#length);
  }

  /** Empties the journal, once its lines are in the snapshot and in the history. */
  async clear(): Promise<void> {
    if (this.#length === 0 && !this.#untidy) return;
    const file = await this.#open();
    this.#length = 0;
    this.#untidy = true;
    await this.#cutTo(file, 0);
    this.#onStep?.("journal-cut");
  }

  /** Cuts off what is behind the confirmed bytes; for what an earlier process left there. */
  async cutTail(): Promise<void> {
    await this.#cutTo(await this.#open(), this.#length);
  }

  /** Cuts off what a failed append may have left: refused once, it must not be there at the next start. */
  async close(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    if (file === null) return;
    try {
      if (this.#untidy) await this.#cutTo(file, this.#length);
    } finally {
      await file.close();
    }
    if (this.#length === 0) await this.#files.remove(this.#path);
  }

  async #open(): Promise<OpenFile> {
    if (this.#file) return this.#file;
    try {
      this.#file = await this.#files.open(this.#path, "change");
    } catch (error) {
      if (codeOf(error) !== "ENOENT" || this.#length > 0) throw error;
      this.#file = await this.#files.open(this.#path, "create");
      await this.#files.syncFolder(dirname(this.#path));
    }
    return this.#file;
  }

  async #cutTo(file: OpenFile, length: number): Promise<void> {
    await file.truncate(length);
    await file.sync();
    this.#untidy = false;
  }
}
