import type { Page, PageAbility } from "#shared/model/page.ts";
import type { AccessIndex } from "./access-index.ts";
import { decidePage } from "./check-page.ts";

/** Whether nobody can view the page. Cost: who reaches its space, until one is found. */
export function isWithoutReader(index: AccessIndex, page: Page): boolean {
  const space = index.spaces.of(page.space);
  if (space === undefined) return false;
  const viewers: number[] = [];
  index.lists.who(space, (person) => viewers.push(person));
  return !viewers.some((person) => decidePage(index, person, page, "view").allowed);
}

/**
 * Whom a list of the page names without use (R20), of all it names or only of those asked about, by
 * number: on the view list, whoever cannot view the page all the same; on the edit list, whoever can
 * neither edit nor delete it. Where only what is unknown above the page shuts someone out, nothing is
 * said. Cost: the people named.
 */
export function listedWithoutUse(
  index: AccessIndex,
  page: Page,
  isAsked: (person: number) => boolean = () => true,
): number[] {
  if (index.spaces.of(page.space) === undefined) return [];
  const shut = (person: number, ability: PageAbility) =>
    decidePage(index, person, page, ability).blockers.some(
      ({ gate }) => gate !== "unknown-ancestor",
    );
  const inVain = (named: Page["view"], uses: readonly PageAbility[]) =>
    named.people
      .flatMap((id) => index.people.of(id) ?? [])
      .filter((person) => isAsked(person) && uses.every((ability) => shut(person, ability)));
  return [...new Set([...inVain(page.view, ["view"]), ...inVain(page.edit, ["edit", "delete"])])];
}
