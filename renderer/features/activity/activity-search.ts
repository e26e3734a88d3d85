import { z } from "zod";
import { permissionKeySchema } from "#shared/model/space.ts";

const id = z.string().min(1).max(256).nullable().default(null).catch(null);
const day = z.iso.date().nullable().default(null).catch(null);

/** The Activity screen as the address has it; what is malformed falls back to its default. */
export const activitySearchSchema = z.object({
  search: z.string().max(200).default("").catch(""),
  person: id,
  group: id,
  space: id,
  permission: permissionKeySchema.nullable().default(null).catch(null),
  actor: z.string().min(1).max(512).nullable().default(null).catch(null),
  since: day,
  until: day,
  /** The change that is open beside the list; null opens the newest. */
  change: z.number().int().nonnegative().nullable().default(null).catch(null),
});
export type ActivitySearch = z.infer<typeof activitySearchSchema>;

/** What an address need not say. */
export const activitySearchDefaults: ActivitySearch = {
  search: "",
  person: null,
  group: null,
  space: null,
  permission: null,
  actor: null,
  since: null,
  until: null,
  change: null,
};

/** The part of the address that narrows the list. */
export function filterOf({ change: _, ...filter }: ActivitySearch): Omit<ActivitySearch, "change"> {
  return filter;
}

/** Whether anything narrows the list. */
export function isNarrowed(search: ActivitySearch): boolean {
  return Object.entries(filterOf(search)).some(([, value]) => value !== null && value !== "");
}
