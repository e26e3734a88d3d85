import { basename } from "node:path";
import { FailureError, fail, failure } from "#shared/ipc/error-words.ts";
import type { Failure, Outcome } from "#shared/ipc/errors.ts";

/** What the system says where a folder, or the drive it is on, went away. */
const gone: Readonly<Record<string, string>> = {
  ENOENT: "the folder does not exist",
  ENODEV: "the drive is not there",
  ENXIO: "the drive is not there",
  ESTALE: "the network drive lost it",
  ENOTCONN: "the network drive is not connected",
  ETIMEDOUT: "the network drive does not answer",
  EHOSTDOWN: "the network drive does not answer",
  EHOSTUNREACH: "the network drive cannot be reached",
};

const words: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "your share of the disk is used up",
  EFBIG: "the file would be larger than allowed",
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  EROFS: "the disk can only be read",
  EEXIST: "something of that name is there already",
  ENOTDIR: "a part of the path is not a folder",
  EISDIR: "it is a folder",
  ELOOP: "the link leads back to itself",
  ENAMETOOLONG: "the name is too long",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  EIO: "the disk reported an error",
  EBUSY: "another program is using it",
  ...gone,
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

/** What to refuse with where the files of an open workspace refuse: a failure, or the system's error. */
export function failureWhileOpen(path: string, error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  const code = codeOf(error);
  if (code === "") return failure("internal", { reason: String(error) });
  const reason = reasonOf(error);
  if (code in gone) return failure("workspace-gone", { path, file: basename(path), reason });
  return failure("workspace-unwritable", { path, reason });
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
