import { asInstanceId } from "#shared/model/ids.ts";
import type { Plan } from "#shared/model/instance.ts";
import { defaultSettings } from "#shared/model/settings.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import { applyCommit } from "./commit.ts";
import type { Context } from "./context.ts";
import { emptyWorkspace } from "./workspace-file.ts";

/** A workspace with one empty instance of this plan, made by its first change. */
export function newWorkspace(name: string, plan: Plan, context: Context): WorkspaceState {
  const workspace = emptyWorkspace(name);
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
  applyCommit(workspace, {
    entry: {
      revision: context.revision,
      at: context.at,
      actor: context.actor,
      label: `Create the workspace ${name}`,
      kind: "created",
    },
    events: [{ type: "instanceChanged", instance: id, before: null, after: header }],
  });
  return workspace;
}
