import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { dirname } from "node:path";
import { readAt, syncFolder, writeAt } from "./durable.ts";
import { linesOf } from "./journal-lines.ts";
import { setAside } from "./set-aside.ts";
import type { OnStep } from "./steps.ts";

/**
 * Adds the journal's lines to the history file, durably. What an interrupted run added already is
 * not added twice, and its torn last line is completed. A torn line of any other making is set
 * aside. Throws the system's error. Cost: the journal's length.
 */
export async function addToHistory(
  path: string,
  lines: Buffer,
  now: Date,
  onStep?: OnStep,
): Promise<void> {
  const handle = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  try {
    const { size } = await handle.stat();
    const from = Math.max(0, size - lines.length - 1);
    const tail = await readAt(handle, from, size - from);
    const there = overlap(tail, from === 0, lines);
    let end = size;
    if (there === 0) {
      end = await endOfLines(handle, size);
      if (end < size) {
        await setAside(path, "torn", await readAt(handle, end, size - end), now);
        await handle.truncate(end);
      }
    }
    await writeAt(handle, lines.subarray(there), end);
    onStep?.("history-written");
    await handle.sync();
    if (size === 0) await syncFolder(dirname(path));
    onStep?.("history-synced");
  } finally {
    await handle.close();
  }
}

/** How many bytes of the start of `lines` the tail ends with, counted from a line's start only. */
function overlap(tail: Buffer, startsLine: boolean, lines: Buffer): number {
  for (const line of linesOf(tail)) {
    if (line.from === 0 && !startsLine) continue;
    const length = tail.length - line.from;
    if (tail.subarray(line.from).equals(lines.subarray(0, length))) return length;
  }
  return 0;
}

/** Where the last whole line of a file ends; looks back piece by piece. */
async function endOfLines(handle: Parameters<typeof readAt>[0], size: number): Promise<number> {
  const piece = 1 << 16;
  for (let to = size; to > 0; to -= piece) {
    const from = Math.max(0, to - piece);
    const end = (await readAt(handle, from, to - from)).lastIndexOf("\n");
    if (end >= 0) return from + end + 1;
  }
  return 0;
}
