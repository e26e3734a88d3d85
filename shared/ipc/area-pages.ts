import { z } from "zod";
import {
  decisionSchema,
  groupRefSchema,
  pageRefSchema,
  personRefSchema,
  routeSchema,
  spaceRefSchema,
} from "../explanation/decision.ts";
import { idTextSchema } from "../model/ids.ts";
import { pageAbilities, pageSchema } from "../model/page.ts";
import { query } from "./call.ts";

/** A page that a search found. */
export const pageHitSchema = z.object({
  page: pageRefSchema,
  type: pageSchema.shape.type,
  /** The title of the page above; null at the root, for posts, and where it is unknown. */
  under: z.string().nullable(),
  /** Whether a list of its own restricts it. */
  restricted: z.boolean(),
});
export type PageHit = z.infer<typeof pageHitSchema>;

/** Someone who can do something on a page, and how they get past each list on the way. */
export const pageHolderSchema = z.object({
  person: personRefSchema,
  certainty: decisionSchema.shape.certainty,
  routes: z.array(routeSchema),
  lists: z.array(
    z.object({ page: pageRefSchema, byName: z.boolean(), groups: z.array(groupRefSchema) }),
  ),
});
export type PageHolder = z.infer<typeof pageHolderSchema>;

export const pagesArea = {
  /** The pages of a space whose title is most like a text, best first. */
  "pages.search": query(
    z.strictObject({
      space: idTextSchema,
      text: z.string().max(200),
      limit: z.number().int().min(1).max(50),
    }),
    z.array(pageHitSchema),
  ),
  /** Who can do something on a page: guests first, at most 500 of `total`. */
  "pages.who": query(
    z.strictObject({ space: idTextSchema, page: idTextSchema, ability: z.enum(pageAbilities) }),
    z.object({
      space: spaceRefSchema,
      page: pageRefSchema,
      total: z.number(),
      people: z.array(pageHolderSchema),
    }),
  ),
};
