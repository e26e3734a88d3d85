import { acmeInstance } from "#electron/demo/acme.ts";
import { demoWorkspace } from "#electron/demo/demos.ts";
import { Draft } from "#electron/demo/draft.ts";
import { applyCommit } from "#electron/domain/commit.ts";
import type { Context } from "#electron/domain/context.ts";
import { decideAll } from "#electron/domain/decide.ts";
import { buildDirectory } from "#electron/domain/directory.ts";
import { findPerson } from "#electron/domain/references.ts";
import type { Outcome } from "#shared/ipc/errors.ts";
import type { Change } from "#shared/model/change.ts";
import type { InstanceState, WorkspaceState } from "#shared/model/state.ts";
import { type Actor, consoleActor } from "#shared/model/workspace.ts";
import type { Scenario } from "./scenario.ts";

/** The worked example with the facts of a scenario, before its changes. */
export function worldBefore(scenario: Pick<Scenario, "facts">): WorkspaceState {
  const workspace = demoWorkspace("acme");
  scenario.facts?.(new Draft(workspace, acmeInstance, workspace.revision));
  return workspace;
}

/** The only instance of a workspace. */
export function onlyInstance(workspace: WorkspaceState): InstanceState {
  const [instance] = workspace.instances.values();
  if (!instance) throw new Error("the workspace has no instance");
  return instance;
}

/** Puts changes to a workspace as one commit; a refusal leaves it as it was. */
export function change(
  workspace: WorkspaceState,
  changes: readonly Change[],
  actAs?: string,
): Outcome<WorkspaceState> {
  const directory = buildDirectory(onlyInstance(workspace));
  const person = actAs === undefined ? null : findPerson(directory, actAs);
  if (person && !person.ok) return person;
  const actor: Actor = person ? { name: person.value.name, person: person.value.id } : consoleActor;
  const context = contextOf(workspace, actor);
  const decided = decideAll(workspace, directory, changes, context);
  if (!decided.ok) return decided;
  const { events, label } = decided.value;
  const { revision, at } = context;
  applyCommit(workspace, { entry: { revision, at, actor, label, kind: "command" }, events });
  return { ok: true, value: workspace };
}

/** What the next change to a workspace is made with: a fixed time, and ids that are told apart. */
export function contextOf(workspace: WorkspaceState, actor: Actor): Context {
  const revision = workspace.revision + 1;
  let made = 0;
  const newId = () => `made-${revision}-${++made}`;
  return { at: "2026-11-24T10:00:00.000Z", actor, revision, newId };
}

/** The worked example as a scenario leaves it; throws where one of its changes is refused. */
export function worldOf(scenario: Scenario): WorkspaceState {
  const workspace = worldBefore(scenario);
  if (!scenario.changes) return workspace;
  const changed = change(workspace, scenario.changes, scenario.actAs);
  if (!changed.ok) throw new Error(`${scenario.when}: ${changed.error.message}`);
  return changed.value;
}
