import { createHash } from "node:crypto";
import { basename } from "node:path";
import { fileOf } from "#electron/domain/workspace-file.ts";
import { fail } from "#shared/ipc/error-words.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import { allSettledOrThrow } from "./all-settled.ts";
import type { FileFacts } from "./files.ts";
import { failGone } from "./gone.ts";
import { layOut } from "./layout.ts";
import { load } from "./load.ts";
import type { Lock } from "./lock.ts";
import type { Places } from "./places.ts";
import { codeOf } from "./reasons.ts";

/**
 * What an open store stands on beside its journal: the workspace file as it was last read or
 * written, and the lock. Files are removed and replaced by people, synchronising tools and drives
 * that come back as others; nothing may be confirmed beside a file that is not ours.
 */
export class Footing {
  readonly #places: Places;
  readonly #lock: Lock;
  #known: string;

  /** `version` is that of the workspace file from before it was read. */
  constructor(places: Places, lock: Lock, version: string) {
    this.#places = places;
    this.#lock = lock;
    this.#known = version;
  }

  /**
   * Fails with `workspace-gone`, `workspace-replaced` or `workspace-locked` where it is no longer
   * ours, otherwise throws the system's error. Cost: two looks at the disk.
   */
  async check(): Promise<void> {
    await allSettledOrThrow([this.#lock.check(), this.#checkFile()]);
  }

  /** The same of the lock alone. */
  checkLock(): Promise<void> {
    return this.#lock.check();
  }

  /** Takes the workspace file that is there now as ours. */
  async know(): Promise<void> {
    this.#known = (await this.#look()).version;
  }

  /** Gives the workspace free. Never throws. */
  release(): Promise<void> {
    return this.#lock.release();
  }

  async #checkFile(): Promise<void> {
    const { shown, snapshot } = this.#places;
    if ((await this.#look()).version === this.#known) return;
    fail("workspace-replaced", { path: shown, file: basename(snapshot) });
  }

  async #look(): Promise<FileFacts> {
    const { files, snapshot } = this.#places;
    return files.stat(snapshot).catch((error: unknown) => {
      if (codeOf(error) !== "ENOENT") throw error;
      return failGone(this.#places, snapshot);
    });
  }
}

/** Whether snapshot and journal on disk come to exactly this state. Cost: the number of facts. */
export async function holds(places: Places, state: WorkspaceState): Promise<boolean> {
  try {
    const loaded = await load(places);
    return loaded.break === null && sumOf(loaded.state) === sumOf(state);
  } catch {
    return false;
  }
}

function sumOf(state: WorkspaceState): string {
  const hash = createHash("sha256");
  for (const text of layOut(fileOf(state))) hash.update(text);
  return hash.digest("hex");
}
