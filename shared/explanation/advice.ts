import { z } from "zod";
import { adminRoles } from "../model/group.ts";
import { permissionKeySchema } from "../model/space.ts";
import {
  blockerSchema,
  designationSchema,
  groupRefSchema,
  personRefSchema,
  sourceSchema,
  spaceRefSchema,
} from "./decision.ts";
import { refusalSchema } from "./refusal.ts";

/** One change of a piece of advice; it is about the person and the space asked about. */
export const adviceStepSchema = z.discriminatedUnion("do", [
  z.object({ do: z.literal("removeMember"), group: groupRefSchema }),
  z.object({ do: z.literal("addMember"), group: groupRefSchema }),
  /** Of the group's row, or of the person's own where there is no group. */
  z.object({
    do: z.literal("revoke"),
    group: groupRefSchema.nullable(),
    permissions: z.array(permissionKeySchema),
  }),
  z.object({
    do: z.literal("grant"),
    group: groupRefSchema.nullable(),
    permissions: z.array(permissionKeySchema),
  }),
]);
export type AdviceStep = z.infer<typeof adviceStepSchema>;

/** Someone who stands otherwise afterwards. */
export const flipSchema = z.object({
  person: personRefSchema,
  from: designationSchema,
  to: designationSchema,
});
export type Flip = z.infer<typeof flipSchema>;

/** Changes that together do what was asked, none of them idle, and what else they do. */
export const adviceSetSchema = z.object({
  steps: z.array(adviceStepSchema),
  /** What else the person loses, or gains, in this space: by name of the permission. */
  here: z.array(permissionKeySchema),
  elsewhere: z.array(
    z.object({ space: spaceRefSchema, permissions: z.array(permissionKeySchema) }),
  ),
  /** How many other people lose, or gain, something in this space. */
  othersAffected: z.number(),
  flips: z.array(flipSchema),
  /** The administration that the person loses, or comes to have, by groups (R29). */
  adminRoles: z.array(z.enum(adminRoles)),
});
export type AdviceSet = z.infer<typeof adviceSetSchema>;

/** All ways to take a permission away from someone, or to give it, best first (R25). */
export const adviceSchema = z.object({
  held: z.boolean(),
  possible: z.boolean(),
  /** What makes taking it away impossible: the open routes that give it. */
  because: z.array(sourceSchema),
  /** What makes giving it impossible: the gates that no change proposed here opens. */
  blockers: z.array(blockerSchema),
  sets: z.array(adviceSetSchema),
  /** How many more sets there are than are listed. */
  more: z.number(),
  /**
   * Changes that look as if they would do: the sources that are left, or the gates that stay shut; and
   * changes that would do, but that the rules refuse.
   */
  willNotWork: z.array(
    z.object({
      step: adviceStepSchema,
      /** Further changes that are made with it; none but where the rules refuse them only together. */
      also: z.array(adviceStepSchema),
      because: z.array(sourceSchema),
      blockers: z.array(blockerSchema),
      refusal: refusalSchema.nullable(),
    }),
  ),
});
export type Advice = z.infer<typeof adviceSchema>;
