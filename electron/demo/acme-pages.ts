import { asPageId, type GroupId, type PersonId, type SpaceId } from "#shared/model/ids.ts";
import type { Page, RestrictionList } from "#shared/model/page.ts";

const open: RestrictionList = { people: [], groups: [] };

/** Home, Campaigns, Q3 plan and Budget, one under the other, with the lists of the example. */
export function acmePages(of: {
  readonly space: SpaceId;
  readonly author: PersonId;
  readonly group: GroupId;
}): Omit<Page, "change">[] {
  const onlyAuthor: RestrictionList = { people: [of.author], groups: [] };
  const withGroup: RestrictionList = { people: [of.author], groups: [of.group] };
  const page = (
    id: string,
    parent: string | null,
    title: string,
    lists: Partial<Pick<Page, "view" | "edit">> = {},
  ): Omit<Page, "change"> => ({
    id: asPageId(id),
    space: of.space,
    parent: parent === null ? null : asPageId(parent),
    title,
    type: "page",
    author: of.author,
    view: open,
    edit: open,
    ...lists,
  });
  return [
    page("brand-home", null, "Home"),
    page("brand-campaigns", "brand-home", "Campaigns", { view: withGroup }),
    page("brand-q3-plan", "brand-campaigns", "Q3 plan", { edit: onlyAuthor }),
    page("brand-budget", "brand-q3-plan", "Budget", { view: onlyAuthor }),
  ];
}
