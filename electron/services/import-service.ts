import { mayImport } from "#electron/domain/policy.ts";
import { mergeDumps } from "#electron/transfer/merge-dumps.ts";
import { readDumps } from "#electron/transfer/read-dumps.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";
import type { ImportReport } from "#shared/ipc/import-report.ts";
import type { Actor } from "#shared/model/workspace.ts";
import type { Session } from "./session.ts";
import type { Surroundings } from "./surroundings.ts";

export interface ImportRequest {
  readonly paths: readonly string[];
  readonly guestGroups: readonly string[];
  readonly otherGroups: readonly string[];
  readonly regularGroups: readonly string[];
  readonly site: string | null;
  readonly skipUnknown: boolean;
  readonly dryRun: boolean;
  /** Why, for the activity log. */
  readonly reason?: string;
}

/**
 * Reads dumps into the instance in view, all in one commit or nothing at all; answers with the
 * report. A dry run, and dumps that hold nothing new, commit nothing.
 * Refuses an actor who may not import (R29).
 */
export async function importDumps(
  session: Session,
  request: ImportRequest,
  actor: Actor,
  { now, newId }: Surroundings,
): Promise<Outcome<ImportReport>> {
  if (actor.person !== null) {
    const allowed = mayImport(session.directory(), actor);
    if (!allowed.ok) return allowed;
  }
  const dumps = await readDumps(request.paths, { skipUnknown: request.skipUnknown });
  if (!dumps.ok) return dumps;
  const at = now().toISOString();
  const context = { at, actor, revision: session.store.state.revision + 1, newId };
  const merged = mergeDumps(
    dumps.value,
    session.instance(),
    {
      site: request.site,
      guestGroups: [...request.guestGroups],
      otherGroups: [...request.otherGroups],
      regularGroups: [...request.regularGroups],
    },
    context,
  );
  if (!merged.ok) return merged;
  const { events, report, site } = merged.value;
  if (request.dryRun || events.length === 0) return done(report);
  const files = report.files.length === 1 ? "1 file" : `${report.files.length} files`;
  const label = `Import ${files}${site ? ` of ${site}` : ""}`;
  const committed = await session.commit(events, {
    label,
    kind: "import",
    actor,
    at,
    reason: request.reason,
  });
  return committed.ok ? done(report) : committed;
}
