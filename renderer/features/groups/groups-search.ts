import { z } from "zod";
import { groupSorts } from "#shared/ipc/area-groups.ts";
import { groupKinds } from "#shared/model/group.ts";

/** The Groups table as the address has it; what is malformed falls back to its default. */
export const groupsSearchSchema = z.object({
  search: z.string().max(200).default("").catch(""),
  kind: z.enum(groupKinds).nullable().default(null).catch(null),
  unclassified: z.boolean().default(false).catch(false),
  sort: z.enum(groupSorts).default("name").catch("name"),
  descending: z.boolean().default(false).catch(false),
  /** The row one stood on. */
  at: z.number().int().nonnegative().default(0).catch(0),
});
export type GroupsSearch = z.infer<typeof groupsSearchSchema>;

/** What an address need not say. */
export const groupsSearchDefaults: GroupsSearch = {
  search: "",
  kind: null,
  unclassified: false,
  sort: "name",
  descending: false,
  at: 0,
};

export const groupTabs = ["members", "spaces"] as const;

/** A group's page as the address has it. */
export const groupSearchSchema = z.object({
  tab: z.enum(groupTabs).default("members").catch("members"),
});
export const groupSearchDefaults = { tab: "members" } as const;
