import type { PageId } from "#shared/model/ids.ts";
import type { Page } from "#shared/model/page.ts";

/** Pages as trees. */
export interface PageForest {
  /** Those with none of the others above them, in the order given; of a circle, its first page. */
  readonly roots: readonly Page[];
  /** The pages right under a page, in the order given. */
  under(page: Page): readonly Page[];
}

/** Some pages as trees: each stands in exactly one, even where they stand under each other in a circle (R23). Cost: their number. */
export function pageForest(pages: readonly Page[]): PageForest {
  const known = new Set(pages.map((page) => page.id));
  const roots: Page[] = [];
  const children = new Map<PageId, Page[]>();
  for (const page of pages) {
    if (page.parent === null || !known.has(page.parent)) {
      roots.push(page);
      continue;
    }
    const there = children.get(page.parent);
    if (there) there.push(page);
    else children.set(page.parent, [page]);
  }
  const reached = new Set<PageId>();
  const reach = (root: Page) => {
    const waiting = [root];
    for (let page = waiting.pop(); page; page = waiting.pop()) {
      reached.add(page.id);
      waiting.push(...(children.get(page.id) ?? []).filter((one) => !reached.has(one.id)));
    }
  };
  for (const root of roots) reach(root);
  for (const page of pages) {
    if (reached.has(page.id)) continue;
    roots.push(page);
    reach(page);
  }
  const isRoot = new Set(roots.map((page) => page.id));
  return {
    roots,
    under: (page) => (children.get(page.id) ?? []).filter((one) => !isRoot.has(one.id)),
  };
}
