import { z } from "zod";
import { groupIdSchema, personIdSchema } from "./ids.ts";
import { factFields } from "./provenance.ts";

/** `other` is a group of another product: it neither makes anyone regular nor grants anything (R5). */
export const groupKinds = ["regular", "guest", "other"] as const;
export type GroupKind = (typeof groupKinds)[number];

/** How the kind of a group came to be known. `assumed` goes on the "please classify" list (R5). */
export const classifications = ["chosen", "by-name", "assumed"] as const;

/** The administration a group's members have; decides who may do what (R29). */
export const adminRoles = ["organization", "site", "confluence"] as const;
export type AdminRole = (typeof adminRoles)[number];

export const groupSchema = z.strictObject({
  id: groupIdSchema,
  name: z.string().min(1).max(512),
  kind: z.enum(groupKinds),
  classified: z.enum(classifications),
  /** New people of this kind land in the default group. */
  isDefault: z.boolean(),
  adminRole: z.enum(adminRoles).nullable(),
  /** Changed only in an identity provider. */
  external: z.boolean(),
  description: z.string().optional(),
  extra: z.record(z.string(), z.string()).optional(),
  ...factFields,
});
export type Group = z.infer<typeof groupSchema>;

export const membershipSchema = z.strictObject({
  group: groupIdSchema,
  person: personIdSchema,
  ...factFields,
});
export type Membership = z.infer<typeof membershipSchema>;
