import { z } from "zod";
import { whatIfSchema } from "./what-if.ts";

/** How many rows of each list are sent; the counts are of all of them. */
export const impactLimit = 200;

/** What changes would do, counted first; of each list the first rows (R26). */
export const impactSchema = z.object({
  /** What the entry in the activity log would say. */
  label: z.string(),
  counts: z.object({
    becomeGuests: z.number(),
    stopBeingGuests: z.number(),
    otherFlips: z.number(),
    /** People who gain or lose a permission somewhere. */
    people: z.number(),
    gained: z.number(),
    lost: z.number(),
    /** Permissions that people keep, but by fewer rows than before. */
    weakened: z.number(),
    pagesOpened: z.number(),
    pagesClosed: z.number(),
    newFindings: z.number(),
    settledFindings: z.number(),
  }),
  /** Whether a list is longer than what is sent of it. */
  cut: z.boolean(),
  whatIf: whatIfSchema,
});
export type Impact = z.infer<typeof impactSchema>;
