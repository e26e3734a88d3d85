import { constants } from "node:fs";
import { type FileHandle, open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { readAt, syncFolder, writeAt } from "./durable.ts";
import { codeOf } from "./reasons.ts";
import type { OnStep } from "./steps.ts";

/**
 * The journal file as one process appends to it. The file comes into being with the first line, and
 * an empty one goes when it is closed. All calls must come one after another.
 */
export class Journal {
  readonly #path: string;
  readonly #onStep: OnStep | undefined;
  #handle: FileHandle | null = null;
  #length: number;
  /** True while the file may be longer than what was confirmed. */
  #untidy = false;

  /** A journal whose first `length` bytes are good. */
  constructor(path: string, length: number, onStep?: OnStep) {
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
    const handle = await this.#open();
    if (this.#untidy) await this.#cutTo(handle, this.#length);
    try {
      await writeAt(handle, lines, this.#length);
      this.#onStep?.("journal-written");
      await handle.datasync();
    } catch (error) {
      this.#untidy = true;
      await this.#cutTo(handle, this.#length).catch(() => undefined);
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
    const handle = await this.#open();
    this.#length = 0;
    this.#untidy = true;
    await this.#cutTo(handle, 0);
    this.#onStep?.("journal-cut");
  }

  /** Cuts off what is behind the confirmed bytes; for what an earlier process left there. */
  async cutTail(): Promise<void> {
    await this.#cutTo(await this.#open(), this.#length);
  }

  /** Cuts off what a failed append may have left: refused once, it must not be there at the next start. */
  async close(): Promise<void> {
    const handle = this.#handle;
    this.#handle = null;
    if (handle === null) return;
    try {
      if (this.#untidy) await this.#cutTo(handle, this.#length);
    } finally {
      await handle.close();
    }
    if (this.#length === 0) await rm(this.#path, { force: true });
  }

  async #open(): Promise<FileHandle> {
    if (this.#handle) return this.#handle;
    try {
      this.#handle = await open(this.#path, constants.O_RDWR);
    } catch (error) {
      if (codeOf(error) !== "ENOENT" || this.#length > 0) throw error;
      this.#handle = await open(this.#path, "wx+", 0o600);
      await syncFolder(dirname(this.#path));
    }
    return this.#handle;
  }

  async #cutTo(handle: FileHandle, length: number): Promise<void> {
    await handle.truncate(length);
    await handle.sync();
    this.#untidy = false;
  }
}
