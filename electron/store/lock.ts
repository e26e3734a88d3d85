import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import { fail } from "#shared/ipc/error-words.ts";
import { checksum } from "./checksum.ts";
import { writeNew } from "./durable.ts";
import type { Files } from "./files.ts";
import type { Places } from "./places.ts";
import {
  type Holder,
  holderSchema,
  isAlive,
  isUncertain,
  thisProcess,
} from "./process-identity.ts";
import { codeOf, failUnwritable } from "./reasons.ts";

/** An unreadable lock may be one that is being written; only when it is this old is it nobody's. */
const writingTakesAtMost = 10_000;

export interface Lock {
  /** Gives the workspace free. Never throws. */
  release(): Promise<void>;
}

/**
 * Takes the lock of a workspace, so that one process at a time writes to it. The lock of a process
 * that ended is taken over. Fails with `workspace-locked`, which names the holder, or with
 * `workspace-unwritable`.
 */
export async function takeLock(places: Places): Promise<Lock> {
  const mine = JSON.stringify(await thisProcess(randomUUID()));
  let other: string | null;
  try {
    other = await acquire(places.files, places.lock, mine);
  } catch (error) {
    return failUnwritable(places.shown, error);
  }
  if (other !== null) fail("workspace-locked", { path: places.shown, holder: other });
  return { release: () => release(places.files, places.lock, mine) };
}

/** Whether a process that lives holds the lock. Takes and changes nothing. */
export async function isHeld(places: Places): Promise<boolean> {
  const { files, lock } = places;
  const found = await read(files, lock).catch(() => null);
  return found !== null && (await livingHolder(files, lock, found)) !== null;
}

/**
 * Creates the file with our content, or says in words who holds it; null is success. The content of
 * a dead process is replaced only by whoever holds the guard named after that very content, and only
 * after looking again: two processes that find the same dead lock cannot both have it. A guard is
 * such a file itself, so one whose holder died is taken over in the same way.
 */
async function acquire(files: Files, path: string, mine: string): Promise<string | null> {
  for (;;) {
    if (await create(files, path, mine)) return null;
    const found = await read(files, path);
    if (found === null) continue;
    const holder = await livingHolder(files, path, found);
    if (holder !== null) return holder;
    const guard = `${path}.${checksum(found).slice(0, 12)}`;
    const other = await acquire(files, guard, mine);
    if (other !== null) return other;
    try {
      if ((await read(files, path)) !== found) continue;
      await replace(files, path, mine);
      return null;
    } finally {
      await release(files, guard, mine);
    }
  }
}

/** Creates a file with its content at once, so that nobody reads half of it; false where it exists. */
async function create(files: Files, path: string, content: string): Promise<boolean> {
  const temporary = await writeTemporary(files, path, content);
  try {
    await files.link(temporary, path);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    return await createPlainly(files, path, content);
  } finally {
    await files.remove(temporary);
  }
}

/** For disks without second names: there the content comes a moment after the name. */
async function createPlainly(files: Files, path: string, content: string): Promise<boolean> {
  try {
    await writeNew(files, path, Buffer.from(content));
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

async function replace(files: Files, path: string, content: string): Promise<void> {
  await files.rename(await writeTemporary(files, path, content), path);
}

async function writeTemporary(files: Files, path: string, content: string): Promise<string> {
  const temporary = `${path}-${randomUUID().slice(0, 8)}`;
  await writeNew(files, temporary, Buffer.from(content));
  return temporary;
}

async function read(files: Files, path: string): Promise<string | null> {
  try {
    return (await files.readFile(path)).toString("utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** Who holds the lock, in words, or null where that process is gone. */
async function livingHolder(files: Files, path: string, content: string): Promise<string | null> {
  const holder = parseHolder(content);
  if (holder) return (await isAlive(holder)) ? wordsFor(holder, path) : null;
  const there = await files.stat(path).catch(() => null);
  const old = there !== null && Date.now() - there.changedAt > writingTakesAtMost;
  return old ? null : "a process that is just starting";
}

function wordsFor(holder: Holder, path: string): string {
  const hint = isUncertain(holder) ? `; if that has ended, remove ${basename(path)}` : "";
  return `process ${holder.pid} on ${holder.host}${hint}`;
}

function parseHolder(content: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(content));
  } catch {
    return null;
  }
}

async function release(files: Files, path: string, mine: string): Promise<void> {
  try {
    if ((await read(files, path)) === mine) await files.remove(path);
  } catch {
    // The lock of a process that ended is taken over: nothing is lost if it stays.
  }
}
