import { z } from "zod";
import { impactSchema } from "../explanation/impact.ts";
import { workspaceSummarySchema } from "./area-workspace.ts";
import { command, query } from "./call.ts";

const path = z.string().min(1).max(4096);

/** Which backup is meant: those of one folder have different names. */
const wanted = {
  place: z.enum(["beside", "outside"]),
  name: z.string().min(1).max(200),
};

/** A backup as the list shows it. */
export const backupRowSchema = z.object({
  /** `beside` lies with the workspace, `outside` in the app's own folder. */
  place: z.enum(["beside", "outside"]),
  name: z.string(),
  /** The number of the last change in it. */
  revision: z.number(),
  /** When it was made. */
  at: z.string(),
  /** In bytes. */
  size: z.number(),
  /** Whether it is to the byte what was written; one that is not cannot be restored. */
  good: z.boolean(),
});
export type BackupRow = z.infer<typeof backupRowSchema>;

const counts = z.object({ added: z.number(), removed: z.number(), changed: z.number() });

/** How many facts of each kind restoring would add, remove and change. */
export const restoreCountsSchema = z.object({
  instances: counts,
  people: counts,
  groups: counts,
  memberships: counts,
  spaces: counts,
  grants: counts,
  pages: counts,
  opaque: counts,
});
export type RestoreCounts = z.infer<typeof restoreCountsSchema>;

/** What reading all files of a workspace found. */
export const verifyReportSchema = z.object({
  ok: z.boolean(),
  /** Null where the workspace file could not be read. */
  revision: z.number().nullable(),
  backups: z.number(),
  problems: z.array(z.object({ file: z.string(), line: z.number().optional(), what: z.string() })),
});
export type VerifyReport = z.infer<typeof verifyReportSchema>;

export const backupsArea = {
  /** The backups of a workspace that is or was at this path, newest first; of the open one where the path is null. */
  "backups.list": query(z.strictObject({ path: path.nullable() }), z.array(backupRowSchema)),
  /** What restoring it would do; nothing is written. */
  "backups.preview": query(
    z.strictObject(wanted),
    z.object({
      backup: backupRowSchema,
      /** What the entry of the restore would be called. */
      label: z.string(),
      counts: restoreCountsSchema,
      /** What it would do to the instance in view; null where the backup does not have that one. */
      impact: impactSchema.nullable(),
    }),
  ),
  /** Makes the workspace what the backup holds, as one change that can be undone. */
  "backups.restore": command(
    z.strictObject({ ...wanted, reason: z.string().trim().min(1).max(1000).optional() }),
    z.object({ revision: z.number(), label: z.string() }),
  ),
  /** Makes a new workspace file of a backup; `path` is that of the workspace it is of, which may be gone. */
  "backups.saveAs": command(
    z.strictObject({ ...wanted, path: path.optional(), to: path }),
    z.null(),
  ),
  /** Reads the files of the open workspace through and through; repairs and writes nothing. */
  "backups.verify": query(z.strictObject({}), verifyReportSchema),
  /** Makes a workspace anew whose file is gone, of what is left of it, and opens it. */
  "backups.rebuild": command(z.strictObject({ path }), workspaceSummarySchema),
};
