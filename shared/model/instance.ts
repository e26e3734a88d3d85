import { z } from "zod";
import { groupSchema, membershipSchema } from "./group.ts";
import { instanceIdSchema } from "./ids.ts";
import { pageSchema } from "./page.ts";
import { personSchema } from "./person.ts";
import { provenanceSchema } from "./provenance.ts";
import { instanceSettingsSchema } from "./settings.ts";
import { grantSchema, spaceSchema } from "./space.ts";

export const plans = ["free", "standard", "premium", "enterprise"] as const;
export type Plan = (typeof plans)[number];

/** What is said about an instance as a whole. */
export const instanceHeaderSchema = z.strictObject({
  id: instanceIdSchema,
  name: z.string().min(1).max(256),
  /** The site's address without protocol, such as `halden.example`; null where unknown. */
  site: z.string().max(256).nullable(),
  plan: z.enum(plans),
  /** Licensed seats; null where unknown. */
  seatLimit: z.number().int().positive().nullable(),
  /** The site-wide switch for visitors who are not logged in; people who are ignore it (R13). */
  anonymousAccess: z.boolean(),
  settings: instanceSettingsSchema,
});
export type InstanceHeader = z.infer<typeof instanceHeaderSchema>;

/** Something a dump held that is not evaluated, kept to the letter and counted (R34). */
export const opaqueRowSchema = z.strictObject({
  kind: z.enum(["permission", "principal", "column", "value"]),
  /** What it is, for counting: `manage_templates/space`, `access-class`, a column's name. */
  value: z.string(),
  /** Where it applies, in words of the dump: a space key, an account id. */
  about: z.string(),
  /** The row as JSON text. */
  raw: z.string(),
  ...provenanceSchema.shape,
});
export type OpaqueRow = z.infer<typeof opaqueRowSchema>;

/** One Confluence instance as it stands in a file. */
export const instanceSchema = z.strictObject({
  header: instanceHeaderSchema,
  people: z.array(personSchema),
  groups: z.array(groupSchema),
  memberships: z.array(membershipSchema),
  spaces: z.array(spaceSchema),
  grants: z.array(grantSchema),
  pages: z.array(pageSchema),
  opaque: z.array(opaqueRowSchema),
});
export type Instance = z.infer<typeof instanceSchema>;
