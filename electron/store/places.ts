import { basename, dirname, join, resolve } from "node:path";
import { fail } from "#shared/ipc/error-words.ts";
import { isThere } from "./durable.ts";
import type { Files } from "./files.ts";
import { codeOf, reasonOf } from "./reasons.ts";

/** Where a workspace and what belongs to it lies. */
export interface Places {
  /** What reaches them. */
  readonly files: Files;
  /** The path as it was given, absolute: what people are shown. */
  readonly shown: string;
  readonly folder: string;
  readonly snapshot: string;
  readonly journal: string;
  readonly history: string;
  readonly lock: string;
}

/**
 * The places of a workspace that exists. Links are followed, so that one workspace reached by two
 * paths has one journal and one lock. Fails with `file-missing` or `file-unreadable`.
 */
export async function placesOf(path: string, files: Files): Promise<Places> {
  const shown = resolve(path);
  try {
    return places(files, shown, await files.realPath(shown));
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(codeOf(error))) fail("file-missing", { path: shown });
    return fail("file-unreadable", { path: shown, reason: reasonOf(error) });
  }
}

/** The places of a workspace to be made. Its folder must exist: else `workspace-unwritable`. */
export async function placesToMake(path: string, files: Files): Promise<Places> {
  const shown = resolve(path);
  try {
    return places(files, shown, join(await files.realPath(dirname(shown)), basename(shown)));
  } catch (error) {
    return fail("workspace-unwritable", { path: shown, reason: reasonOf(error) });
  }
}

/**
 * The places of a workspace whose file may be gone. Links are followed as far as there is anything;
 * fails with `file-unreadable`.
 */
export async function placesOfLost(path: string, files: Files): Promise<Places> {
  const shown = resolve(path);
  for (const known of [shown, dirname(shown)]) {
    try {
      const real = await files.realPath(known);
      return places(files, shown, known === shown ? real : join(real, basename(shown)));
    } catch (error) {
      if (["ENOENT", "ENOTDIR"].includes(codeOf(error))) continue;
      fail("file-unreadable", { path: shown, reason: reasonOf(error) });
    }
  }
  return places(files, shown, shown);
}

/** Fails with `file-exists` where a workspace to be made would meet one, or what is left of one. */
export async function refuseWhatIsThere({ files, snapshot }: Places): Promise<void> {
  for (const one of [snapshot, ...sidecarPaths(snapshot)])
    if (await isThere(files, one)) fail("file-exists", { path: one });
}

/** The files that hold a workspace together with `path`, whether they are there or not. */
export function sidecarPaths(path: string): string[] {
  return [`${path}-journal`, `${path}-history`];
}

function places(files: Files, shown: string, snapshot: string): Places {
  return {
    files,
    shown,
    folder: dirname(snapshot),
    snapshot,
    journal: `${snapshot}-journal`,
    history: `${snapshot}-history`,
    lock: `${snapshot}-lock`,
  };
}
