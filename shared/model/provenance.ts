import { z } from "zod";

/** Where an imported fact was read: the file and, where the row had one, its id there (R34). */
export const provenanceSchema = z.strictObject({
  file: z.string(),
  rowId: z.string().optional(),
});
export type Provenance = z.infer<typeof provenanceSchema>;

/**
 * What every fact carries besides itself: the number of the change it came with, and its places in
 * dumps. The same fact met in two dumps is one fact with two places (R35).
 */
export const factFields = {
  change: z.number().int().nonnegative(),
  provenance: z.array(provenanceSchema).optional(),
};
