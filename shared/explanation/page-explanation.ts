import { z } from "zod";
import { spaceIdSchema } from "../model/ids.ts";
import { plans } from "../model/instance.ts";
import { pageAbilities, pageSchema } from "../model/page.ts";
import {
  decisionSchema,
  designationProofSchema,
  groupRefSchema,
  originSchema,
  pageRefSchema,
  personRefSchema,
  spaceRefSchema,
} from "./decision.ts";

/** A list of a page and how the person fares at it (R17-R19). */
export const listPassageSchema = z.object({
  /** False where nobody is on it: then everyone gets past. */
  restricts: z.boolean(),
  /** Whom it names, in its own order. */
  people: z.array(personRefSchema),
  groups: z.array(groupRefSchema),
  /** How many more it names that this file does not know. */
  unknown: z.number(),
  passes: z.boolean(),
  byName: z.boolean(),
  /** The person's groups that it names. */
  throughGroups: z.array(groupRefSchema),
});
export type ListPassage = z.infer<typeof listPassageSchema>;

/** A page on the way from the root, with its view list. */
export const pageNodeSchema = z.object({
  page: pageRefSchema,
  space: spaceIdSchema,
  view: listPassageSchema,
});
export type PageNode = z.infer<typeof pageNodeSchema>;

/** What administrators can do where a page is shut (R22). */
export const waysOut = ["lift-restriction", "recover-permissions", "admin-key"] as const;

/** One thing an administrator could do; it is told and never taken into a decision (R22). */
export const wayOutSchema = z.object({
  way: z.enum(waysOut),
  /** Whether the plan of the instance has it. */
  available: z.boolean(),
  /** Whether the person asked about is one who could. */
  self: z.boolean(),
  /** Who could, the person asked about first, then by name; at most five of `count`. */
  people: z.array(personRefSchema),
  count: z.number(),
});
export type WayOut = z.infer<typeof wayOutSchema>;

/** Everything about a person and a page; its words are made from this alone (R15-R24). */
export const pageExplanationSchema = z.object({
  person: personRefSchema,
  space: spaceRefSchema,
  proof: designationProofSchema,
  /** When the person joined each of their groups, by group id. */
  memberSince: z.record(z.string(), originSchema.nullable()),
  page: pageRefSchema,
  type: pageSchema.shape.type,
  author: personRefSchema.nullable(),
  /** From the root of the tree to the page; a blog post stands alone. */
  path: z.array(pageNodeSchema),
  /** The topmost page of the path where what is above it is unknown (R23). */
  unknownAbove: pageRefSchema.nullable(),
  /** The page's own edit list (R19). */
  edit: listPassageSchema,
  /** All seven, in their order (R21). */
  abilities: z.array(z.object({ ability: z.enum(pageAbilities), decision: decisionSchema })),
  /** What administrators could do where a list shuts the person out, or nothing gives View (R22). */
  waysOut: z.array(wayOutSchema),
  plan: z.enum(plans),
  /** The regular groups of the instance, for "adding … to any of them". */
  regularGroupCount: z.number(),
});
export type PageExplanation = z.infer<typeof pageExplanationSchema>;
