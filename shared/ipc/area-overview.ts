import { z } from "zod";
import {
  designationSchema,
  groupRefSchema,
  personRefSchema,
  spaceRefSchema,
} from "../explanation/decision.ts";
import { query } from "./call.ts";

/** Something on the overview that wants a look: what, how many, and where to go. */
export const attentionSchema = z.object({
  id: z.enum([
    "guests-without-space",
    "open-to-everyone",
    "groups-to-classify",
    "label-mismatch",
    "suppressed-admin",
    "grant-without-view",
    "listed-without-use",
    "one-step-from-guest",
    "inactive-with-grants",
    "space-without-active-admin",
    "plan-without-guests",
    "rows-not-evaluated",
  ]),
  count: z.number(),
  /** The first few, named. */
  people: z.array(personRefSchema),
  groups: z.array(groupRefSchema),
  spaces: z.array(spaceRefSchema),
});
export type Attention = z.infer<typeof attentionSchema>;

export const overviewSchema = z.object({
  people: z.object({
    total: z.number(),
    byDesignation: z.record(designationSchema, z.number()),
  }),
  seats: z.object({ used: z.number(), limit: z.number().nullable() }),
  groups: z.object({
    total: z.number(),
    guest: z.number(),
    regular: z.number(),
    other: z.number(),
  }),
  spaces: z.object({
    total: z.number(),
    archived: z.number(),
    personal: z.number(),
    /** Spaces that some guest can view, by any route. */
    guestVisible: z.number(),
    /** The spaces most open to guests, with how many guests view each. */
    mostGuests: z.array(z.object({ space: spaceRefSchema, guests: z.number() })),
  }),
  attention: z.array(attentionSchema),
  /** The open rules of this instance that took a setting rather than a proof, by setting name. */
  settings: z.object({
    anonymousTicksForPeople: z.boolean(),
    anyActiveUserReachesGuests: z.enum(["probable", "no"]),
  }),
});
export type Overview = z.infer<typeof overviewSchema>;

export const overviewArea = {
  "overview.get": query(z.strictObject({}), overviewSchema),
};
