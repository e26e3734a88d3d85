import type { WorkspaceState } from "#shared/model/state.ts";
import type { Commit } from "../commit.ts";
import type { Directory } from "../directory.ts";
import { invert } from "../events.ts";
import { put } from "./put.ts";

/**
 * Goes back through commits one by one and comes back to the present, whatever happens on the way.
 * `look` is asked after each step back, with the commit that was just taken back, newest first; it
 * ends the walk by answering false. Nothing is copied. Cost: the events, twice, and the looks.
 */
export function walkBack(
  workspace: WorkspaceState,
  directory: Directory,
  oldestFirst: readonly Commit[],
  look: (takenBack: Commit) => boolean,
): void {
  const gone: Commit[] = [];
  try {
    for (const commit of oldestFirst.toReversed()) {
      gone.push(commit);
      for (const event of commit.events.toReversed()) put(workspace, directory, invert(event));
      if (!look(commit)) return;
    }
  } finally {
    for (const commit of gone.toReversed()) {
      for (const event of commit.events) put(workspace, directory, event);
    }
  }
}
