import { basename } from "node:path";
import { type DemoName, demoCommits, demoTitle } from "#electron/demo/demos.ts";
import type { Commit } from "#electron/domain/commit.ts";
import { firstCommit, workspaceOf } from "#electron/domain/new-workspace.ts";
import { stateOf } from "#electron/domain/workspace-file.ts";
import { createStore } from "#electron/store/create-store.ts";
import { duplicates } from "#electron/store/duplicates.ts";
import { openPast } from "#electron/store/open-past.ts";
import { openReadable } from "#electron/store/open-readable.ts";
import { openStore } from "#electron/store/open-store.ts";
import { readWorkspaceJson } from "#electron/transfer/exports/workspace-json.ts";
import { refuse } from "#shared/ipc/error-words.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { Plan } from "#shared/model/instance.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import { consoleActor, workspaceExtension } from "#shared/model/workspace.ts";
import { revisionAt } from "./past-queries.ts";
import { outcomeOf, type Session, startSession } from "./session.ts";
import type { Surroundings } from "./surroundings.ts";

type StoreSurroundings = Omit<Surroundings, "newId">;

/** Makes a workspace file of this plan and opens it. Refuses a file that exists. */
export async function createWorkspace(
  path: string,
  plan: Plan,
  surroundings: Surroundings,
): Promise<Outcome<Session>> {
  const name = basename(path, workspaceExtension);
  const { now, newId } = surroundings;
  const context = { at: now().toISOString(), actor: consoleActor, revision: 1, newId };
  return make(path, name, [firstCommit(name, plan, context)], surroundings);
}

/**
 * Makes a workspace file from a demo with all its history, on another plan where one is named, and
 * opens it. Refuses a file that exists.
 */
export async function createDemo(
  path: string,
  demo: DemoName,
  surroundings: Surroundings,
  plan?: Plan,
): Promise<Outcome<Session>> {
  const commits = demoCommits(demo);
  const choosing = plan
    ? planCommits(workspaceOf("", commits), plan, surroundings.now().toISOString())
    : [];
  return make(path, demoTitle(demo), [...commits, ...choosing], surroundings);
}

/**
 * Makes a workspace file of an export as JSON and opens it; its history begins anew. Refuses a file that
 * exists, and with `bad-json` or `file-not-understood` what is no whole export.
 */
export async function createFromJson(
  path: string,
  text: string,
  source: string,
  { now }: Pick<Surroundings, "now">,
): Promise<Outcome<Session>> {
  const read = outcomeOf(() => readWorkspaceJson(text, source));
  if (!read.ok) return read;
  const [twice] = duplicates(read.value);
  if (twice !== undefined)
    return refuse("file-not-understood", { path: source, expected: "each fact once", got: twice });
  const store = await createStore(path, stateOf(read.value), { now });
  return store.ok ? done(startSession(store.value)) : store;
}

/**
 * The workspace as it was at a moment, for reading only: at a change by its number, at the end of a
 * day, or at a time. Refuses with `bad-input`, `unknown-change` or `history-missing`, and as opening
 * does. Cost: the number of facts, and the commits since.
 */
export async function openPastWorkspace(path: string, at: string): Promise<Outcome<Session>> {
  const past = await openPast(path, (entries) => revisionAt(entries, at), {});
  return past.ok ? done(startSession(past.value)) : past;
}

async function make(path: string, name: string, past: Commit[], surroundings: StoreSurroundings) {
  const store = await createStore(path, workspaceOf(name, past), around(surroundings), past);
  return store.ok ? done(startSession(store.value)) : store;
}

/** Opens a workspace file for writing under its lock, or for reading without one. */
export async function openWorkspace(
  path: string,
  mode: "write" | "read",
  surroundings: StoreSurroundings,
): Promise<Outcome<Session>> {
  const store = await openStore(path, { mode, ...around(surroundings) });
  return store.ok ? done(startSession(store.value)) : store;
}

/** Opens a workspace for writing that is made anew, of what is left of it, where its file is gone. */
export async function rebuildWorkspace(
  path: string,
  surroundings: StoreSurroundings,
): Promise<Outcome<Session>> {
  const store = await openStore(path, { mode: "write", rebuild: true, ...around(surroundings) });
  return store.ok ? done(startSession(store.value)) : store;
}

/** Opens what can be read of a workspace that is damaged or of a newer format, for reading only. */
export async function openReadableWorkspace(
  path: string,
  surroundings: StoreSurroundings,
): Promise<Outcome<Session>> {
  const store = await openReadable(path, around(surroundings));
  return store.ok ? done(startSession(store.value)) : store;
}

/** What of the surroundings is the store's. */
function around({ now, backups, files, onTrouble }: StoreSurroundings) {
  return {
    now,
    ...(backups !== undefined && { backups }),
    ...(files !== undefined && { files }),
    ...(onTrouble !== undefined && { onTrouble }),
  };
}

/** The change to another plan; none where it is on it already. */
function planCommits(workspace: WorkspaceState, plan: Plan, at: string): Commit[] {
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
  if (events.length === 0) return [];
  const revision = workspace.revision + 1;
  const label = `Choose the ${plan} plan`;
  return [{ entry: { revision, at, actor: consoleActor, label, kind: "command" }, events }];
}
