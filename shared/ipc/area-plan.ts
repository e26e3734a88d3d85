import { z } from "zod";
import { groupRefSchema } from "../explanation/decision.ts";
import { plans } from "../model/instance.ts";
import { instanceSettingsSchema } from "../model/settings.ts";
import { query } from "./call.ts";

/** What is chosen for the instance in view: plan, seats, the site-wide switch, the open rules. */
export const planDetailSchema = z.object({
  name: z.string(),
  site: z.string().nullable(),
  plan: z.enum(plans),
  seatLimit: z.number().nullable(),
  /** Who takes the seats in use (R28). */
  seats: z.object({ regular: z.number(), guests: z.number() }),
  anonymousAccess: z.boolean(),
  /** Spaces with an anonymous View, which reaches people who are logged in either way (R13). */
  anonymousSpaces: z.number(),
  settings: instanceSettingsSchema,
  /** Where new people land, by the kind of group. */
  defaultGroups: z.object({
    regular: z.array(groupRefSchema),
    guest: z.array(groupRefSchema),
  }),
});
export type PlanDetail = z.infer<typeof planDetailSchema>;

export const planArea = {
  "plan.get": query(z.strictObject({}), planDetailSchema),
};
