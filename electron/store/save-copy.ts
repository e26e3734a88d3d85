import type { WorkspaceState } from "#shared/model/state.ts";
import { isThere, readAt, writeAt } from "./durable.ts";
import type { Files, OpenFile } from "./files.ts";
import { addToHistory } from "./history.ts";
import { takeLock } from "./lock.ts";
import { type Places, placesToMake, refuseWhatIsThere } from "./places.ts";
import { codeOf, failUnwritable, reasonOf } from "./reasons.ts";
import { writeSnapshot } from "./snapshot-adapter.ts";

/** What a copy is made from: the state, and its history as far as it can be read. */
export interface CopySource {
  readonly places: Places;
  readonly state: WorkspaceState;
  /** The lines that the workspace file does not hold yet. */
  readonly lines: Buffer;
}

/**
 * Writes the whole work to another place, as a workspace of its own; the history comes first, so that
 * a copy that can be opened has it. Answers with what to tell: a history that cannot be read any more
 * is left out, but for what memory has of it. Never overwrites: fails with `file-exists`, otherwise
 * with `workspace-locked` or `workspace-unwritable`, and leaves nothing behind then. Cost: the number
 * of facts, and the history's bytes.
 */
export async function saveCopy(
  { places: from, state, lines }: CopySource,
  path: string,
  now: () => Date,
): Promise<readonly string[]> {
  const to = await placesToMake(path, from.files);
  await refuseWhatIsThere(to);
  const lock = await takeLock(to);
  try {
    await refuseWhatIsThere(to);
    const lost = await copyHistory(from, to, lines, now());
    await writeSnapshot(to, state, now, { replace: false });
    return lost === null ? [] : [lostHistory(from, lost)];
  } catch (error) {
    if (!(await isThere(to.files, to.snapshot).catch(() => true)))
      await to.files.remove(to.history).catch(() => undefined);
    return failUnwritable(to.shown, error);
  } finally {
    await lock.release();
  }
}

/** Copies the history and adds the lines; answers with why it could not be read, or null. */
async function copyHistory(
  from: Places,
  to: Places,
  lines: Buffer,
  now: Date,
): Promise<string | null> {
  const { files } = from;
  const source = await openHistory(from);
  const lost =
    source === null || typeof source === "string"
      ? source
      : await copyBytes(files, source, to.history);
  if (lines.length > 0) await addToHistory(files, to.history, lines, now);
  return lost;
}

/** The history to read; null where there is none yet, or why it cannot be read. */
async function openHistory({ files, folder, history }: Places): Promise<OpenFile | string | null> {
  try {
    return await files.open(history, "read");
  } catch (error) {
    const none = codeOf(error) === "ENOENT" && (await isThere(files, folder));
    return none ? null : reasonOf(error);
  }
}

const piece = 1 << 20;

/** Copies all or nothing to a file that must not be there; answers with why it could not be read, or null. */
async function copyBytes(files: Files, source: OpenFile, path: string): Promise<string | null> {
  const target = await files.open(path, "create");
  let lost: string | null = null;
  try {
    for (let at = 0; ; at += piece) {
      const bytes = await readAt(source, at, piece).catch((error: unknown) => reasonOf(error));
      if (typeof bytes === "string") lost = bytes;
      else await writeAt(target, bytes, at);
      if (bytes.length < piece) break;
    }
    await target.sync();
  } finally {
    await source.close();
    await target.close();
  }
  if (lost !== null) await files.remove(path);
  return lost;
}

function lostHistory({ history }: Places, reason: string): string {
  return `The history in ${history} could not be read (${reason}), so the copy does not have it: what each earlier change did cannot be looked up there. Who made it, when and why is kept.`;
}
