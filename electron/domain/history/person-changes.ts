import type { PersonChange } from "#shared/explanation/timeline.ts";
import type { PersonId } from "#shared/model/ids.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import type { Commit } from "../commit.ts";
import type { Directory } from "../directory.ts";
import { whatEventsDo } from "../what-if/what-if.ts";
import { walkBack } from "./past-walk.ts";
import { relevantTo } from "./relevant.ts";

/** A stretch of the past: what was committed after change `after`, up to and with change `upTo`. */
export interface Stretch {
  readonly after: number;
  readonly upTo: number;
}

/**
 * What changed for a person in a stretch of the past: every change that turned their designation or
 * their access, with what it did to them, oldest first. The commits are those after `after`, oldest
 * first, up to now. Cost: the events about the person, and what those in the stretch touch.
 */
export function personChanges(
  workspace: WorkspaceState,
  directory: Directory,
  commits: readonly Commit[],
  person: PersonId,
  stretch: Stretch,
): PersonChange[] {
  const found: PersonChange[] = [];
  const about = relevantTo(directory.instance, { person, space: null }, commits);
  walkBack(workspace, directory, about, ({ entry, events }) => {
    if (entry.revision <= stretch.after) return false;
    if (entry.revision > stretch.upTo) return true;
    const did = whatEventsDo(workspace, directory, events);
    const change = {
      change: entry,
      flips: did.flips.filter((one) => one.person.id === person),
      access: did.access.filter((one) => one.person.id === person),
      pages: did.pages.filter((one) => one.person.id === person),
    };
    if (change.flips.length + change.access.length + change.pages.length > 0) found.unshift(change);
    return true;
  });
  return found;
}
