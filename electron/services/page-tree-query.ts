import type { AccessIndex } from "#electron/engine/access-index.ts";
import { pageForest } from "#electron/engine/page-forest.ts";
import { pageRef, pathFromRoot } from "#electron/engine/page-tree.ts";
import { isRestricted, restricts } from "#electron/engine/restriction-list.ts";
import type { PageTreeRow } from "#shared/ipc/area-pages.ts";
import type { CallInput, CallOutput } from "#shared/ipc/contract.ts";
import type { PageId } from "#shared/model/ids.ts";
import type { Page } from "#shared/model/page.ts";
import { pageList } from "./page-detail-query.ts";
import { byTitle } from "./page-queries.ts";
import { spaceNumber } from "./people-queries.ts";
import type { Session } from "./session.ts";
import { matches } from "./table.ts";

type Asked = CallInput<"pages.tree">;
type Above = PageTreeRow["above"];

/** A page in sight, before it is put into words. */
interface Standing {
  readonly page: Page;
  readonly level: number;
  readonly children: number;
  readonly open: boolean | null;
  readonly above: Above;
}

/**
 * The wanted window of a space's pages as a tree, or of its blog posts. Refuses a space that is not
 * there. Cost: the space's pages.
 */
export function pageTree(session: Session, asked: Asked): CallOutput<"pages.tree"> {
  const index = session.index();
  const space = index.spaces.id(spaceNumber(index, asked.space));
  const all = [...(session.directory().pagesOf.get(space) ?? [])]
    .flatMap((id) => index.instance.pages.get(id) ?? [])
    .sort(byTitle);
  const ofType = all.filter((page) => page.type === asked.type);
  const standing = inSight(index, ofType, asked);
  const posts = all.filter((page) => page.type === "blogpost").length;
  return {
    total: ofType.length,
    matching: standing.length,
    rows: standing.slice(asked.offset, asked.offset + asked.limit).map((one) => rowOf(index, one)),
    counts: {
      pages: all.length - posts,
      posts,
      restricted: ofType.filter(isRestricted).length,
    },
  };
}

/** The pages that are shown, from the root down: those whose ancestors are all open. */
function inSight(index: AccessIndex, pages: readonly Page[], asked: Asked): Standing[] {
  const { roots, under } = pageForest(pages);
  const filtered = asked.search.trim() !== "" || asked.restricted;
  const fitting = pages.filter((page) => fits(page, asked));
  const kept = filtered ? withAncestors(index, fitting) : null;
  const shownOf = (some: readonly Page[]) =>
    kept ? some.filter((page) => kept.has(page.id)) : some;
  const turned = new Set<string>(asked.turned);
  const found: Standing[] = [];
  const waiting = shownOf(roots)
    .map((page) => ({ page, level: 1, above: aboveRoot(index, page) }))
    .reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { page, level, above } = next;
    const below = under(page);
    const shown = shownOf(below);
    const open = shown.length === 0 ? null : (filtered || level === 1) !== turned.has(page.id);
    found.push({ page, level, children: below.length, open, above });
    if (!open) continue;
    const within = above === "open" && restricts(page.view) ? "restricted" : above;
    waiting.push(
      ...shown.map((child) => ({ page: child, level: level + 1, above: within })).reverse(),
    );
  }
  return found;
}

/** What is above a page that none of its space's pages stands above. */
function aboveRoot(index: AccessIndex, page: Page): Above {
  const { path, missingAbove } = pathFromRoot(index, page);
  if (missingAbove) return "unknown";
  return path.some((node) => node !== page && restricts(node.view)) ? "restricted" : "open";
}

function fits(page: Page, { search, restricted }: Asked): boolean {
  return (!restricted || isRestricted(page)) && matches(search, [page.title]);
}

function withAncestors(index: AccessIndex, pages: readonly Page[]): Set<PageId> {
  const kept = new Set<PageId>();
  for (const page of pages) {
    let at: Page | undefined = page;
    while (at && !kept.has(at.id)) {
      kept.add(at.id);
      at = at.parent === null ? undefined : index.instance.pages.get(at.parent);
    }
  }
  return kept;
}

function rowOf(index: AccessIndex, { page, ...standing }: Standing): PageTreeRow {
  return {
    page: pageRef(page),
    type: page.type,
    ...standing,
    view: pageList(index, page.view),
    edit: pageList(index, page.edit),
  };
}
