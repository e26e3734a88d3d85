import type { Touched } from "#electron/engine/touched.ts";
import type { GroupId, PageId, PersonId, SpaceId } from "#shared/model/ids.ts";
import { noPermissions } from "#shared/permissions/permission-set.ts";
import { accessOf, type Directory } from "../directory.ts";
import type { Holdings } from "./holdings.ts";
import { lookUpsToAsk } from "./look-ups-to-ask.ts";

/** What has to be looked at before and after, so that the two can be compared. */
export interface Agenda {
  /** Those whose standing may change. */
  readonly people: ReadonlySet<PersonId>;
  readonly groups: ReadonlySet<GroupId>;
  /** Whose access to which space may change. */
  readonly cells: ReadonlyMap<SpaceId, ReadonlySet<PersonId>>;
  /** Whose abilities on which page may change. */
  readonly pages: ReadonlyMap<PageId, ReadonlySet<PersonId>>;
  /** Who may come to find more or fewer people, were they guests. */
  readonly lookUps: ReadonlySet<PersonId>;
}

/** What to look at, by what was held before and is held after; asked while the events are in effect. */
export function agendaOf(
  directory: Directory,
  touched: Touched,
  before: Holdings,
  after: Holdings,
): Agenda {
  const cells = new Map<SpaceId, Set<PersonId>>();
  const held = [before.bySpace, after.bySpace];
  for (const space of [...touched.cells.keys(), ...held.flatMap((one) => [...one.keys()])]) {
    cells.set(space, new Set(held.flatMap((one) => [...(one.get(space)?.keys() ?? [])])));
  }
  return {
    people: touched.people,
    groups: touched.groups,
    cells,
    pages: pagesOf(directory, touched, before, after, cells),
    lookUps: lookUpsToAsk(accessOf(directory), touched, before, after),
  };
}

function pagesOf(
  directory: Directory,
  touched: Touched,
  before: Holdings,
  after: Holdings,
  cells: ReadonlyMap<SpaceId, ReadonlySet<PersonId>>,
): Map<PageId, Set<PersonId>> {
  const pages = new Map<PageId, Set<PersonId>>();
  const add = (page: PageId, people: Iterable<PersonId>) => {
    pages.set(page, new Set([...(pages.get(page) ?? []), ...people]));
  };
  for (const [space, people] of cells) {
    const held = (holdings: Holdings, person: PersonId) =>
      holdings.bySpace.get(space)?.get(person) ?? noPermissions;
    // Lists of pages name groups too, so whoever joins or leaves one is looked at everywhere.
    const concerned = [...people].filter(
      (person) => touched.people.has(person) || held(before, person) !== held(after, person),
    );
    if (concerned.length === 0) continue;
    for (const page of directory.pagesOf.get(space) ?? []) add(page, concerned);
  }
  for (const [page, named] of touched.pages) {
    add(page, named);
    for (const one of familyOf(directory, page)) add(one, viewersOf(directory, one));
  }
  return pages;
}

/** A page and everything under it. */
function familyOf(directory: Directory, top: PageId): Set<PageId> {
  const family = new Set([top]);
  for (const page of family) {
    for (const child of directory.childrenOf.get(page) ?? []) family.add(child);
  }
  return family;
}

function viewersOf(directory: Directory, id: PageId): PersonId[] {
  const index = accessOf(directory);
  const page = directory.instance.pages.get(id);
  const space = page && index.spaces.of(page.space);
  const viewers: PersonId[] = [];
  if (space !== undefined) {
    index.lists.who(space, (person) => viewers.push(index.people.id(person)));
  }
  return viewers;
}
