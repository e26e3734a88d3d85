import { z } from "zod";
import { adminRoles } from "../model/group.ts";
import { permissionKeySchema } from "../model/space.ts";
import { adviceStepSchema } from "./advice.ts";
import { personRefSchema, spaceRefSchema } from "./decision.ts";
import { refusalSchema } from "./refusal.ts";

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

/** An administration that someone comes to have. */
export const adminRoleOfSchema = z.object({ person: personRefSchema, role: z.enum(adminRoles) });

/** The minimal sets of changes that do several things at once, best first. */
export const combinedAdviceSchema = z.object({
  /** How many of the targets are open: held, for taking away; lacking, for giving. */
  targets: z.number(),
  /** Those that no change proposed here reaches: by an open route, of a deactivated account, or refused. */
  outOfReach: z.array(targetSchema),
  sets: z.array(
    z.object({
      steps: z.array(placedStepSchema),
      /** How many people who are no target lose, or gain, something in the spaces concerned. */
      othersAffected: z.number(),
      /** How many permissions the people concerned lose, or gain, besides, wherever. */
      besides: z.number(),
      /** The administration that people come to have by groups (R29). */
      adminRoles: z.array(adminRoleOfSchema),
    }),
  ),
  /** Why sets that would do are left out. */
  refusals: z.array(refusalSchema),
  /** Whether every minimal set was found; otherwise these are the best of those looked at. */
  complete: z.boolean(),
  more: z.number(),
});
export type CombinedAdvice = z.infer<typeof combinedAdviceSchema>;
