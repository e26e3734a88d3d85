import type { ActivityRow } from "#shared/ipc/area-activity.ts";
import type { ChangeEntry } from "#shared/model/workspace.ts";

/** The time of day by the clock of UTC, as days are: "08:30". */
export function timeText(iso: string): string {
  return iso.slice(11, 16);
}

/** The day that a row begins, as an ISO time; null for one of the same day as the row above, or not loaded. */
export function dayAbove(
  rowAt: (at: number) => ActivityRow | undefined,
  at: number,
): string | null {
  const row = rowAt(at);
  if (!row) return null;
  const above = at === 0 ? undefined : rowAt(at - 1);
  if (at > 0 && !above) return null;
  return above?.change.at.slice(0, 10) === row.change.at.slice(0, 10) ? null : row.change.at;
}

/** The word for a change that is more than a command; null for commands. */
export function kindTag({ kind, of }: ChangeEntry): string | null {
  switch (kind) {
    case "command":
      return null;
    case "created":
      return "beginning";
    case "import":
    case "restore":
      return kind;
    case "undo":
    case "redo":
      return of === undefined ? kind : `${kind} of ${of}`;
  }
}

/**
 * The place of a change in a list of all `total`, whose numbers run down without a gap; null in a
 * list of `count` that are filtered, where only looking through it would tell.
 */
export function placeOf(change: number, total: number, count: number): number | null {
  const place = total - change;
  return count === total && place >= 0 && place < count ? place : null;
}

/** Where a key leads in a list; null for keys that do not move, and at either end. */
export function steps(key: string, from: number, count: number, page: number): number | null {
  const last = count - 1;
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: last,
  };
  const target = targets[key];
  if (target === undefined || count === 0) return null;
  return Math.min(last, Math.max(0, target));
}
