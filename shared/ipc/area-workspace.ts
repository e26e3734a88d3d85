import { z } from "zod";
import { personRefSchema } from "../explanation/decision.ts";
import { idTextSchema } from "../model/ids.ts";
import { plans } from "../model/instance.ts";
import { actingRoles } from "../model/workspace.ts";
import { command, query } from "./call.ts";
import { failureSchema } from "./errors.ts";

/** The open workspace as the frame shows it. */
export const workspaceSummarySchema = z.object({
  path: z.string(),
  name: z.string(),
  revision: z.number(),
  /** `past` shows the workspace as it was, `read` one that another Vestibule has open; neither is changed. */
  mode: z.enum(["write", "read", "past"]),
  /** Of a `past` one: when the last change was made that it shows; null before the first. */
  shownAt: z.string().nullable(),
  /**
   * Of a `read` one: which process has it open, and since when, in words; null where none has, and
   * only what could be read of a damaged or newer file is shown.
   */
  heldBy: z.string().nullable(),
  /** Why the last write was refused, for as long as none has worked since; null while all is well. */
  trouble: failureSchema.nullable(),
  /** Who changes are made as. */
  actingAs: z.object({
    name: z.string(),
    person: personRefSchema.nullable(),
    role: z.enum(actingRoles).nullable(),
  }),
  /** What opening the file had to repair or leave aside, in sentences; empty when all was well. */
  repairs: z.array(z.string()),
  instances: z.array(z.object({ id: z.string(), name: z.string() })),
  /** The instance the screens show; null while the workspace has none. */
  instance: z
    .object({
      id: z.string(),
      name: z.string(),
      site: z.string().nullable(),
      plan: z.enum(plans),
      seatsUsed: z.number(),
      seatLimit: z.number().nullable(),
      people: z.number(),
      groups: z.number(),
      spaces: z.number(),
      guests: z.number(),
    })
    .nullable(),
});
export type WorkspaceSummary = z.infer<typeof workspaceSummarySchema>;

export const recentSchema = z.object({
  path: z.string(),
  name: z.string(),
  openedAt: z.string(),
  exists: z.boolean(),
});

/** A path that a dialog of ours gave back; null when the user cancelled. */
const chosenPath = z.string().nullable();
const path = z.string().min(1).max(4096);

export const workspaceArea = {
  /** The open workspace, or null. */
  "workspace.current": query(z.strictObject({}), workspaceSummarySchema.nullable()),
  "workspace.recent": query(z.strictObject({}), z.array(recentSchema)),
  "workspace.create": command(
    z.strictObject({ path, plan: z.enum(plans) }),
    workspaceSummarySchema,
  ),
  /** Opens a copy of a demo; the same copy each time, until it is reset. */
  "workspace.openDemo": command(
    z.strictObject({ demo: z.enum(["halden", "acme"]), reset: z.boolean() }),
    workspaceSummarySchema,
  ),
  "workspace.open": command(z.strictObject({ path }), workspaceSummarySchema),
  /** Opens what can be read of one that is damaged or of a newer Vestibule, for reading only. */
  "workspace.openReadable": command(z.strictObject({ path }), workspaceSummarySchema),
  /** Tries to write the open one as it stands; answers with what else lay there and where it is kept. */
  "workspace.retry": command(z.strictObject({}), z.array(z.string())),
  /** Writes the open one to another place as well; answers with what could not be taken along. */
  "workspace.saveCopy": command(z.strictObject({ path }), z.array(z.string())),
  "workspace.close": command(z.strictObject({}), z.null()),
  "workspace.chooseInstance": command(z.strictObject({ id: idTextSchema }), workspaceSummarySchema),
  /** Acts as a person, as a bare role, or as the console (null), from now on. */
  "workspace.actAs": command(
    z.strictObject({
      as: z
        .union([
          z.strictObject({ person: idTextSchema }),
          z.strictObject({ role: z.enum(actingRoles) }),
        ])
        .nullable(),
    }),
    workspaceSummarySchema,
  ),
  "dialog.newWorkspace": command(z.strictObject({}), chosenPath),
  "dialog.openWorkspace": command(z.strictObject({}), chosenPath),
  "dialog.importPaths": command(
    z.strictObject({ kind: z.enum(["files", "folder"]) }),
    z.array(z.string()),
  ),
};
