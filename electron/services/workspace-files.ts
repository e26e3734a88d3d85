import { basename } from "node:path";
import { type DemoName, demoWorkspace } from "#electron/demo/demos.ts";
import { applyCommit } from "#electron/domain/commit.ts";
import { newWorkspace } from "#electron/domain/new-workspace.ts";
import { createStore } from "#electron/store/create-store.ts";
import { openStore } from "#electron/store/open-store.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { Plan } from "#shared/model/instance.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import { consoleActor, workspaceExtension } from "#shared/model/workspace.ts";
import { type Session, startSession } from "./session.ts";
import type { Surroundings } from "./surroundings.ts";

/** Makes a workspace file of this plan and opens it. Refuses a file that exists. */
export async function createWorkspace(
  path: string,
  plan: Plan,
  { now, newId }: Surroundings,
): Promise<Outcome<Session>> {
  const name = basename(path, workspaceExtension);
  const context = { at: now().toISOString(), actor: consoleActor, revision: 1, newId };
  const store = await createStore(path, newWorkspace(name, plan, context), { now });
  return store.ok ? done(startSession(store.value)) : store;
}

/** Makes a workspace file from a demo, on another plan where one is named, and opens it. Refuses a file that exists. */
export async function createDemo(
  path: string,
  demo: DemoName,
  { now }: Surroundings,
  plan?: Plan,
): Promise<Outcome<Session>> {
  const workspace = demoWorkspace(demo);
  if (plan) choosePlan(workspace, plan, now().toISOString());
  const store = await createStore(path, workspace, { now });
  return store.ok ? done(startSession(store.value)) : store;
}

/** Opens a workspace file for writing under its lock, or for reading without one. */
export async function openWorkspace(
  path: string,
  mode: "write" | "read",
  { now }: Surroundings,
): Promise<Outcome<Session>> {
  const store = await openStore(path, { mode, now });
  return store.ok ? done(startSession(store.value)) : store;
}

function choosePlan(workspace: WorkspaceState, plan: Plan, at: string): void {
  const events = [...workspace.instances.values()].flatMap(({ header }): DomainEvent[] =>
    header.plan === plan
      ? []
      : [
          {
            type: "instanceChanged",
            instance: header.id,
            before: header,
            after: { ...header, plan },
          },
        ],
  );
  if (events.length === 0) return;
  const revision = workspace.revision + 1;
  const label = `Choose the ${plan} plan`;
  applyCommit(workspace, {
    entry: { revision, at, actor: consoleActor, label, kind: "command" },
    events,
  });
}
