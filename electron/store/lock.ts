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
  isThisProcess,
  isUncertain,
  thisProcess,
} from "./process-identity.ts";
import { codeOf, failUnwritable } from "./reasons.ts";

/** An unreadable lock may be one that is being written; only when it is this old is it nobody's. */
const writingTakesAtMost = 10_000;

/** The locks this process has: one in our name that is not among them was left by a failed release. */
const ours = new Set<string>();

/** What a refusal says of who has it; nothing where that process is only just starting. */
interface HolderWords {
  readonly pid?: number;
  readonly host?: string;
  readonly program?: string;
  readonly since?: string;
  /** The name of the lock file, where only people can know whether its holder still lives. */
  readonly lock?: string;
}

export interface Lock {
  /**
   * Makes sure that the workspace is still ours: a lock that is gone is taken again. Fails with
   * `workspace-locked` where someone else has it, otherwise throws the system's error.
   */
  check(): Promise<void>;
  /** Gives the workspace free. Never throws. */
  release(): Promise<void>;
}

/**
 * Takes the lock of a workspace, so that one process at a time writes to it. The lock of a process
 * that ended is taken over; that of another machine never is, since nobody here can tell. Fails with
 * `workspace-locked`, which names the holder, or with `workspace-unwritable`.
 */
export async function takeLock(places: Places): Promise<Lock> {
  const { files, lock, shown } = places;
  const token = randomUUID();
  const mine = JSON.stringify(await thisProcess(token));
  let known = "";
  async function take() {
    const other = await acquire(files, lock, mine);
    if (other !== null) fail("workspace-locked", { path: shown, ...other });
    known = (await files.stat(lock)).version;
  }
  ours.add(token);
  try {
    await take();
  } catch (error) {
    await release(files, lock, mine);
    ours.delete(token);
    return failUnwritable(shown, error);
  }
  return {
    async check() {
      const there = await files.stat(lock).catch(() => null);
      if (there?.version !== known) await take();
    },
    async release() {
      await release(files, lock, mine);
      ours.delete(token);
    },
  };
}

/** Whether a process that lives holds the lock. Takes and changes nothing. */
export async function isHeld(places: Places): Promise<boolean> {
  const { files, lock } = places;
  const found = await read(files, lock).catch(() => null);
  return found !== null && (await livingHolder(files, lock, found)) !== null;
}

/**
 * Creates the file with our content, or says who holds it; null is success. The content of
 * a dead process is replaced only by whoever holds the guard named after that very content, and only
 * after looking again: two processes that find the same dead lock cannot both have it. A guard is
 * such a file itself, so one whose holder died is taken over in the same way.
 */
async function acquire(files: Files, path: string, mine: string): Promise<HolderWords | null> {
  for (;;) {
    if (await create(files, path, mine)) return null;
    const found = await read(files, path);
    if (found === null) continue;
    if (found === mine) return null;
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
    await files.remove(temporary).catch(() => undefined);
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
  const temporary = temporaryOf(path, content);
  await files.remove(temporary);
  await writeNew(files, temporary, Buffer.from(content));
  return temporary;
}

/** A name of our own: no two locks have the same content. */
function temporaryOf(path: string, content: string): string {
  return `${path}-${checksum(content).slice(0, 8)}`;
}

async function read(files: Files, path: string): Promise<string | null> {
  try {
    return (await files.readFile(path)).toString("utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** Who holds the lock, or null where that process is gone. */
async function livingHolder(
  files: Files,
  path: string,
  content: string,
): Promise<HolderWords | null> {
  const holder = parseHolder(content);
  if (holder) return (await isAtWork(holder)) ? wordsFor(holder, path) : null;
  const there = await files.stat(path).catch(() => null);
  // A file from the future is as old as one from the past: clocks jump.
  const age = there === null ? 0 : Math.abs(Date.now() - there.changedAt);
  return age > writingTakesAtMost ? null : {};
}

async function isAtWork(holder: Holder): Promise<boolean> {
  return (await isAlive(holder)) && (!isThisProcess(holder) || ours.has(holder.token));
}

function wordsFor(holder: Holder, path: string): HolderWords {
  const { pid, host, program, since } = holder;
  const lock = isUncertain(holder) ? { lock: basename(path) } : {};
  return { pid, host, program, since, ...lock };
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
    await files.remove(temporaryOf(path, mine));
    if ((await read(files, path)) === mine) await files.remove(path);
  } catch {
    // The lock of a process that ended is taken over: nothing is lost if it stays.
  }
}
