import { z } from "zod";
import { permissionKeySchema } from "../model/space.ts";
import {
  decisionSchema,
  designationProofSchema,
  groupRefSchema,
  originSchema,
  personRefSchema,
  routeSchema,
  spaceRefSchema,
  suppressionSchema,
} from "./decision.ts";

/** One tick of a source row, with the change that gave it. */
export const sourceCellSchema = z.object({
  permission: permissionKeySchema,
  origin: originSchema.nullable(),
  suppressed: suppressionSchema.optional(),
});
export type SourceCell = z.infer<typeof sourceCellSchema>;

/** One row of the sum: all that one group, the person's own row or an open route gives. */
export const sourceRowSchema = z.object({
  route: routeSchema,
  group: groupRefSchema.optional(),
  /** The change by which the person joined the group; null on other routes. */
  memberSince: originSchema.nullable(),
  cells: z.array(sourceCellSchema),
});
export type SourceRow = z.infer<typeof sourceRowSchema>;

/** The net row for one of the 14 permissions: the decision and how many sources count. */
export const netCellSchema = z.object({
  permission: permissionKeySchema,
  decision: decisionSchema,
  count: z.number(),
});
export type NetCell = z.infer<typeof netCellSchema>;

/** Everything the Why page shows about a person and a space; its words are made from this alone. */
export const spaceExplanationSchema = z.object({
  person: personRefSchema,
  space: spaceRefSchema,
  proof: designationProofSchema,
  /** When the person joined each of their groups, by group id. */
  memberSince: z.record(z.string(), originSchema.nullable()),
  rows: z.array(sourceRowSchema),
  /** What the guest limit takes: Admin grants that do not count, and Export that means pages only (R10, R15). */
  guestLimit: z.object({ admin: z.boolean(), exportPagesOnly: z.boolean() }).nullable(),
  /** All 14, in table order. */
  net: z.array(netCellSchema),
  /** Export of the whole space: Export and Admin together (R15). */
  spaceExport: decisionSchema,
  /** How many of the person's groups were looked at, for "no source was found" (R24). */
  groupsLookedAt: z.number(),
  /** The regular groups of the instance, for "adding … to any of them". */
  regularGroupCount: z.number(),
});
export type SpaceExplanation = z.infer<typeof spaceExplanationSchema>;
