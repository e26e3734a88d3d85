import type { Commit } from "#electron/domain/commit.ts";
import { emptyWorkspace } from "#electron/domain/workspace-file.ts";
import type { InstanceId } from "#shared/model/ids.ts";
import type { Actor, ChangeEntry } from "#shared/model/workspace.ts";
import { Draft } from "./draft.ts";

/** One dated step of a story. */
export interface Episode {
  /** ISO time; no two episodes of a story share one. */
  readonly at: string;
  readonly by: Actor;
  readonly kind: ChangeEntry["kind"];
  readonly label: string;
  readonly reason?: string;
  readonly tell: (draft: Draft) => void;
}

/**
 * The commits of a story, in the order of time whatever the order of telling. The story may be
 * told in pieces; each step sees all that happened before it. Cost: the number of facts.
 */
export function commitsOf(instance: InstanceId, episodes: readonly Episode[]): Commit[] {
  const workspace = emptyWorkspace("");
  const inTime = [...episodes].sort((one, other) => (one.at < other.at ? -1 : 1));
  return inTime.map(({ at, by, kind, label, reason, tell }, index) => {
    const revision = index + 1;
    const draft = new Draft(workspace, instance, revision);
    tell(draft);
    const entry = { revision, at, actor: by, label, kind, ...(reason && { reason }) };
    return { entry, events: draft.events };
  });
}
