import { basename } from "node:path";
import { type DemoName, demoWorkspace } from "#electron/demo/demos.ts";
import { newWorkspace } from "#electron/domain/new-workspace.ts";
import { createStore } from "#electron/store/create-store.ts";
import { openStore } from "#electron/store/open-store.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";
import type { Plan } from "#shared/model/instance.ts";
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

/** Makes a workspace file from a demo and opens it. Refuses a file that exists. */
export async function createDemo(
  path: string,
  demo: DemoName,
  { now }: Surroundings,
): Promise<Outcome<Session>> {
  const store = await createStore(path, demoWorkspace(demo), { now });
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
