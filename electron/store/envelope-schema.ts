import { z } from "zod";
import { schemaVersion, workspaceFormat, workspaceSchema } from "#shared/model/workspace.ts";

/** A workspace file: the workspace, and what is said about it as a whole. */
export const envelopeSchema = z.strictObject({
  format: z.literal(workspaceFormat),
  schemaVersion: z.literal(schemaVersion),
  revision: z.number().int().nonnegative(),
  savedAt: z.iso.datetime(),
  checksum: z.string(),
  data: workspaceSchema,
});
export type Envelope = z.infer<typeof envelopeSchema>;
