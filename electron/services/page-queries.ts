import type { AccessIndex } from "#electron/engine/access-index.ts";
import { explainPage } from "#electron/engine/explain-page.ts";
import { whoCanOnPage } from "#electron/engine/page-lists.ts";
import { pageRef } from "#electron/engine/page-tree.ts";
import { byName, compareText, groupRef, personRef, spaceRef } from "#electron/engine/refs.ts";
import { isRestricted } from "#electron/engine/restriction-list.ts";
import type { PersonRef } from "#shared/explanation/decision.ts";
import type { PageExplanation } from "#shared/explanation/page-explanation.ts";
import type { PageHit, PageHolder, PlacedPage } from "#shared/ipc/area-pages.ts";
import type { CallInput, CallOutput } from "#shared/ipc/contract.ts";
import { fail } from "#shared/ipc/error-words.ts";
import { asPageId } from "#shared/model/ids.ts";
import type { Page, PageAbility } from "#shared/model/page.ts";
import { personNumber, spaceNumber } from "./people-queries.ts";
import type { Session } from "./session.ts";
import { rank } from "./table.ts";

const mostHolders = 500;

/** The whole Why page of a person and a page, all by id. Refuses ids that are not there, and a page of another space. */
export function whyPage(
  session: Session,
  { person, space, page }: CallInput<"why.page">,
): PageExplanation {
  const index = session.index();
  const asked = pageIn(index, space, page);
  return explainPage(index, personNumber(index, person), asked, session.originOf);
}

/** The pages of a space whose title is most like a text, best first, then by title. Cost: the space's pages. */
export function searchPages(
  session: Session,
  { space, text, limit }: CallInput<"pages.search">,
): PageHit[] {
  const index = session.index();
  const { pages } = index.instance;
  const id = index.spaces.id(spaceNumber(index, space));
  const wanted = text.trim().toLowerCase();
  const scored: Scored[] = [...(session.directory().pagesOf.get(id) ?? [])].flatMap((one) => {
    const page = pages.get(one);
    const score = page ? rank(wanted, [page.title]) : null;
    return page && score !== null ? [{ page, score }] : [];
  });
  return scored
    .sort(order)
    .slice(0, limit)
    .map(({ page }) => hitOf(index, page));
}

/** The pages of every space whose title is most like a text, best first, then by title. Cost: all pages, once. */
export function findPages(
  session: Session,
  { text, limit }: CallInput<"pages.find">,
): PlacedPage[] {
  const index = session.index();
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return [];
  const best: Scored[] = [];
  for (const page of index.instance.pages.values()) {
    const score = rank(wanted, [page.title]);
    if (score === null) continue;
    const worst = best.length < limit ? undefined : best.at(-1);
    if (worst && order(worst, { page, score }) <= 0) continue;
    if (worst) best.pop();
    best.push({ page, score });
    best.sort(order);
  }
  return best.map(({ page }) => ({
    ...hitOf(index, page),
    space: spaceRef(index, spaceNumber(index, page.space)),
  }));
}

/** Who can do something on a page: guests first, then by name. Cost: that of `whoCanOnPage`. */
export function whoOnPage(
  session: Session,
  { space, page: id, ability }: CallInput<"pages.who">,
): CallOutput<"pages.who"> {
  const index = session.index();
  const page = pageIn(index, space, id);
  const holders = pageHolders(index, page, ability);
  const rankOf = (one: PersonRef) => (one.designation === "guest" ? 0 : 1);
  const people = holders.sort(
    (a, b) => rankOf(a.person) - rankOf(b.person) || byName(a.person, b.person),
  );
  return {
    space: spaceRef(index, spaceNumber(index, space)),
    page: pageRef(page),
    total: people.length,
    people: people.slice(0, mostHolders),
  };
}

/** Everyone who can do this on the page, in no order. Cost: that of `whoCanOnPage`. */
export function pageHolders(index: AccessIndex, page: Page, ability: PageAbility): PageHolder[] {
  return whoCanOnPage(index, page, ability).map(({ person, certainty, routes, lists }) => ({
    person: personRef(index, person),
    certainty,
    routes: [...routes],
    lists: lists.map(({ page: node, passage }) => ({
      page: pageRef(node),
      byName: passage.byName,
      groups: passage.groups.map((group) => groupRef(index, group)),
    })),
  }));
}

function pageIn(index: AccessIndex, space: string, id: string): Page {
  const page = index.instance.pages.get(asPageId(id));
  const { id: spaceId } = spaceRef(index, spaceNumber(index, space));
  return page?.space === spaceId ? page : fail("unknown-page", { ref: id });
}

function hitOf(index: AccessIndex, page: Page): PageHit {
  const parent = page.parent === null ? undefined : index.instance.pages.get(page.parent);
  return {
    page: pageRef(page),
    type: page.type,
    under: parent?.title ?? null,
    restricted: isRestricted(page),
  };
}

interface Scored {
  readonly page: Page;
  readonly score: number;
}

function order(a: Scored, b: Scored): number {
  return a.score - b.score || byTitle(a.page, b.page);
}

/** Sorts pages by title, the same way on every machine. */
export function byTitle(a: Page, b: Page): number {
  return compareText(a.title.toLowerCase(), b.title.toLowerCase()) || compareText(a.id, b.id);
}
