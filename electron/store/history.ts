import { dirname } from "node:path";
import { readAt, writeAt } from "./durable.ts";
import type { Files, OpenFile } from "./files.ts";
import { linesOf } from "./journal-lines.ts";
import { setAside } from "./set-aside.ts";
import type { OnStep } from "./steps.ts";

/**
 * Adds the journal's lines to the history file, durably. What an interrupted run added already is
 * not added twice, and its torn last line is completed. A torn line of any other making is set
 * aside. Throws the system's error. Cost: the journal's length.
 */
export async function addToHistory(
  files: Files,
  path: string,
  lines: Buffer,
  now: Date,
  onStep?: OnStep,
): Promise<void> {
  const file = await files.open(path, "change-or-create");
  try {
    const { size } = await file.stat();
    const from = Math.max(0, size - lines.length - 1);
    const tail = await readAt(file, from, size - from);
    const there = overlap(tail, from === 0, lines);
    let end = size;
    if (there === 0) {
      end = await endOfLines(file, size);
      if (end < size) {
        await setAside(files, path, "torn", await readAt(file, end, size - end), now);
        await file.truncate(end);
      }
    }
    await writeAt(file, lines.subarray(there), end);
    onStep?.("history-written");
    await file.sync();
    if (size === 0) await files.syncFolder(dirname(path));
    onStep?.("history-synced");
  } finally {
    await file.close();
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
async function endOfLines(file: OpenFile, size: number): Promise<number> {
  const piece = 1 << 16;
  for (let to = size; to > 0; to -= piece) {
    const from = Math.max(0, to - piece);
    const end = (await readAt(file, from, to - from)).lastIndexOf("\n");
    if (end >= 0) return from + end + 1;
  }
  return 0;
}
