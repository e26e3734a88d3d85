import { isGuestVisible } from "#electron/engine/guest-visible.ts";
import type { SpaceId } from "#shared/model/ids.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import type { ChangeEntry } from "#shared/model/workspace.ts";
import type { Commit } from "../commit.ts";
import { accessOf, type Directory } from "../directory.ts";
import { walkBack } from "./past-walk.ts";

/**
 * The change since which some guest can view a space without a break, out of commits oldest first up
 * to now; null where none can, or where it was so as far back as they go. A change that made the
 * space is not taken back, so one large import costs nothing. Cost: the events since, twice, and the
 * rows of the space for each change.
 */
export function openToGuestsSince(
  workspace: WorkspaceState,
  directory: Directory,
  commits: readonly Commit[],
  space: SpaceId,
): ChangeEntry | null {
  if (!isOpen(directory, space)) return null;
  const made = commits.findLastIndex(({ events }) =>
    events.some((one) => one.type === "spaceChanged" && !one.before && one.after?.id === space),
  );
  const own = commits.slice(made + 1).map(({ entry, events }) => ({
    entry,
    events: events.filter((one) => one.instance === directory.instance.header.id),
  }));
  let since = commits[made]?.entry ?? null;
  walkBack(workspace, directory, own, ({ entry }) => {
    if (isOpen(directory, space)) return true;
    since = entry;
    return false;
  });
  return since;
}

function isOpen(directory: Directory, space: SpaceId): boolean {
  const index = accessOf(directory);
  const at = index.spaces.of(space);
  return at !== undefined && isGuestVisible(index, at);
}
