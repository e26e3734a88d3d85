import { z } from "zod";
import { personIdSchema } from "./ids.ts";
import { instanceSchema } from "./instance.ts";

/** Who made a change: the console itself, or a person of the instance acted as. */
export const actorSchema = z.strictObject({
  name: z.string().min(1).max(512),
  person: personIdSchema.nullable(),
});
export type Actor = z.infer<typeof actorSchema>;

export const consoleActor: Actor = { name: "the console", person: null };

/** A commit without its events: who, when and what, as every fact's origin refers to it. */
export const changeEntrySchema = z.strictObject({
  revision: z.number().int().nonnegative(),
  at: z.iso.datetime(),
  actor: actorSchema,
  label: z.string(),
  kind: z.enum(["created", "command", "import"]),
  reason: z.string().optional(),
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
export const schemaVersion = 1;
export const workspaceExtension = ".vestibule";
