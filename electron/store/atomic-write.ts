import { dirname } from "node:path";
import { isThere, writeAt } from "./durable.ts";
import type { Files } from "./files.ts";
import { codeOf } from "./reasons.ts";
import type { OnStep } from "./steps.ts";

export interface AtomicWriteOptions {
  /** False for a file that must not be there yet; `EEXIST` is thrown where it is. */
  readonly replace: boolean;
  readonly onStep?: OnStep | undefined;
}

/**
 * Writes a file so that at any instant either the old or the new content is there, whole. The
 * temporary file has one name, so the caller must hold the workspace's lock; what a killed process
 * left under that name is written anew. Throws the system's error, with nothing left behind.
 */
export async function atomicWrite(
  files: Files,
  path: string,
  chunks: readonly Uint8Array[],
  options: AtomicWriteOptions,
): Promise<void> {
  const temporary = `${path}-saving`;
  const ours = [temporary];
  try {
    await files.remove(temporary);
    await writeWhole(files, temporary, chunks, options.onStep);
    if (options.replace) await files.rename(temporary, path);
    else {
      await publishNew(files, temporary, path);
      ours.push(path);
      await files.remove(temporary);
    }
    options.onStep?.("snapshot-renamed");
    await files.syncFolder(dirname(path));
  } catch (error) {
    for (const one of ours) await files.remove(one).catch(() => undefined);
    throw error;
  }
  options.onStep?.("folder-synced");
}

async function writeWhole(
  files: Files,
  path: string,
  chunks: readonly Uint8Array[],
  onStep: OnStep | undefined,
): Promise<void> {
  const file = await files.open(path, "create");
  try {
    let at = 0;
    for (const chunk of chunks) {
      await writeAt(file, chunk, at);
      at += chunk.length;
    }
    onStep?.("temp-written");
    await file.sync();
    onStep?.("temp-synced");
  } finally {
    await file.close();
  }
}

/** A name that nothing may have yet: a second one first, which fails where the name is taken. */
async function publishNew(files: Files, temporary: string, path: string): Promise<void> {
  try {
    await files.link(temporary, path);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw error;
    // A network may do it and yet report an error.
    if (!(await isSame(files, temporary, path))) await renameWhereFree(files, temporary, path);
  }
}

async function isSame(files: Files, one: string, other: string): Promise<boolean> {
  if (!(await isThere(files, other))) return false;
  return (await files.stat(one)).identity === (await files.stat(other)).identity;
}

/** For disks without second names (exFAT and the like): an empty file takes the name first. */
async function renameWhereFree(files: Files, temporary: string, path: string): Promise<void> {
  await (await files.open(path, "create")).close();
  await files.rename(temporary, path);
}
