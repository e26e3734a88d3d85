import { z } from "zod";
import { designationSchema } from "#shared/explanation/decision.ts";
import { peopleSorts } from "#shared/ipc/area-people.ts";

/** The Users table as the address has it; what is malformed falls back to its default. */
export const usersSearchSchema = z.object({
  search: z.string().max(200).default("").catch(""),
  designation: designationSchema.nullable().default(null).catch(null),
  group: z.string().max(256).nullable().default(null).catch(null),
  space: z.string().max(256).nullable().default(null).catch(null),
  sort: z.enum(peopleSorts).default("name").catch("name"),
  descending: z.boolean().default(false).catch(false),
  /** The row one stood on. */
  at: z.number().int().nonnegative().default(0).catch(0),
});
export type UsersSearch = z.infer<typeof usersSearchSchema>;

/** What an address need not say. */
export const usersSearchDefaults: UsersSearch = {
  search: "",
  designation: null,
  group: null,
  space: null,
  sort: "name",
  descending: false,
  at: 0,
};

export const userTabs = ["spaces", "groups", "finds", "changes"] as const;

const day = z.iso.date().nullable().default(null).catch(null);

/** A person's page as the address has it. */
export const userSearchSchema = z.object({
  tab: z.enum(userTabs).default("spaces").catch("spaces"),
  /** Between which days "What changed" looks. */
  from: day,
  to: day,
});
export const userSearchDefaults = { tab: "spaces", from: null, to: null } as const;
