import { z } from "zod";
import { pageAbilities } from "#shared/model/page.ts";
import { type PermissionKey, permissionKeys } from "#shared/permissions/permissions.ts";

/** What the address of the Why page says. `permission` is of a space, `ability` of a page in it. */
export const whySearchSchema = z.object({
  person: z.string().max(256).optional().catch(undefined),
  space: z.string().max(256).optional().catch(undefined),
  page: z.string().max(256).optional().catch(undefined),
  permission: z
    .enum(permissionKeys as [PermissionKey, ...PermissionKey[]])
    .optional()
    .catch(undefined),
  ability: z.enum(pageAbilities).optional().catch(undefined),
  /** Whether it is asked since when it is so. */
  since: z.boolean().optional().catch(undefined),
});
export type WhySearch = z.infer<typeof whySearchSchema>;

/** The address without what a page adds to it: that of the whole space. */
export function wholeSpace({ page: _page, ability: _ability, ...rest }: WhySearch): WhySearch {
  return rest;
}
