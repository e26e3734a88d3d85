import type { DomainEvent } from "#shared/model/event.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import { type Directory, enter } from "../directory.ts";
import { apply, invert } from "../events.ts";

/**
 * Puts events into effect for the time of some work and takes them back, whatever comes of it: the
 * directory follows those of its own instance. Cost: the events, twice.
 */
export function during<T>(
  workspace: WorkspaceState,
  directory: Directory,
  events: readonly DomainEvent[],
  work: () => T,
): T {
  const done: DomainEvent[] = [];
  try {
    for (const event of events) {
      put(workspace, directory, event);
      done.push(event);
    }
    return work();
  } finally {
    for (const event of done.toReversed()) put(workspace, directory, invert(event));
  }
}

/** Puts one event into effect, the directory following where it is of its instance. */
export function put(workspace: WorkspaceState, directory: Directory, event: DomainEvent): void {
  apply(workspace, event);
  if (event.instance === directory.instance.header.id) enter(directory, event);
}
