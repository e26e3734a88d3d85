import { basename, dirname } from "node:path";
import { fail } from "#shared/ipc/error-words.ts";
import { allSettledOrThrow } from "./all-settled.ts";
import { isThere, readAt, writeAt } from "./durable.ts";
import type { FileFacts, OpenFile } from "./files.ts";
import { failGone } from "./gone.ts";
import type { Places } from "./places.ts";
import { codeOf } from "./reasons.ts";
import type { OnStep } from "./steps.ts";

/**
 * The journal file as one process appends to it. The file comes into being with the first line, and
 * an empty one goes when it is closed. What is confirmed is kept in memory too, so that it can be
 * told whether the file still holds it, and put elsewhere where it does not. All calls must come one
 * after another.
 */
export class Journal {
  readonly #places: Places;
  readonly #onStep: OnStep | undefined;
  #file: OpenFile | null = null;
  #identity = "";
  #confirmed: Buffer[];
  #length: number;
  /** What may lie behind the confirmed bytes and must be cut off before anything else; or null. */
  #excess: Buffer | null = null;
  /** Whether the file's name is known to be on disk. */
  #named = false;

  /** A journal whose file starts with these good lines. */
  constructor(places: Places, confirmed: Buffer, onStep?: OnStep) {
    this.#places = places;
    this.#confirmed = [confirmed];
    this.#length = confirmed.length;
    this.#onStep = onStep;
  }

  /** How many bytes are confirmed. */
  get length(): number {
    return this.#length;
  }

  /** The confirmed bytes. */
  get lines(): Buffer {
    const all = Buffer.concat(this.#confirmed);
    this.#confirmed = [all];
    return all;
  }

  /**
   * Adds whole lines; when the promise resolves they are on disk, in the file that people see at the
   * journal's path, and `meanwhile` found nothing wrong. Otherwise it fails with `workspace-gone`,
   * `workspace-replaced` or the system's error, and the file is cut back to what was there before, at
   * the latest before the next append or on closing.
   */
  async append(lines: Buffer, meanwhile: () => Promise<void>): Promise<void> {
    const file = await this.#open();
    try {
      await writeAt(file, lines, this.#length);
      this.#onStep?.("journal-written");
      const length = this.#length + lines.length;
      await allSettledOrThrow([file.datasync(), this.#inPlace(length), meanwhile()]);
    } catch (error) {
      await this.#takeBack(lines);
      throw error;
    }
    this.#confirmed.push(lines);
    this.#length += lines.length;
    this.#onStep?.("journal-synced");
  }

  /** Makes sure that the file is there and holds the confirmed bytes and no others; fails as `append` does. */
  async check(): Promise<void> {
    const { files, journal } = this.#places;
    const begun = this.#length > 0 || this.#file !== null;
    if (!begun && !(await isThere(files, journal))) return;
    await this.#open();
    try {
      await this.#inPlace(this.#length);
    } catch (error) {
      await this.#letGo();
      throw error;
    }
  }

  /** Empties the journal, once its lines are in the snapshot and in the history. */
  async clear(): Promise<void> {
    if (this.#length === 0 && this.#excess === null) return;
    this.#excess = Buffer.concat([this.lines, this.#excess ?? Buffer.alloc(0)]);
    this.#confirmed = [];
    this.#length = 0;
    await this.#open();
    this.#onStep?.("journal-cut");
  }

  /** Cuts these bytes off, which an earlier process left behind the confirmed ones. */
  async cutTail(tail: Buffer): Promise<void> {
    this.#excess = tail;
    await this.#open();
  }

  /** Forgets the file that was open; the next call looks at what is there now. */
  lookAgain(): Promise<void> {
    return this.#letGo();
  }

  /** Cuts off what a failed append may have left: refused once, it must not be there at the next start. */
  async close(): Promise<void> {
    try {
      if (this.#excess !== null) await this.#open();
      if (this.#file === null || this.#length > 0) return;
      await this.#inPlace(0);
    } finally {
      await this.#letGo();
    }
    await this.#places.files.remove(this.#places.journal);
  }

  /** Cuts off what an append left, if the file still is ours and holds nothing of anyone else. */
  async #takeBack(lines: Buffer): Promise<void> {
    this.#excess = lines;
    await this.#letGo();
    await this.#open().catch(() => undefined);
  }

  /** The open file, known to be ours and in order. */
  async #open(): Promise<OpenFile> {
    const file = this.#file ?? (await this.#openAnew());
    if (this.#excess !== null) await this.#cut(file);
    return file;
  }

  async #openAnew(): Promise<OpenFile> {
    const { files, journal } = this.#places;
    const file = await this.#openOrCreate();
    try {
      const { identity, size } = await file.stat();
      if (!(await this.#isOurs(file, size))) this.#replaced();
      if (!this.#named) await files.syncFolder(dirname(journal));
      this.#named = true;
      this.#identity = identity;
      this.#file = file;
      return file;
    } catch (error) {
      await file.close().catch(() => undefined);
      throw error;
    }
  }

  async #openOrCreate(): Promise<OpenFile> {
    const { files, journal } = this.#places;
    try {
      return await files.open(journal, "append");
    } catch (error) {
      if (codeOf(error) !== "ENOENT") throw error;
      if (this.#length > 0) await failGone(this.#places, journal);
    }
    this.#named = false;
    await (await files.open(journal, "create")).close();
    return files.open(journal, "append");
  }

  /** Whether a file holds the confirmed bytes and, behind them, at most a part of what we tried to write. */
  async #isOurs(file: OpenFile, size: number): Promise<boolean> {
    const expected = Buffer.concat([this.lines, this.#excess ?? Buffer.alloc(0)]);
    if (size < this.#length || size > expected.length) return false;
    return (await readAt(file, 0, size)).equals(expected.subarray(0, size));
  }

  /** Fails where the path leads to another file than the open one, or to one of another length. */
  async #inPlace(length: number): Promise<void> {
    const { files, journal } = this.#places;
    const there = await files.stat(journal).catch((error: unknown): Promise<FileFacts> => {
      if (codeOf(error) === "ENOENT") return failGone(this.#places, journal);
      throw error;
    });
    if (there.identity !== this.#identity || there.size !== length) this.#replaced();
  }

  #replaced(): never {
    const { shown, journal } = this.#places;
    fail("workspace-replaced", { path: shown, file: basename(journal) });
  }

  async #cut(file: OpenFile): Promise<void> {
    await file.truncate(this.#length);
    await file.sync();
    this.#excess = null;
  }

  async #letGo(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    await file?.close().catch(() => undefined);
  }
}
