import { basename } from "node:path";
import type { WorkspaceState } from "#shared/model/state.ts";
import type { Loaded } from "./load.ts";
import type { Places } from "./places.ts";

/**
 * What to tell people about a journal that is not good to its end: where, what it was about, from
 * which change the workspace goes on, and where the bytes are; `keptIn` is null when only reading.
 */
export function repairSentence(places: Places, loaded: Loaded, keptIn: string | null): string {
  const { break: broken, state } = loaded;
  if (!broken) return "";
  const about = broken.change === null ? "" : ` (${broken.change})`;
  const what =
    broken.kind === "torn"
      ? `The last line of ${basename(places.journal)} was cut short${about}; that change was never confirmed.`
      : `Line ${broken.line} of ${basename(places.journal)}${about} cannot be used: ${broken.reason}.`;
  const kept =
    keptIn === null
      ? "It was left as it is."
      : `${broken.kind === "torn" ? "What was there of it" : "That line and all behind it"} is kept in ${keptIn}.`;
  return `${what} The workspace goes on from ${lastChange(state)}. ${kept}`;
}

/** What to tell people of a file that was put back where another lay. */
export function keptSentence(keptIn: string): string {
  return `The workspace was put back. What lay in its place is kept in ${keptIn}.`;
}

function lastChange(state: WorkspaceState): string {
  const last = state.changes.at(-1);
  return last ? `change ${last.revision}, “${last.label}” (${last.at})` : "its beginning";
}
