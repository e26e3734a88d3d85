import { basename } from "node:path";
import type { Failure } from "#shared/ipc/errors.ts";
import type { Places } from "./places.ts";
import type { Recovered } from "./recover.ts";
import { lastChange } from "./repair-words.ts";

/** What is wrong with a damaged file, and where, as people are told it. */
export function damageOf({ details }: Failure): string {
  const { at, line, reason } = details;
  const where = typeof line === "number" ? `line ${line}` : at;
  return [where, reason].filter((part) => typeof part === "string" && part !== "").join(": ");
}

/** What people are told of a workspace that was made anew, and of the file it was made for. */
export interface Recovery {
  readonly recovered: Recovered;
  /** What was wrong with the file; null where it was gone. */
  readonly damage: Failure | null;
  /** The last change the file's head speaks of; null where that cannot be read. */
  readonly wanted: number | null;
  /** Where the damaged file is kept; null where nothing was written. */
  readonly keptIn: string | null;
}

/** Says what was wrong, what the workspace was made of, what is missing, and where the file is. */
export function recoverySentence(places: Places, recovery: Recovery): string {
  const { recovered, damage, keptIn } = recovery;
  const file = basename(places.shown);
  const what = damage
    ? `${file} cannot be used (${damageOf(damage)}).`
    : `${file} was no longer there.`;
  const made = `It was made anew from ${sourceOf(recovered)}, and goes on from ${lastChange(recovered.state)}.`;
  const kept = keptIn === null ? "" : ` The file as it was found is kept in ${keptIn}.`;
  return `${what} ${made} ${missing(recovery)}${kept}`;
}

function sourceOf({ backup, later }: Recovered): string {
  if (!backup) return "its history alone, from the first change on";
  const from = `its backup of ${backup.at} (change ${backup.revision})`;
  if (later === 0) return from;
  return `${from} and ${later === 1 ? "the change" : `the ${later} changes`} that the history has after it`;
}

function missing({ recovered, wanted }: Recovery): string {
  const { revision } = recovered.state;
  if (wanted === null) return "Whether later changes are missing cannot be told.";
  if (wanted <= revision) return "No change is missing.";
  const changes =
    wanted === revision + 1 ? `Change ${wanted}` : `Changes ${revision + 1} to ${wanted}`;
  return `${changes} could not be brought back.`;
}
