import type { Commit } from "#electron/domain/commit.ts";
import type { InstanceId } from "#shared/model/ids.ts";
import type { WorkspaceState } from "#shared/model/state.ts";

/**
 * Follows what commits will make of a workspace without applying them: which revision is next, and
 * which instances will be there. So a commit that cannot apply is found before it is written.
 */
export class CommitOrder {
  #revision: number;
  readonly #instances: Set<InstanceId>;

  constructor(state: WorkspaceState) {
    this.#revision = state.revision;
    this.#instances = new Set(state.instances.keys());
  }

  /** Why this commit cannot be the next, or null where it can. Cost: its events. */
  wrongWith(commit: Commit): string | null {
    const next = this.#revision + 1;
    if (commit.entry.revision !== next)
      return `it is change ${commit.entry.revision}, and change ${next} comes next`;
    const made = new Set<InstanceId>();
    const gone = new Set<InstanceId>();
    for (const event of commit.events) {
      const there =
        (this.#instances.has(event.instance) && !gone.has(event.instance)) ||
        made.has(event.instance);
      if (event.type !== "instanceChanged") {
        if (!there) return `it is about an instance that is not there, ${event.instance}`;
      } else if (event.after) {
        made.add(event.instance);
        gone.delete(event.instance);
      } else {
        made.delete(event.instance);
        gone.add(event.instance);
      }
    }
    return null;
  }

  /** Counts a commit that `wrongWith` found nothing wrong with. */
  count(commit: Commit): void {
    this.#revision = commit.entry.revision;
    for (const event of commit.events) {
      if (event.type !== "instanceChanged") continue;
      if (event.after) this.#instances.add(event.instance);
      else this.#instances.delete(event.instance);
    }
  }
}
