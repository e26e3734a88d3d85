import { newestFirst } from "./backup-name.ts";

/** What the rule looks at. */
export interface Kept {
  readonly name: string;
  /** When it was made, as ISO text. */
  readonly at: string;
  readonly size: number;
}

/** The newest so many stay, whatever day they are of. */
const newestKept = 10;

/** Of the days before, the last backup of each of so many stays. */
const daysKept = 30;

/** No more than this stays in one folder, in bytes; the newest always stays. */
export const mostBytes = 2_000_000_000;

/**
 * The names of the backups of one folder that may go: all but the last ten and the last of each of
 * the thirty newest days that have one, and of these the oldest where they take too much room. Days
 * are those of UTC and counted by the backups themselves, so that a clock that jumped ahead takes
 * nothing away.
 */
export function backupsToGo(backups: readonly Kept[], most = mostBytes): string[] {
  const inOrder = backups.toSorted(newestFirst);
  const days = new Set<string>();
  let room = most;
  let full = false;
  return inOrder.flatMap(({ name, at, size }, place) => {
    const day = at.slice(0, 10);
    const lastOfDay = !days.has(day) && days.size < daysKept;
    days.add(day);
    if (place >= newestKept && !lastOfDay) return [name];
    room -= size;
    full ||= place > 0 && room < 0;
    return full ? [name] : [];
  });
}
