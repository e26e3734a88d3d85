import { z } from "zod";
import { permissionKeys } from "../permissions/permissions.ts";
import { groupIdSchema, pageIdSchema, personIdSchema, spaceIdSchema } from "./ids.ts";
import { factFields } from "./provenance.ts";

export const spaceTypes = [
  "global",
  "collaboration",
  "knowledge_base",
  "personal",
  "system",
  "onboarding",
  "xflow_sample_space",
] as const;

export const spaceSchema = z.strictObject({
  id: spaceIdSchema,
  key: z.string().min(1).max(255),
  name: z.string().min(1).max(512),
  type: z.enum(spaceTypes),
  status: z.enum(["current", "archived"]),
  homepage: pageIdSchema.nullable(),
  /** Who made it, where known. */
  author: personIdSchema.nullable(),
  extra: z.record(z.string(), z.string()).optional(),
  ...factFields,
});
export type Space = z.infer<typeof spaceSchema>;

/** Who a grant is given to. The last two are the open routes of R13 and R14. */
export const principalSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("group"), id: groupIdSchema }),
  z.strictObject({ type: z.literal("person"), id: personIdSchema }),
  z.strictObject({ type: z.literal("anonymous") }),
  z.strictObject({ type: z.literal("any-active-user") }),
]);
export type Principal = z.infer<typeof principalSchema>;

export const permissionKeySchema = z
  .enum(permissionKeys as [string, ...string[]])
  .transform((key) => key as (typeof permissionKeys)[number]);

export const grantedPermissionSchema = z.strictObject({
  permission: permissionKeySchema,
  ...factFields,
});
export type GrantedPermission = z.infer<typeof grantedPermissionSchema>;

/** A row of a space's permission table: one principal and its ticks, in table order, never empty. */
export const grantSchema = z.strictObject({
  space: spaceIdSchema,
  principal: principalSchema,
  permissions: z.array(grantedPermissionSchema).min(1),
});
export type Grant = z.infer<typeof grantSchema>;
