import { z } from "zod";
import { personIdSchema } from "./ids.ts";
import { instanceSchema } from "./instance.ts";

/** What one can act as without being anyone in particular (R29). */
export const actingRoles = ["organization", "site", "confluence", "regular", "guest"] as const;
export type ActingRole = (typeof actingRoles)[number];

/** Who made a change: the console itself, a person of the instance acted as, or a bare role. */
export const actorSchema = z.strictObject({
  name: z.string().min(1).max(512),
  person: personIdSchema.nullable(),
  role: z.enum(actingRoles).optional(),
});
export type Actor = z.infer<typeof actorSchema>;

export const consoleActor: Actor = { name: "the console", person: null };

/** How a change came about. A restore brings back what a backup or a past revision held. */
export const changeKinds = ["created", "command", "import", "undo", "redo", "restore"] as const;

/** A commit without its events: who, when and what, as every fact's origin refers to it. */
export const changeEntrySchema = z.strictObject({
  revision: z.number().int().nonnegative(),
  at: z.iso.datetime(),
  actor: actorSchema,
  label: z.string(),
  kind: z.enum(changeKinds),
  /** Why it was done, in the words of whoever did it. */
  reason: z.string().max(1000).optional(),
  /** What an invitation said besides. */
  note: z.string().max(2000).optional(),
  /** Of an undo or a redo: the number of the change that it took back or made again. */
  of: z.number().int().positive().optional(),
});
export type ChangeEntry = z.infer<typeof changeEntrySchema>;

/** Everything a workspace file holds. A workspace may hold several instances. */
export const workspaceSchema = z.strictObject({
  name: z.string().min(1).max(256),
  revision: z.number().int().nonnegative(),
  changes: z.array(changeEntrySchema),
  instances: z.array(instanceSchema),
});
export type Workspace = z.infer<typeof workspaceSchema>;

export const workspaceFormat = "vestibule-workspace";
/** The format of the workspace files that are written; the store reads older ones as well. */
export const schemaVersion = 2;
export const workspaceExtension = ".vestibule";

/** The path of a workspace file, with the extension where somebody left it out. */
export function withWorkspaceExtension(path: string): string {
  return path.endsWith(workspaceExtension) ? path : `${path}${workspaceExtension}`;
}
