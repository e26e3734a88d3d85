import type { IdleMembership } from "#shared/explanation/redundancy.ts";
import type { GroupId, PageId } from "#shared/model/ids.ts";
import { type Page, pageAbilities, type RestrictionList } from "#shared/model/page.ts";
import type { AccessIndex } from "./access-index.ts";
import { withSteps } from "./advice/steps.ts";
import { decidePage } from "./check-page.ts";
import { accounts } from "./core/codes.ts";
import { designationOf } from "./designation.ts";
import { evaluateSpace } from "./evaluate.ts";
import { groupsOf, spacesOfGroup } from "./facts.ts";
import { groupRef, personRef } from "./refs.ts";

/**
 * The memberships of a person without which they stand and hold as they do now, pages included; each
 * taken by itself. Cost: the rows of their groups; where a list of a page lets them through by one
 * alone, all pages.
 */
export function idleMembershipsOf(
  index: AccessIndex,
  person: number,
  naming: PagesNaming = pagesNaming(index),
): IdleMembership[] {
  return [...groupsOf(index, person)].flatMap((group) => {
    if (!isIdle(index, person, group, naming)) return [];
    const reason = reasonOf(index, person, group);
    return [{ person: personRef(index, person), group: groupRef(index, group), reason }];
  });
}

/** The pages whose lists name each group. */
export type PagesNaming = ReadonlyMap<GroupId, ReadonlySet<PageId>>;

/** For each group the pages whose lists name it. Cost: the pages. */
export function pagesNaming(index: AccessIndex): PagesNaming {
  const naming = new Map<GroupId, Set<PageId>>();
  for (const page of index.instance.pages.values()) {
    for (const group of [...page.view.groups, ...page.edit.groups]) {
      const pages = naming.get(group);
      if (pages) pages.add(page.id);
      else naming.set(group, new Set([page.id]));
    }
  }
  return naming;
}

function isIdle(index: AccessIndex, person: number, group: number, naming: PagesNaming): boolean {
  // A group with an administration gives more than access (R29).
  if (index.instance.groups.get(index.groups.id(group))?.adminRole) return false;
  if (changesStanding(index, person, group)) return false;
  // Whoever has no access at all loses none; only how they stand could change.
  const standing = designationOf(index, person);
  if (standing === "inactive") return true;
  if (spacesOfGroup(index, group).some((space) => isOnlySource(index, person, group, space))) {
    return false;
  }
  const pages = [...(naming.get(index.groups.id(group)) ?? [])].flatMap(
    (id) => index.instance.pages.get(id) ?? [],
  );
  const alone = pages.filter((page) => passesByGroupAlone(index, person, group, page));
  return alone.length === 0 || abilitiesStay(index, person, group);
}

/** Whether leaving the group changes nothing on any page; those under a listed one may be anywhere. */
function abilitiesStay(index: AccessIndex, person: number, group: number): boolean {
  const pages = [...index.instance.pages.values()];
  const abilities = () =>
    pages.map((page) =>
      pageAbilities.filter((ability) => decidePage(index, person, page, ability).allowed).join(),
    );
  const now = abilities();
  const place = { person, space: -1 };
  const then = withSteps(index, place, [{ do: "leave", group }], abilities);
  return now.every((one, at) => one === then[at]);
}

function changesStanding({ core }: AccessIndex, person: number, group: number): boolean {
  // An app is an app, whatever its groups.
  if ((core.account[person] ?? 0) >= accounts.app) return false;
  const regular = core.regularGroups[person] ?? 0;
  const guest = core.guestGroups[person] ?? 0;
  const kind = core.kindOf(group);
  if (kind === "regular") return regular === 1;
  return kind === "guest" && regular === 0 && guest === 1;
}

function isOnlySource(index: AccessIndex, person: number, group: number, space: number): boolean {
  const { rows, net } = evaluateSpace(index, person, space);
  const own = rows.find((row) => row.group === group)?.counted ?? 0;
  const others = rows
    .filter((row) => row.group !== group)
    .reduce((set, row) => set | row.counted, 0);
  return (own & net & ~others) !== 0;
}

/** Whether a list of the page lets the person through by this group and nothing else. */
function passesByGroupAlone(
  index: AccessIndex,
  person: number,
  group: number,
  page: Page,
): boolean {
  const id = index.groups.id(group);
  const theirs = new Set(
    [...groupsOf(index, person)].filter((one) => one !== group).map((one) => index.groups.id(one)),
  );
  const alone = (list: RestrictionList) =>
    list.groups.includes(id) &&
    !list.people.includes(index.people.id(person)) &&
    !list.groups.some((one) => theirs.has(one));
  return alone(page.view) || alone(page.edit);
}

function reasonOf(index: AccessIndex, person: number, group: number): IdleMembership["reason"] {
  if (index.core.kindOf(group) === "other") return "other-product";
  return index.core.allowOf(person) === 0 ? "does-not-count" : "given-elsewhere";
}
