import { z } from "zod";
import {
  decisionSchema,
  groupRefSchema,
  originSchema,
  pageRefSchema,
  personRefSchema,
  routeSchema,
  spaceRefSchema,
} from "../explanation/decision.ts";
import { idTextSchema } from "../model/ids.ts";
import { pageAbilities, pageSchema } from "../model/page.ts";
import { query } from "./call.ts";
import { tablePage } from "./table.ts";

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

/** A page that a search over every space found. */
export const placedPageSchema = z.object({ ...pageHitSchema.shape, space: spaceRefSchema });
export type PlacedPage = z.infer<typeof placedPageSchema>;

/** Whom a list of a page names, in its own order; with nobody on it the list does not restrict. */
export const pageListSchema = z.object({
  people: z.array(personRefSchema),
  groups: z.array(groupRefSchema),
  /** How many more it names that this file does not know. */
  unknown: z.number(),
});
export type PageList = z.infer<typeof pageListSchema>;

/** A page as the tree of its space shows it. */
export const pageTreeRowSchema = z.object({
  page: pageRefSchema,
  type: pageSchema.shape.type,
  /** 1 at the root. */
  level: z.number(),
  /** How many pages stand right under it, shown or not. */
  children: z.number(),
  /** Whether those are shown; null where there are none to show. */
  open: z.boolean().nullable(),
  view: pageListSchema,
  edit: pageListSchema,
  /** What is above it: no view list, at least one, or something that this file does not know (R17, R23). */
  above: z.enum(["open", "restricted", "unknown"]),
});
export type PageTreeRow = z.infer<typeof pageTreeRowSchema>;

/** A page with its lists, what is above it, and how many can view it. */
export const pageDetailSchema = z.object({
  page: pageRefSchema,
  type: pageSchema.shape.type,
  space: spaceRefSchema,
  author: personRefSchema.nullable(),
  since: originSchema.nullable(),
  view: pageListSchema,
  edit: pageListSchema,
  /** The pages above, root first, each with its view list. */
  path: z.array(z.object({ page: pageRefSchema, view: pageListSchema })),
  /** The topmost of them, or the page itself, where what is above it is not known (R23). */
  unknownAbove: pageRefSchema.nullable(),
  /** How many pages stand right under it. */
  children: z.number(),
  /** Everyone who can view it, and how many of them are guests. */
  viewers: z.number(),
  guests: z.number(),
});
export type PageDetail = z.infer<typeof pageDetailSchema>;

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
  /** The pages of all spaces whose title is most like a text, best first; none for an empty one. */
  "pages.find": query(
    z.strictObject({ text: z.string().max(200), limit: z.number().int().min(1).max(50) }),
    z.array(placedPageSchema),
  ),
  /**
   * A window of a space's page tree, or of its blog posts. Pages at the root start open and those
   * below closed, `turned` the other way round. A search or `restricted` leaves what matches and
   * what is above it, all open at first.
   */
  "pages.tree": query(
    z.strictObject({
      space: idTextSchema,
      type: pageSchema.shape.type,
      search: z.string().max(200),
      restricted: z.boolean(),
      turned: z.array(idTextSchema).max(5000),
      offset: z.number().int().nonnegative(),
      limit: z.number().int().min(1).max(500),
    }),
    tablePage(pageTreeRowSchema).extend({
      /** How many pages and blog posts the space has, and how many of this type have a list of their own. */
      counts: z.object({ pages: z.number(), posts: z.number(), restricted: z.number() }),
    }),
  ),
  /** One page. */
  "pages.get": query(z.strictObject({ page: idTextSchema }), pageDetailSchema),
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
