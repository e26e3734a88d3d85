import { z } from "zod";
import {
  designationProofSchema,
  designationSchema,
  groupRefSchema,
  originSchema,
  personRefSchema,
  routeSchema,
  spaceRefSchema,
} from "../explanation/decision.ts";
import { idTextSchema } from "../model/ids.ts";
import { accountStatuses, accountTypes } from "../model/person.ts";
import { permissionKeySchema } from "../model/space.ts";
import { query } from "./call.ts";
import { tablePage, tableQuery } from "./table.ts";

export const personRowSchema = z.object({
  person: personRefSchema,
  accountType: z.enum(accountTypes),
  status: z.enum(accountStatuses),
  groupCount: z.number(),
  spaceCount: z.number(),
});
export type PersonRow = z.infer<typeof personRowSchema>;

/** A space someone reaches, with what they may do there and by which routes. */
export const reachedSpaceSchema = z.object({
  space: spaceRefSchema,
  permissions: z.array(permissionKeySchema),
  routes: z.array(routeSchema),
});
export type ReachedSpace = z.infer<typeof reachedSpaceSchema>;

export const personDetailSchema = z.object({
  person: personRefSchema,
  accountType: z.enum(accountTypes),
  status: z.enum(accountStatuses),
  saysGuest: z.boolean().nullable(),
  proof: designationProofSchema,
  memberships: z.array(z.object({ group: groupRefSchema, since: originSchema.nullable() })),
  spaces: z.array(reachedSpaceSchema),
});
export type PersonDetail = z.infer<typeof personDetailSchema>;

export const peopleSorts = ["name", "email", "designation", "groups", "spaces"] as const;

export const peopleArea = {
  "people.list": query(
    tableQuery(
      {
        designation: designationSchema.nullable(),
        group: idTextSchema.nullable(),
        space: idTextSchema.nullable(),
      },
      peopleSorts,
    ),
    tablePage(personRowSchema).extend({
      /** How many match the search in each designation, for the filter's own labels. */
      counts: z.record(designationSchema, z.number()),
    }),
  ),
  "people.get": query(z.strictObject({ id: idTextSchema }), personDetailSchema),
  /** Type-ahead: the best matches by name or e-mail, at most `limit`. */
  "people.search": query(
    z.strictObject({ text: z.string().max(200), limit: z.number().int().min(1).max(50) }),
    z.array(personRefSchema),
  ),
};
