import { z } from "zod";
import { changeEntrySchema } from "../model/workspace.ts";
import { sourceSchema } from "./decision.ts";
import { whatIfSchema } from "./what-if.ts";

/** A change that turned an answer, or added or removed a source of it. */
export const timelineStepSchema = z.object({
  change: changeEntrySchema,
  /** The answer after the change. */
  allowed: z.boolean(),
  turned: z.boolean(),
  added: z.array(sourceSchema),
  removed: z.array(sourceSchema),
});
export type TimelineStep = z.infer<typeof timelineStepSchema>;

/** Since when an answer is what it is, and how it came to that, oldest step first. */
export const timelineSchema = z.object({
  allowed: z.boolean(),
  /** The change that made it so; null where it was so as far back as the history goes. */
  since: changeEntrySchema.nullable(),
  /** The first change the history still has; null where it has none. */
  knownFrom: z.number().nullable(),
  steps: z.array(timelineStepSchema),
});
export type Timeline = z.infer<typeof timelineSchema>;

/** What one change did to one person. */
export const personChangeSchema = z.object({
  change: changeEntrySchema,
  flips: whatIfSchema.shape.flips,
  access: whatIfSchema.shape.access,
  pages: whatIfSchema.shape.pages,
});
export type PersonChange = z.infer<typeof personChangeSchema>;
