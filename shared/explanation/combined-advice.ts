import { z } from "zod";
import { permissionKeySchema } from "../model/space.ts";
import { adviceStepSchema } from "./advice.ts";
import { personRefSchema, spaceRefSchema } from "./decision.ts";

/** Someone, somewhere, and a permission: what is to be taken away or given. */
export const targetSchema = z.object({
  person: personRefSchema,
  space: spaceRefSchema,
  permission: permissionKeySchema,
});
export type TargetRef = z.infer<typeof targetSchema>;

/** A change with whom and where it is about. */
export const placedStepSchema = z.object({
  person: personRefSchema,
  space: spaceRefSchema,
  step: adviceStepSchema,
});
export type PlacedStepRef = z.infer<typeof placedStepSchema>;

/** The minimal sets of changes that do several things at once, best first. */
export const combinedAdviceSchema = z.object({
  /** How many of the targets are open: held, for taking away; lacking, for giving. */
  targets: z.number(),
  /** Those that no change proposed here reaches: by an open route, or of a deactivated account. */
  outOfReach: z.array(targetSchema),
  sets: z.array(
    z.object({
      steps: z.array(placedStepSchema),
      /** How many people who are no target lose, or gain, something in the spaces concerned. */
      othersAffected: z.number(),
      /** How many permissions the people concerned lose, or gain, besides, wherever. */
      besides: z.number(),
    }),
  ),
  /** Whether every minimal set was found; otherwise these are the best of those looked at. */
  complete: z.boolean(),
  more: z.number(),
});
export type CombinedAdvice = z.infer<typeof combinedAdviceSchema>;
