import { type FileHandle, link, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder, writeAt } from "./durable.ts";
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
  path: string,
  chunks: readonly Uint8Array[],
  options: AtomicWriteOptions,
): Promise<void> {
  const temporary = `${path}-saving`;
  try {
    await rm(temporary, { force: true });
    await writeWhole(temporary, chunks, options.onStep);
    if (options.replace) await rename(temporary, path);
    else await publishNew(temporary, path);
    options.onStep?.("snapshot-renamed");
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path));
  options.onStep?.("folder-synced");
}

async function writeWhole(
  path: string,
  chunks: readonly Uint8Array[],
  onStep: OnStep | undefined,
): Promise<void> {
  const handle: FileHandle = await open(path, "wx", 0o600);
  try {
    let at = 0;
    for (const chunk of chunks) {
      await writeAt(handle, chunk, at);
      at += chunk.length;
    }
    onStep?.("temp-written");
    await handle.sync();
    onStep?.("temp-synced");
  } finally {
    await handle.close();
  }
}

/** A rename that refuses to replace: a second name first, which fails where the name is taken. */
async function publishNew(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw error;
    await renameWhereFree(temporary, path);
    return;
  }
  await rm(temporary);
}

/** For disks without second names (exFAT and the like): an empty file takes the name first. */
async function renameWhereFree(temporary: string, path: string): Promise<void> {
  await (await open(path, "wx", 0o600)).close();
  await rename(temporary, path);
}
