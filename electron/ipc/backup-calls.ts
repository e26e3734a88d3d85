import { listOfBackups, previewRestore } from "#electron/services/backup-queries.ts";
import { restoreBackup } from "#electron/services/restore-service.ts";
import { need, type Session } from "#electron/services/session.ts";
import type { Surroundings } from "#electron/services/surroundings.ts";
import type { Workspaces } from "#electron/services/workspaces.ts";
import { saveBackupAs } from "#electron/store/backup-read.ts";
import { verifyWorkspace } from "#electron/store/verify.ts";
import type { backupsArea } from "#shared/ipc/area-backups.ts";
import type { WorkspaceSummary } from "#shared/ipc/area-workspace.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";
import type { Handlers } from "./handler.ts";

interface BackupHandlerParts {
  readonly workspaces: Workspaces;
  readonly surroundings: Surroundings;
  readonly changed: () => void;
  /** Runs what changes something after all that was asked before. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  readonly opened: (opening: () => Promise<Outcome<Session>>) => Promise<Outcome<WorkspaceSummary>>;
}

/** The handlers of all calls about backups. */
export function backupHandlers({
  workspaces,
  surroundings,
  changed,
  inTurn,
  opened,
}: BackupHandlerParts): Handlers<typeof backupsArea> {
  const outside = workspaces.backupFolder;
  const pathOf = (path: string | null | undefined) => path ?? need(workspaces.store()).path;
  return {
    "backups.list": async ({ path }) => {
      await workspaces.backedUp();
      return done(await listOfBackups(pathOf(path), outside));
    },
    "backups.verify": async () => {
      const report = need(await verifyWorkspace(pathOf(null), undefined, outside));
      return done({ ...report, problems: [...report.problems] });
    },
    "backups.preview": async (wanted) =>
      done(await previewRestore(need(workspaces.present()), outside, wanted)),
    "backups.restore": (wanted) =>
      inTurn(async () => {
        const session = need(workspaces.present());
        const actor = workspaces.actor();
        const restored = await restoreBackup(session, outside, wanted, actor, surroundings);
        if (restored.ok) changed();
        return restored;
      }),
    "backups.saveAs": async ({ path, to, ...wanted }) =>
      saveBackupAs({ path: pathOf(path), outside }, wanted, to, surroundings.now),
    "backups.rebuild": ({ path }) => opened(() => workspaces.rebuild(path)),
  };
}
