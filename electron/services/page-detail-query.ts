import type { AccessIndex } from "#electron/engine/access-index.ts";
import { pageRef, pathFromRoot } from "#electron/engine/page-tree.ts";
import { groupRef, personRef, spaceRef } from "#electron/engine/refs.ts";
import type { PageDetail, PageList } from "#shared/ipc/area-pages.ts";
import { fail } from "#shared/ipc/error-words.ts";
import { asPageId } from "#shared/model/ids.ts";
import type { RestrictionList } from "#shared/model/page.ts";
import { pageHolders } from "./page-queries.ts";
import { spaceNumber } from "./people-queries.ts";
import type { Session } from "./session.ts";

/** One page, with what restricts it and how many can view it. Refuses an id that no page has. Cost: that of `whoCanOnPage`. */
export function getPage(session: Session, { page: id }: { page: string }): PageDetail {
  const index = session.index();
  const page = index.instance.pages.get(asPageId(id)) ?? fail("unknown-page", { ref: id });
  const author = page.author === null ? undefined : index.people.of(page.author);
  const { path, missingAbove } = pathFromRoot(index, page);
  const viewers = pageHolders(index, page, "view");
  return {
    page: pageRef(page),
    type: page.type,
    space: spaceRef(index, spaceNumber(index, page.space)),
    author: author === undefined ? null : personRef(index, author),
    since: session.originOf(page.change),
    view: pageList(index, page.view),
    edit: pageList(index, page.edit),
    path: path
      .slice(0, -1)
      .map((node) => ({ page: pageRef(node), view: pageList(index, node.view) })),
    unknownAbove: missingAbove ? pageRef(missingAbove) : null,
    children: session.directory().childrenOf.get(page.id)?.size ?? 0,
    viewers: viewers.length,
    guests: viewers.filter(({ person }) => person.designation === "guest").length,
  };
}

/** Whom a list names, and how many more that this file does not know. Cost: the list. */
export function pageList(index: AccessIndex, list: RestrictionList): PageList {
  const people = list.people.flatMap((id) => index.people.of(id) ?? []);
  const groups = list.groups.flatMap((id) => index.groups.of(id) ?? []);
  return {
    people: people.map((one) => personRef(index, one)),
    groups: groups.map((one) => groupRef(index, one)),
    unknown: list.people.length + list.groups.length - people.length - groups.length,
  };
}
