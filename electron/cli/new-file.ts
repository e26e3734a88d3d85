import { writeFile } from "node:fs/promises";
import { codeOf, reasonOf } from "#electron/store/reasons.ts";
import { fail } from "#shared/ipc/error-words.ts";

/** Writes a file that is not there yet. Refuses with `file-exists` and `workspace-unwritable`. */
export async function writeNewFile(
  path: string,
  content: string | Uint8Array,
  executable = false,
): Promise<void> {
  try {
    await writeFile(path, content, { flag: "wx", mode: executable ? 0o755 : 0o644 });
  } catch (error) {
    if (codeOf(error) === "EEXIST") fail("file-exists", { path });
    if (codeOf(error) === "") throw error;
    fail("workspace-unwritable", { path, reason: reasonOf(error) });
  }
}
