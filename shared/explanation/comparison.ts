import { z } from "zod";
import { adminRoles } from "../model/group.ts";
import { permissionKeySchema } from "../model/space.ts";
import { flipSchema } from "./advice.ts";
import { groupRefSchema, personRefSchema, sourceSchema, spaceRefSchema } from "./decision.ts";
import { refusalSchema } from "./refusal.ts";

const heldSchema = z.object({ permission: permissionKeySchema, sources: z.array(sourceSchema) });

/** How the access of two people differs, and why: each permission with the sources of who has it. */
export const comparisonSchema = z.object({
  one: personRefSchema,
  other: personRefSchema,
  groups: z.object({
    both: z.array(groupRefSchema),
    onlyOne: z.array(groupRefSchema),
    onlyOther: z.array(groupRefSchema),
  }),
  /** The spaces in which they differ, by key. */
  spaces: z.array(
    z.object({
      space: spaceRefSchema,
      onlyOne: z.array(heldSchema),
      onlyOther: z.array(heldSchema),
    }),
  ),
});
export type Comparison = z.infer<typeof comparisonSchema>;

/** Joining some groups and then granting what is still missing, row by row. */
export const likenessSchema = z.object({
  join: z.array(groupRefSchema),
  grant: z.array(z.object({ space: spaceRefSchema, permissions: z.array(permissionKeySchema) })),
  /** What is gained that the model does not hold. */
  beyond: z.array(z.object({ space: spaceRefSchema, permissions: z.array(permissionKeySchema) })),
  /** What cannot be had this way: Admin, by someone who stays a guest. */
  outOfReach: z.array(
    z.object({ space: spaceRefSchema, permissions: z.array(permissionKeySchema) }),
  ),
  flips: z.array(flipSchema),
  /** The administration that comes with the groups (R29). */
  adminRoles: z.array(z.enum(adminRoles)),
});
export type Likeness = z.infer<typeof likenessSchema>;

/** The smallest change sets that give someone at least what a model holds, best first. */
export const likenessesSchema = z.object({
  sets: z.array(likenessSchema),
  more: z.number(),
  /** Why groups of the model's are joined in no set. */
  refusals: z.array(refusalSchema),
});
export type Likenesses = z.infer<typeof likenessesSchema>;
