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

/**
 * What to tell people about facts that name nobody: such a workspace opens all the same, since they
 * give nothing to anyone, and none is taken out of the file. Nothing where there are none.
 */
export function danglingSentences({ shown }: Places, dangling: readonly string[]): string[] {
  const [first] = dangling;
  if (first === undefined) return [];
  const others = dangling.length - 1;
  const more = others === 0 ? "" : `, and ${others} more of the kind, which verify lists`;
  return [
    `${basename(shown)} names what is not there: ${first}${more}. It was left as it is and gives nobody anything.`,
  ];
}

/** The change a workspace is at, in words. */
export function lastChange(state: WorkspaceState): string {
  const last = state.changes.at(-1);
  return last ? `change ${last.revision}, “${last.label}” (${last.at})` : "its beginning";
}
