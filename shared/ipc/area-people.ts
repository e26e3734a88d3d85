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
  memberships: z.array(
    z.object({
      group: groupRefSchema,
      /** The identity provider manages who is in it. */
      external: z.boolean(),
      since: originSchema.nullable(),
    }),
  ),
  spaces: z.array(reachedSpaceSchema),
});
export type PersonDetail = z.infer<typeof personDetailSchema>;

/** Whom someone can look up (R27), and for a guest through which spaces. */
export const lookUpSchema = z.object({
  total: z.number(),
  /** The first by name; a regular user finds everyone, so none are named for one. */
  people: z.array(z.object({ person: personRefSchema, through: z.array(spaceRefSchema) })),
});
export type LookUp = z.infer<typeof lookUpSchema>;

/** The same person in another instance of the workspace, and what they are there. */
export const elsewhereSchema = z.object({
  instance: z.object({ id: z.string(), name: z.string() }),
  person: personRefSchema,
  /** What the two have in common. */
  by: z.enum(["account", "email"]),
});
export type Elsewhere = z.infer<typeof elsewhereSchema>;

/** What a written reference to a person comes to: the person, or why it is nobody. */
export const resolvedPersonSchema = z.object({
  written: z.string(),
  person: personRefSchema.nullable(),
  problem: z.string().nullable(),
});
export type ResolvedPerson = z.infer<typeof resolvedPersonSchema>;

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
  "people.lookUp": query(z.strictObject({ id: idTextSchema }), lookUpSchema),
  "people.elsewhere": query(z.strictObject({ id: idTextSchema }), z.array(elsewhereSchema)),
  /** Whom the lines of a pasted list mean: account ids, e-mails or exact names. */
  "people.resolve": query(
    z.strictObject({ written: z.array(z.string().min(1).max(1024)).max(1000) }),
    z.array(resolvedPersonSchema),
  ),
};
