import type { Draft } from "#electron/demo/draft.ts";
import { asGroupId, asPageId, asPersonId, asSpaceId } from "#shared/model/ids.ts";
import type { Page } from "#shared/model/page.ts";

/** Pages that a dump can hold, as scenarios begin with them; the console itself makes no pages. */

const gil = asPersonId("712020:gil");
const rosa = asPersonId("712020:rosa");
const brandworks = asGroupId("group-guests-brandworks");
const open = { people: [], groups: [] };
const onlyRosa = { people: [rosa], groups: [] };

function page(draft: Draft, id: string, parent: string | null, more: Partial<Page> = {}): void {
  draft.page({
    id: asPageId(id),
    parent: parent === null ? null : asPageId(parent),
    title: id,
    space: asSpaceId("98310"),
    author: gil,
    type: "page",
    view: open,
    edit: open,
    ...more,
  });
}

/** A page of Gil's and a post of Gil's, without lists. */
export function pagesByGil(draft: Draft): void {
  page(draft, "gil-page", "brand-home");
  page(draft, "gil-post", null, { type: "blogpost" });
}

/** A page of Gil's that only Rosa may edit, and one of Gil's under Budget, which he cannot view. */
export function shutPagesByGil(draft: Draft): void {
  page(draft, "gil-shut", "brand-home", { edit: onlyRosa });
  page(draft, "gil-deep", "brand-budget");
}

/** Posts of Rosa's: one that guests-brandworks may view, one that only she may edit. */
export function postsByRosa(draft: Draft): void {
  const view = { people: [], groups: [brandworks] };
  page(draft, "post-for-guests", null, { type: "blogpost", author: rosa, view });
  page(draft, "post-kept", null, { type: "blogpost", author: rosa, edit: onlyRosa });
}

/** A new child of Q3 plan without lists. */
export function childOfQ3Plan(draft: Draft): void {
  page(draft, "q3-child", "brand-q3-plan");
}

/** A page whose parent no dump had, one under it, and one under it that only Rosa may view. */
export function orphanPages(draft: Draft): void {
  page(draft, "orphan", "gone");
  page(draft, "orphan-child", "orphan");
  page(draft, "orphan-shut", "orphan", { view: onlyRosa });
}

/** Two pages that a damaged dump puts under each other. */
export function pagesInARing(draft: Draft): void {
  page(draft, "ring-one", "ring-two");
  page(draft, "ring-two", "ring-one");
}

/** Budget is moved from under Q3 plan to under Home. */
export function budgetUnderHome(draft: Draft): void {
  const id = "brand-budget";
  page(draft, id, "brand-home", { title: "Budget", author: rosa, view: onlyRosa });
}

/** Q3 plan is moved from under Campaigns to under Home, Budget with it. */
export function q3PlanUnderHome(draft: Draft): void {
  const id = "brand-q3-plan";
  page(draft, id, "brand-home", { title: "Q3 plan", author: rosa, edit: onlyRosa });
}
