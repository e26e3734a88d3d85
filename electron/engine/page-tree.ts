import type { PageRef } from "#shared/explanation/decision.ts";
import type { Page } from "#shared/model/page.ts";
import type { AccessIndex } from "./access-index.ts";

/** The way from the root of the tree to a page. */
export interface PagePath {
  /** The ancestors, root first, and the page itself. */
  readonly path: readonly Page[];
  /** The topmost page whose parent is unknown, or null where the tree is whole (R23). */
  readonly missingAbove: Page | null;
}

/** The page's ancestors and itself; blog posts stand alone. A circle counts as unknown. Cost: the depth. */
export function pathFromRoot(index: AccessIndex, page: Page): PagePath {
  const path = [page];
  const seen = new Set([page.id]);
  let top = page;
  while (top.parent !== null) {
    const parent = index.instance.pages.get(top.parent);
    if (!parent || seen.has(parent.id)) return { path, missingAbove: top };
    path.unshift(parent);
    seen.add(parent.id);
    top = parent;
  }
  return { path, missingAbove: null };
}

/** A page as shown anywhere. */
export function pageRef(page: Page): PageRef {
  return { id: page.id, title: page.title };
}
