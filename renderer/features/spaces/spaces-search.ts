import { z } from "zod";
import { spaceFilters, spaceSorts } from "#shared/ipc/area-spaces.ts";
import { type PermissionKey, permissionKeys } from "#shared/permissions/permissions.ts";

/** The Spaces table as the address has it; what is malformed falls back to its default. */
export const spacesSearchSchema = z.object({
  search: z.string().max(200).default("").catch(""),
  show: z.enum(spaceFilters).nullable().default(null).catch(null),
  guestVisible: z.boolean().default(false).catch(false),
  openToAll: z.boolean().default(false).catch(false),
  sort: z.enum(spaceSorts).default("name").catch("name"),
  descending: z.boolean().default(false).catch(false),
  /** The row one stood on. */
  at: z.number().int().nonnegative().default(0).catch(0),
});
export type SpacesSearch = z.infer<typeof spacesSearchSchema>;

/** What an address need not say. */
export const spacesSearchDefaults: SpacesSearch = {
  search: "",
  show: null,
  guestVisible: false,
  openToAll: false,
  sort: "name",
  descending: false,
  at: 0,
};

export const spaceTabs = ["permissions", "pages", "people"] as const;

/** A space's page as the address has it: the tab, and the cell of the permission table one looks at. */
export const spaceSearchSchema = z.object({
  tab: z.enum(spaceTabs).default("permissions").catch("permissions"),
  /** "group:ID", "person:ID", "anonymous" or "any-active-user". */
  row: z.string().max(300).optional().catch(undefined),
  permission: z
    .enum(permissionKeys as [PermissionKey, ...PermissionKey[]])
    .optional()
    .catch(undefined),
  /** Of the tab of its pages: what a title has in it, blog posts instead, and those alone that a list restricts. */
  title: z.string().max(200).default("").catch(""),
  posts: z.boolean().default(false).catch(false),
  restricted: z.boolean().default(false).catch(false),
});
export const spaceSearchDefaults = {
  tab: "permissions",
  title: "",
  posts: false,
  restricted: false,
} as const;
