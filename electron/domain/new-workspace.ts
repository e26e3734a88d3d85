import { asInstanceId } from "#shared/model/ids.ts";
import type { Plan } from "#shared/model/instance.ts";
import { defaultSettings } from "#shared/model/settings.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import { applyCommit, type Commit } from "./commit.ts";
import type { Context } from "./context.ts";
import { emptyWorkspace } from "./workspace-file.ts";

/** The first change of a workspace: one empty instance of this plan. */
export function firstCommit(name: string, plan: Plan, context: Context): Commit {
  const id = asInstanceId(context.newId());
  const header = {
    id,
    name,
    site: null,
    plan,
    seatLimit: null,
    anonymousAccess: false,
    settings: { ...defaultSettings },
  };
  return {
    entry: {
      revision: context.revision,
      at: context.at,
      actor: context.actor,
      label: `Create the workspace ${name}`,
      kind: "created",
    },
    events: [{ type: "instanceChanged", instance: id, before: null, after: header }],
  };
}

/** The workspace that these commits make, from its beginning. Cost: their events. */
export function workspaceOf(name: string, commits: readonly Commit[]): WorkspaceState {
  const workspace = emptyWorkspace(name);
  for (const commit of commits) applyCommit(workspace, commit);
  return workspace;
}
