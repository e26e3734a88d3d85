import type { PageStep } from "#shared/explanation/page-advice.ts";
import { type AdminRole, adminRoles } from "#shared/model/group.ts";
import type { GroupId, PersonId } from "#shared/model/ids.ts";
import type { Page, RestrictionList } from "#shared/model/page.ts";
import type { AccessIndex } from "../access-index.ts";
import { adminRolesOf } from "../admin-roles.ts";
import { groupRef, personRef } from "../refs.ts";
import { keyOf, type PlacedStep, type Step, shownStep, withPlacedSteps } from "./steps.ts";

/** A change of one list of one page. */
export interface ListChange {
  readonly page: Page;
  readonly list: "view" | "edit";
  readonly way: "add" | "remove" | "start";
  readonly person: PersonId | null;
  readonly group: GroupId | null;
  /** Whom a started list names. */
  readonly others: readonly PersonId[];
}

/** A change for an ability on a page. */
export type PageChange =
  | { readonly where: "space"; readonly placed: PlacedStep }
  | { readonly where: "list"; readonly change: ListChange };

/** Two changes with the same name are the same. */
export function nameOf(change: PageChange): string {
  if (change.where === "space") return keyOf(change.placed);
  const { page, list, way, person, group } = change.change;
  return `${way} ${page.id} ${list} ${person ?? ""} ${group ?? ""}`;
}

/** The step of a change in the space or the groups; null for a change of a list. */
export function stepOf(change: PageChange): Step | null {
  return change.where === "space" ? change.placed.step : null;
}

/** The changes in the space or the groups. */
export function placedIn(changes: readonly PageChange[]): PlacedStep[] {
  return changes.flatMap((one) => (one.where === "space" ? [one.placed] : []));
}

/** The administration that the person has by groups either before or after these, not both (R29). */
export function rolesTurned(
  index: AccessIndex,
  person: number,
  changes: readonly PageChange[],
): AdminRole[] {
  const had = adminRolesOf(index, person);
  const has = withChanges(index, changes, () => adminRolesOf(index, person));
  return adminRoles.filter((role) => had.includes(role) !== has.includes(role));
}

/** What is true while all of these are in effect. They are taken back before it returns. */
export function withChanges<T>(
  index: AccessIndex,
  changes: readonly PageChange[],
  measure: () => T,
): T {
  const { pages } = index.instance;
  const before = new Map<Page["id"], Page>();
  try {
    for (const one of changes) {
      if (one.where !== "list") continue;
      const page = pages.get(one.change.page.id) ?? one.change.page;
      if (!before.has(page.id)) before.set(page.id, page);
      pages.set(page.id, { ...page, [one.change.list]: listAfter(page, one.change) });
    }
    return withPlacedSteps(index, placedIn(changes), measure);
  } finally {
    for (const [id, page] of before) pages.set(id, page);
  }
}

/** The change as it is shown. */
export function shownChange(index: AccessIndex, change: PageChange): PageStep {
  if (change.where === "space") {
    return { where: "space", step: shownStep(index, change.placed.step) };
  }
  const { page, list, way, person, group } = change.change;
  const after = listAfter(page, change.change);
  const people = (ids: readonly PersonId[]) =>
    ids.flatMap((id) => {
      const at = index.people.of(id);
      return at === undefined ? [] : [personRef(index, at)];
    });
  const groups = (ids: readonly GroupId[]) =>
    ids.flatMap((id) => {
      const at = index.groups.of(id);
      return at === undefined ? [] : [groupRef(index, at)];
    });
  return {
    where: "list",
    page: { id: page.id, title: page.title },
    list,
    way,
    person: person === null ? null : (people([person])[0] ?? null),
    group: group === null ? null : (groups([group])[0] ?? null),
    people: people(after.people),
    groups: groups(after.groups),
  };
}

function listAfter(page: Page, { list, way, person, group, others }: ListChange): RestrictionList {
  const now = page[list];
  if (way === "start") return { people: [...others], groups: [] };
  if (way === "add") {
    return {
      people: person === null ? now.people : [...now.people, person],
      groups: group === null ? now.groups : [...now.groups, group],
    };
  }
  return {
    people: now.people.filter((one) => one !== person),
    groups: now.groups.filter((one) => one !== group),
  };
}
