import { findPage } from "#electron/domain/references.ts";
import { need, type Session } from "#electron/services/session.ts";
import { fail } from "#shared/ipc/error-words.ts";
import type { Page, PageAbility } from "#shared/model/page.ts";
import type { Space } from "#shared/model/space.ts";
import { type PermissionKey, parsePermission } from "#shared/permissions/permissions.ts";
import { abilityFor } from "./question.ts";

/**
 * The page a text means where a space is named beside it: the title of a page there, or else what
 * `findPage` takes. Throws `unknown-page`, also for a page of another space, and `ambiguous-page`.
 */
export function pageNamed(session: Session, space: Space, ref: string): Page {
  const directory = session.directory();
  const place = `${space.key}/${ref}`;
  const isTitle = directory.pagesByPlace.has(place.toLowerCase());
  const page = need(findPage(directory, isTitle ? place : ref));
  return page.space === space.id
    ? page
    : fail("unknown-page", { ref: `${page.title} in ${space.key}` });
}

/** What a permission of a space comes to on one of its pages. */
const abilityBy: Partial<Record<PermissionKey, PageAbility>> = {
  "read/space": "view",
  "delete/space": "delete",
  "create/page": "edit",
  "create/blogpost": "edit",
  "delete/page": "delete",
  "delete/blogpost": "delete",
  "create/attachment": "attach",
  "create/comment": "comment",
  "restrict_content/space": "restrict",
  "export/space": "export",
};

/** The ability a text means, by its own name or that of the permission it needs; throws `unknown-ability`. */
export function abilityNamed(text: string): PageAbility {
  const permission = parsePermission(text);
  return (permission && abilityBy[permission]) ?? abilityFor(text);
}
