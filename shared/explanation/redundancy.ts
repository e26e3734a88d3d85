import { z } from "zod";
import { permissionKeySchema } from "../model/space.ts";
import { groupRefSchema, personRefSchema, sourceSchema, spaceRefSchema } from "./decision.ts";

/** Why something changes nothing when it goes. */
export const idleReasons = [
  "nobody",
  "other-product",
  "does-not-count",
  "given-elsewhere",
] as const;
export const idleReasonSchema = z.enum(idleReasons);
export type IdleReason = z.infer<typeof idleReasonSchema>;

/** Someone who keeps what an idle row gives, and what else gives it. */
export const keeperSchema = z.object({ person: personRefSchema, sources: z.array(sourceSchema) });
export type Keeper = z.infer<typeof keeperSchema>;

/** A row, or some of its ticks, without which everyone holds what they hold; each by itself. */
export const idleRowSchema = z.object({
  space: spaceRefSchema,
  /** Null with `person` null too: never; one of the two is whose row it is. */
  group: groupRefSchema.nullable(),
  person: personRefSchema.nullable(),
  /** The whole row, or the ticks of it that are idle while the row is not. */
  whole: z.boolean(),
  permissions: z.array(permissionKeySchema),
  reason: idleReasonSchema,
  /** The proof: the first few who keep it all the same. */
  keepers: z.array(keeperSchema),
});
export type IdleRow = z.infer<typeof idleRowSchema>;

/** A membership without which the person stands and holds as now. */
export const idleMembershipSchema = z.object({
  person: personRefSchema,
  group: groupRefSchema,
  reason: idleReasonSchema,
});
export type IdleMembership = z.infer<typeof idleMembershipSchema>;

/** How many independent sources each permission of a person in a space has. */
export const sturdinessSchema = z.object({
  space: spaceRefSchema,
  permissions: z.array(
    z.object({ permission: permissionKeySchema, sources: z.array(sourceSchema) }),
  ),
});
export type Sturdiness = z.infer<typeof sturdinessSchema>;
