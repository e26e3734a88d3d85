import { fail } from "#shared/ipc/error-words.ts";
import type { Files, OpenFile } from "./files.ts";
import { codeOf, reasonOf } from "./reasons.ts";

/** Writes all bytes at a place of the file, however many calls that takes. */
export async function writeAt(file: OpenFile, bytes: Uint8Array, at: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    written += await file.write(bytes, written, bytes.length - written, at + written);
  }
}

/**
 * Creates a file with these bytes, on disk when the promise resolves. Throws the system's error,
 * `EEXIST` where it is there already, and leaves nothing of its own behind then.
 */
export async function writeNew(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  const file = await files.open(path, "create");
  try {
    await writeAt(file, bytes, 0);
    await file.sync();
  } catch (error) {
    await files.remove(path).catch(() => undefined);
    throw error;
  } finally {
    await file.close();
  }
}

/** Reads up to `length` bytes from a place of the file; fewer where it ends before. */
export async function readAt(file: OpenFile, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let got = 0;
  while (got < length) {
    const came = await file.read(bytes, got, length - got, at + got);
    if (came === 0) break;
    got += came;
  }
  return bytes.subarray(0, got);
}

/** Whether something is at a path; fails with `file-unreadable` where that cannot be told. */
export async function isThere(files: Files, path: string): Promise<boolean> {
  try {
    await files.stat(path);
    return true;
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(codeOf(error))) return false;
    return fail("file-unreadable", { path, reason: reasonOf(error) });
  }
}
