import { z } from "zod";

/** The Guest access screen as the address has it; what is malformed falls back to its default. */
export const guestAccessSearchSchema = z.object({
  search: z.string().max(200).default("").catch(""),
  group: z.string().max(256).nullable().default(null).catch(null),
  space: z.string().max(256).nullable().default(null).catch(null),
  domain: z.string().max(256).nullable().default(null).catch(null),
  withoutSpace: z.boolean().default(false).catch(false),
  /** The ids of the groups that stand open; null before one was touched: the first alone. */
  open: z.array(z.string().max(256)).nullable().default(null).catch(null),
});
export type GuestAccessSearch = z.infer<typeof guestAccessSearchSchema>;

/** What an address need not say. */
export const guestAccessSearchDefaults: GuestAccessSearch = {
  search: "",
  group: null,
  space: null,
  domain: null,
  withoutSpace: false,
  open: null,
};
