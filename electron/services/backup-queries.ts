import { difference } from "#electron/domain/difference.ts";
import { whatEventsDo } from "#electron/domain/what-if/what-if.ts";
import type { Backup } from "#electron/store/backup-places.ts";
import { backupsOf, type ReadBackup, readBackup } from "#electron/store/backup-read.ts";
import type { Impact } from "#shared/explanation/impact.ts";
import type { BackupRow, RestoreCounts } from "#shared/ipc/area-backups.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import { impactOf } from "./preview-query.ts";
import { need, type Session } from "./session.ts";

/** Which backup is meant. */
export type WantedBackup = Pick<Backup, "place" | "name">;

/** What restoring a backup would do. */
export interface RestorePreview {
  readonly backup: BackupRow;
  /** What the entry of the restore would be called. */
  readonly label: string;
  readonly counts: RestoreCounts;
  /** Null where the instance in view is not in both. */
  readonly impact: Impact | null;
}

/** The backups of what is or was at a path, newest first. Cost: their bytes. */
export async function listOfBackups(path: string, outside: string): Promise<BackupRow[]> {
  return need(await backupsOf({ path, outside })).map(rowOf);
}

/** What restoring a backup would do to the workspace and to the instance in view. Cost: the facts of both. */
export async function previewRestore(
  session: Session,
  outside: string,
  wanted: WantedBackup,
): Promise<RestorePreview> {
  const { backup, state } = await backupOf(session, outside, wanted);
  const events = difference(session.store.state, state);
  const label = restoreLabel(backup);
  const impact = impactInView(session, label, events);
  return { backup: rowOf(backup), label, counts: countsOf(events), impact };
}

/** What the entry of restoring a backup is called. */
export function restoreLabel({ at, revision }: Pick<Backup, "at" | "revision">): string {
  const dayAndTime = at.slice(0, 16).replace("T", " ");
  return `Restore what the backup of ${dayAndTime} UTC holds (change ${revision})`;
}

/** One of the session's backups with what is in it; throws `unknown-backup` and what reading refuses. */
export async function backupOf(
  { store }: Session,
  outside: string,
  wanted: WantedBackup,
): Promise<ReadBackup> {
  return need(await readBackup({ path: store.path, outside }, wanted));
}

function rowOf({ place, name, revision, at, size, good }: Backup): BackupRow {
  return { place, name, revision, at, size, good };
}

function impactInView(
  session: Session,
  label: string,
  events: readonly DomainEvent[],
): Impact | null {
  const shown = session.instance()?.header.id;
  const ofShown = events.filter((event) => event.instance === shown);
  const goes = ofShown.some((event) => event.type === "instanceChanged" && event.after === null);
  if (shown === undefined || goes) return null;
  return impactOf(label, whatEventsDo(session.store.state, session.directory(), ofShown));
}

const kinds = {
  instanceChanged: "instances",
  personChanged: "people",
  groupChanged: "groups",
  membershipChanged: "memberships",
  spaceChanged: "spaces",
  grantChanged: "grants",
  pageChanged: "pages",
  opaqueChanged: "opaque",
} as const satisfies Record<DomainEvent["type"], keyof RestoreCounts>;

function countsOf(events: readonly DomainEvent[]): RestoreCounts {
  const none = () => ({ added: 0, removed: 0, changed: 0 });
  const counts: RestoreCounts = {
    ...{ instances: none(), people: none(), groups: none(), memberships: none() },
    ...{ spaces: none(), grants: none(), pages: none(), opaque: none() },
  };
  for (const event of events) {
    const way = event.before === null ? "added" : event.after === null ? "removed" : "changed";
    counts[kinds[event.type]][way]++;
  }
  return counts;
}
