import { z } from "zod";
import { groupIdSchema, pageIdSchema, personIdSchema, spaceIdSchema } from "./ids.ts";
import { factFields } from "./provenance.ts";

/** An allow-list of a page; with nobody in it the list does not restrict (R17, R19). */
export const restrictionListSchema = z.strictObject({
  people: z.array(personIdSchema),
  groups: z.array(groupIdSchema),
});
export type RestrictionList = z.infer<typeof restrictionListSchema>;

export const pageSchema = z.strictObject({
  id: pageIdSchema,
  space: spaceIdSchema,
  /** Null at the root of the tree and for blog posts. A parent that no page has is an unknown ancestor (R23). */
  parent: pageIdSchema.nullable(),
  title: z.string().min(1).max(1024),
  type: z.enum(["page", "blogpost"]),
  author: personIdSchema.nullable(),
  view: restrictionListSchema,
  edit: restrictionListSchema,
  ...factFields,
});
export type Page = z.infer<typeof pageSchema>;

/** What one can do on a page (R21). */
export const pageAbilities = [
  "view",
  "edit",
  "comment",
  "attach",
  "delete",
  "restrict",
  "export",
] as const;
export type PageAbility = (typeof pageAbilities)[number];
