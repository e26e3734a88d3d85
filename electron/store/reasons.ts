import { FailureError, fail } from "#shared/ipc/error-words.ts";
import type { Outcome } from "#shared/ipc/errors.ts";

const words: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "your share of the disk is used up",
  EFBIG: "the file would be larger than allowed",
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  EROFS: "the disk can only be read",
  ENOENT: "the folder does not exist",
  EEXIST: "something of that name is there already",
  ENOTDIR: "a part of the path is not a folder",
  EISDIR: "it is a folder",
  ELOOP: "the link leads back to itself",
  ENAMETOOLONG: "the name is too long",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  EIO: "the disk reported an error",
};

/** The system's code of an error, such as `ENOSPC`; empty where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : "";
}

/** Why the system refused, in words that fit behind "could not be written:". */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return words[code] ?? (code || String(error));
}

/** Throws `workspace-unwritable` for a refusal of the system; any other error is thrown as it is. */
export function failUnwritable(path: string, error: unknown): never {
  if (codeOf(error) === "") throw error;
  return fail("workspace-unwritable", { path, reason: reasonOf(error) });
}

/** The outcome of work that says failures by throwing them; faults of ours stay exceptions. */
export async function caught<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FailureError) return { ok: false, error: error.failure };
    throw error;
  }
}
