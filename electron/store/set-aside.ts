import { basename, dirname } from "node:path";
import { writeNew } from "./durable.ts";
import type { Files } from "./files.ts";
import { codeOf } from "./reasons.ts";

/**
 * Keeps bytes that are about to go from a file in a file beside it, `FILE.KIND-TIME`, durably,
 * and returns its name. Never replaces what was set aside before. Throws the system's error.
 */
export async function setAside(
  files: Files,
  path: string,
  kind: "torn" | "damaged" | "replaced" | `format-${number}`,
  bytes: Uint8Array,
  now: Date,
): Promise<string> {
  const stem = `${path}.${kind}-${now.toISOString().replaceAll(":", "-")}`;
  for (let again = 0; ; again++) {
    const beside = again === 0 ? stem : `${stem}-${again}`;
    try {
      await keep(files, beside, bytes);
      return basename(beside);
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
  }
}

async function keep(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  await writeNew(files, path, bytes);
  await files.syncFolder(dirname(path));
}
