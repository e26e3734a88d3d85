import { applyChanges } from "#electron/services/change-service.ts";
import { importDumps } from "#electron/services/import-service.ts";
import { previewChanges, whyNotAllowed } from "#electron/services/preview-query.ts";
import type { Session } from "#electron/services/session.ts";
import { need } from "#electron/services/session.ts";
import type { Surroundings } from "#electron/services/surroundings.ts";
import { turnChange, type Way } from "#electron/services/undo-service.ts";
import { workspaceSummary } from "#electron/services/workspace-summary.ts";
import type { Workspaces } from "#electron/services/workspaces.ts";
import type { activityArea } from "#shared/ipc/area-activity.ts";
import type { backupsArea } from "#shared/ipc/area-backups.ts";
import type { changesArea } from "#shared/ipc/area-changes.ts";
import type { importArea } from "#shared/ipc/area-import.ts";
import type { workspaceArea } from "#shared/ipc/area-workspace.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";
import { asInstanceId, asPersonId } from "#shared/model/ids.ts";
import { backupHandlers } from "./backup-calls.ts";
import type { Handlers } from "./handler.ts";

type DialogName = Extract<keyof typeof workspaceArea, `dialog.${string}`>;
type WriteAreas = Omit<typeof workspaceArea, DialogName> &
  typeof changesArea &
  typeof importArea &
  typeof backupsArea &
  Pick<typeof activityArea, "activity.undo" | "activity.redo" | "activity.viewAt">;

/** The handlers of all calls that open, close or change a workspace, one after another. */
export function writeHandlers(
  workspaces: Workspaces,
  surroundings: Surroundings,
  changed: () => void,
): Handlers<WriteAreas> {
  const inTurn = queue();
  const summaryOf = (session: Session) =>
    workspaceSummary(session, {
      actor: workspaces.actor(),
      heldBy: workspaces.heldBy(),
      trouble: need(workspaces.store()).trouble,
    });
  const opened = async (opening: () => Promise<Outcome<Session>>) =>
    done(summaryOf(need(await inTurn(opening))));
  const turn = (way: Way, asked: { change: number | null; reason?: string | undefined }) =>
    inTurn(async () => {
      const session = need(workspaces.present());
      const named = { change: asked.change ?? undefined, reason: asked.reason };
      const turned = await turnChange(session, way, named, workspaces.actor(), surroundings);
      if (turned.ok) changed();
      return turned;
    });
  return {
    "workspace.current": async () => {
      const session = workspaces.current();
      return done(session.ok ? summaryOf(session.value) : null);
    },
    "workspace.recent": async () => done(await workspaces.recent.list()),
    "workspace.create": ({ path, plan }) => opened(() => workspaces.create(path, plan)),
    "workspace.open": ({ path }) => opened(() => workspaces.open(path)),
    "workspace.openDemo": ({ demo, reset }) => opened(() => workspaces.openDemo(demo, reset)),
    "workspace.openReadable": ({ path }) => opened(() => workspaces.openReadable(path)),
    "workspace.retry": () =>
      inTurn(async () => done([...need(await need(workspaces.store()).retry())])),
    "workspace.saveCopy": ({ path }) =>
      inTurn(async () => done([...need(await need(workspaces.store()).saveCopy(path))])),
    "workspace.close": () =>
      inTurn(async () => {
        await workspaces.close();
        return done(null);
      }),
    "workspace.chooseInstance": async ({ id }) => {
      const session = need(workspaces.current());
      session.choose(asInstanceId(id));
      changed();
      return done(summaryOf(session));
    },
    "workspace.actAs": ({ as }) =>
      inTurn(async () => {
        const wanted = as === null ? null : "person" in as ? { person: asPersonId(as.person) } : as;
        need(await workspaces.actAs(wanted));
        return done(summaryOf(need(workspaces.current())));
      }),
    "changes.preview": async ({ changes }) =>
      previewChanges(need(workspaces.present()), changes, workspaces.actor(), surroundings),
    "changes.may": async ({ changes }) =>
      done(whyNotAllowed(need(workspaces.current()), changes, workspaces.actor())),
    "changes.apply": ({ changes, reason }) =>
      inTurn(async () => {
        const session = need(workspaces.present());
        const revision = await applyChanges(
          session,
          changes,
          workspaces.actor(),
          surroundings,
          reason,
        );
        if (!revision.ok) return revision;
        changed();
        return done({ revision: revision.value });
      }),
    ...backupHandlers({ workspaces, surroundings, changed, inTurn, opened }),
    "activity.undo": (asked) => turn("undo", asked),
    "activity.redo": (asked) => turn("redo", asked),
    "activity.viewAt": ({ at }) =>
      inTurn(async () => {
        const session = need(await workspaces.viewAt(at === null ? null : String(at)));
        const { revision } = session.store.state;
        return done({ revision, past: at !== null });
      }),
    "import.run": (request) =>
      inTurn(async () => {
        const session = need(workspaces.present());
        const whole = { ...request, site: null, skipUnknown: false };
        const report = await importDumps(session, whole, workspaces.actor(), surroundings);
        if (report.ok && !request.dryRun) changed();
        return report;
      }),
  };
}

/** Runs what it is given one after another, in the order given. */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
