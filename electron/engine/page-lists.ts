import { type Decision, type Route, routes } from "#shared/explanation/decision.ts";
import type { Page, PageAbility } from "#shared/model/page.ts";
import type { AccessIndex } from "./access-index.ts";
import { decidePage } from "./check-page.ts";
import { pathFromRoot } from "./page-tree.ts";
import { type Passage, passageOf } from "./restriction-list.ts";

/** Someone who can do something on a page, by number, and how they get there. */
export interface PageHolder {
  readonly person: number;
  readonly certainty: Decision["certainty"];
  /** The routes by which the space gives what the ability needs. */
  readonly routes: readonly Route[];
  /** How they fare at each view list on the way that restricts, from the root down. */
  readonly lists: readonly { readonly page: Page; readonly passage: Passage }[];
}

/**
 * Everyone who can do this on the page (R17-R23). Cost: the people and members that the shortest
 * view list on the way names; without one, and for `restrict`, which a space admin may without
 * viewing, everyone who reaches the space.
 */
export function whoCanOnPage(index: AccessIndex, page: Page, ability: PageAbility): PageHolder[] {
  const { path } = pathFromRoot(index, page);
  const restricted = path.filter(({ view }) => view.people.length + view.groups.length > 0);
  return candidates(index, page, ability === "restrict" ? [] : restricted).flatMap((person) => {
    const { allowed, certainty, sources } = decidePage(index, person, page, ability);
    if (!allowed) return [];
    const taking = new Set(sources.filter((one) => !one.suppressed).map((one) => one.route));
    return [
      {
        person,
        certainty,
        routes: routes.filter((route) => taking.has(route)),
        lists: restricted.map((node) => ({
          page: node,
          passage: passageOf(index, person, node.view),
        })),
      },
    ];
  });
}

/** Everyone who comes into question: whoever is left out could not pass. */
function candidates(index: AccessIndex, page: Page, restricted: readonly Page[]): number[] {
  const [shortest] = restricted.map((node) => namedBy(index, node)).sort((a, b) => a.size - b.size);
  if (shortest) return [...shortest];
  const space = index.spaces.of(page.space);
  if (space === undefined) throw new Error(`page ${page.id} is in no known space`);
  const reaching: number[] = [];
  index.lists.who(space, (person) => reaching.push(person));
  return reaching;
}

function namedBy(index: AccessIndex, { view }: Page): Set<number> {
  const named = new Set(view.people.flatMap((id) => index.people.of(id) ?? []));
  for (const id of view.groups) {
    const group = index.groups.of(id);
    if (group === undefined) continue;
    for (const member of index.core.memberships.membersOf.of(group)) named.add(member);
  }
  return named;
}
