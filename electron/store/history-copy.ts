import { addToHistory } from "./history.ts";
import { linesOf } from "./journal-lines.ts";
import { readIfThere } from "./load.ts";
import type { Places } from "./places.ts";

/** As much of a line as tells it from every other: its checksum. */
const sumEnds = 73;

/**
 * Adds to a copy of the history the whole lines that it does not have yet, those of the journal
 * included. Throws the system's error. Cost: the bytes of both.
 */
export async function keepHistory(
  { files, history, journal }: Places,
  copy: string,
  now: Date,
): Promise<void> {
  // The journal first: its lines go to the history meanwhile, never out of both.
  const waiting = await readIfThere(files, journal);
  const there = await readIfThere(files, history);
  const known = new Set<string>();
  for (const line of linesOf(await readIfThere(files, copy)))
    if (line.ended) known.add(sumOf(line));
  const missing: Buffer[] = [];
  for (const bytes of [there, waiting]) {
    for (const line of linesOf(bytes)) {
      if (!line.ended || known.has(sumOf(line))) continue;
      known.add(sumOf(line));
      missing.push(bytes.subarray(line.from, line.to));
    }
  }
  if (missing.length > 0) await addToHistory(files, copy, Buffer.concat(missing), now);
}

function sumOf({ bytes }: { readonly bytes: Buffer }): string {
  return bytes.subarray(0, sumEnds).toString("latin1");
}
