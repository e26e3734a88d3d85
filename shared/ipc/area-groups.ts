import { z } from "zod";
import {
  groupRefSchema,
  originSchema,
  personRefSchema,
  spaceRefSchema,
} from "../explanation/decision.ts";
import { adminRoles, classifications, groupKinds } from "../model/group.ts";
import { idTextSchema } from "../model/ids.ts";
import { permissionKeySchema } from "../model/space.ts";
import { query } from "./call.ts";
import { tablePage, tableQuery } from "./table.ts";

export const groupRowSchema = z.object({
  group: groupRefSchema,
  classified: z.enum(classifications),
  isDefault: z.boolean(),
  adminRole: z.enum(adminRoles).nullable(),
  external: z.boolean(),
  memberCount: z.number(),
  guestCount: z.number(),
  spaceCount: z.number(),
});
export type GroupRow = z.infer<typeof groupRowSchema>;

export const groupDetailSchema = groupRowSchema.extend({
  description: z.string().nullable(),
  since: originSchema.nullable(),
  members: z.array(z.object({ person: personRefSchema, since: originSchema.nullable() })),
  /** The spaces in which the group has a row. */
  spaces: z.array(z.object({ space: spaceRefSchema, permissions: z.array(permissionKeySchema) })),
});
export type GroupDetail = z.infer<typeof groupDetailSchema>;

export const groupSorts = ["name", "kind", "members", "guests", "spaces"] as const;

export const groupsArea = {
  "groups.list": query(
    tableQuery({ kind: z.enum(groupKinds).nullable(), unclassified: z.boolean() }, groupSorts),
    tablePage(groupRowSchema).extend({
      counts: z.record(z.enum(groupKinds), z.number()),
      unclassified: z.number(),
    }),
  ),
  "groups.get": query(z.strictObject({ id: idTextSchema }), groupDetailSchema),
};
