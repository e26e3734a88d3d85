import type { WorkspaceState } from "#shared/model/state.ts";
import type { Commit } from "../commit.ts";
import { apply, invert } from "../events.ts";

/**
 * Makes a workspace what it was before these commits, in place; they must be its latest, newest
 * first. Directories made of it before are stale then. Cost: their events.
 */
export function rollBack(workspace: WorkspaceState, newestFirst: Iterable<Commit>): void {
  for (const { entry, events } of newestFirst) {
    if (workspace.changes.at(-1)?.revision !== entry.revision)
      throw new Error(`change ${entry.revision} is not the latest`);
    for (const event of events.toReversed()) apply(workspace, invert(event));
    workspace.changes.pop();
    workspace.revision = entry.revision - 1;
  }
}
