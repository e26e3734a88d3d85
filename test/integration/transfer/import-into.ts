import { fileURLToPath } from "node:url";
import { applyCommit } from "#electron/domain/commit.ts";
import { emptyWorkspace } from "#electron/domain/workspace-file.ts";
import { type MergeOptions, mergeDumps } from "#electron/transfer/merge-dumps.ts";
import { readDumps } from "#electron/transfer/read-dumps.ts";
import type { Outcome } from "#shared/ipc/errors.ts";
import type { ImportReport } from "#shared/ipc/import-report.ts";
import type { InstanceState, WorkspaceState } from "#shared/model/state.ts";
import { consoleActor } from "#shared/model/workspace.ts";

export const fixtures = fileURLToPath(new URL("../../fixtures/import/", import.meta.url));

export const noOptions: MergeOptions = {
  site: null,
  guestGroups: [],
  otherGroups: [],
  regularGroups: [],
};

export interface Imported {
  readonly report: ImportReport;
  readonly events: number;
  readonly instance: InstanceState;
}

/** A workspace with nothing in it. */
export function newWorkspace(): WorkspaceState {
  return emptyWorkspace("Test");
}

/** Imports paths as the console does: read, merge, commit; the workspace stays as it is on refusal. */
export async function importInto(
  workspace: WorkspaceState,
  paths: readonly string[],
  options: Partial<MergeOptions> & { skipUnknown?: boolean } = {},
): Promise<Outcome<Imported>> {
  const dumps = await readDumps(paths, { skipUnknown: options.skipUnknown ?? false });
  if (!dumps.ok) return dumps;
  const [before = null] = workspace.instances.values();
  const revision = workspace.revision + 1;
  const context = { at: "2026-03-01T09:00:00.000Z", actor: consoleActor, revision, newId: ids() };
  const merged = mergeDumps(dumps.value, before, { ...noOptions, ...options }, context);
  if (!merged.ok) return merged;
  const { events, report } = merged.value;
  const { at, actor } = context;
  if (events.length > 0) {
    const entry = { revision, at, actor, label: "Import", kind: "import" } as const;
    applyCommit(workspace, { entry, events });
  }
  const [instance] = workspace.instances.values();
  if (!instance) throw new Error("nothing was imported");
  return { ok: true, value: { report, events: events.length, instance } };
}

/** The outcome's value; a refusal fails the test with its message. */
export function accepted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}

function ids(): () => string {
  let last = 0;
  return () => `made-${++last}`;
}
