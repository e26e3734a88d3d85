import { mkdirSync, mkdtempSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import { reasonOf } from "#electron/store/reasons.ts";
import { failure } from "#shared/ipc/error-words.ts";
import type { Failure } from "#shared/ipc/errors.ts";

/**
 * Makes the folder of the user's data where there is none; a refusal where it cannot be made or
 * written to. Without it Electron would find no lock of its own there, and end without a word.
 */
export function userDataRefusal(folder: string): Failure | null {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    rmdirSync(mkdtempSync(join(folder, "writable-")));
    return null;
  } catch (error) {
    return failure("workspace-unwritable", { path: folder, reason: reasonOf(error) });
  }
}
