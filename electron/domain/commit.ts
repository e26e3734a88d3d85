import type { DomainEvent } from "#shared/model/event.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import type { ChangeEntry } from "#shared/model/workspace.ts";
import { apply } from "./events.ts";

/** One acknowledged change: what the activity log says of it, and the facts it turned. */
export interface Commit {
  readonly entry: ChangeEntry;
  readonly events: readonly DomainEvent[];
}

/** Puts a commit into effect: its events, its entry, its revision. Cost: the number of events. */
export function applyCommit(workspace: WorkspaceState, commit: Commit): void {
  for (const event of commit.events) apply(workspace, event);
  workspace.changes.push(commit.entry);
  workspace.revision = commit.entry.revision;
}
