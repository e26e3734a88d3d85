import type { AccessIndex } from "#electron/engine/access-index.ts";
import { peopleInSpace } from "#electron/engine/facts.ts";
import type { Touched } from "#electron/engine/touched.ts";
import type { GroupId, PageId, PersonId, SpaceId } from "#shared/model/ids.ts";
import { noPermissions, type PermissionSet } from "#shared/permissions/permission-set.ts";
import { accessOf, type Directory } from "../directory.ts";

/** What people hold, by space and person, as far as events touch it. */
export type Holdings = ReadonlyMap<SpaceId, ReadonlyMap<PersonId, PermissionSet>>;

/** What has to be looked at before and after, so that the two can be compared. */
export interface Agenda {
  /** Those whose standing may change. */
  readonly people: ReadonlySet<PersonId>;
  readonly groups: ReadonlySet<GroupId>;
  /** Whose access to which space may change. */
  readonly cells: ReadonlyMap<SpaceId, ReadonlySet<PersonId>>;
  /** Whose abilities on which page may change. */
  readonly pages: ReadonlyMap<PageId, ReadonlySet<PersonId>>;
}

/** What the people touched hold now. Cost: what they reach, and who reaches the spaces touched as a whole. */
export function holdingsIn(index: AccessIndex, touched: Touched): Holdings {
  const held = new Map<SpaceId, Map<PersonId, PermissionSet>>();
  const note = (space: SpaceId, person: PersonId, net: PermissionSet) => {
    const there = held.get(space);
    if (there) there.set(person, net);
    else held.set(space, new Map([[person, net]]));
  };
  for (const id of touched.people) {
    const person = index.people.of(id);
    if (person === undefined) continue;
    index.lists.reach(person, (space, net) => note(index.spaces.id(space), id, net));
  }
  for (const [id, people] of touched.cells) {
    const space = index.spaces.of(id);
    if (space === undefined) continue;
    if (people === "everyone") {
      // Whoever holds nothing may still have a row whose finding changes.
      for (const person of peopleInSpace(index, space)) {
        note(id, index.people.id(person), index.core.net(person, space));
      }
      index.lists.who(space, (person, net) => note(id, index.people.id(person), net));
      continue;
    }
    for (const one of people) {
      const person = index.people.of(one);
      if (person !== undefined) note(id, one, index.core.net(person, space));
    }
  }
  return held;
}

/** What to look at, by what was held before and is held after; asked while the events are in effect. */
export function agendaOf(
  directory: Directory,
  touched: Touched,
  before: Holdings,
  after: Holdings,
): Agenda {
  const cells = new Map<SpaceId, Set<PersonId>>();
  for (const space of [...touched.cells.keys(), ...before.keys(), ...after.keys()]) {
    const people = [...(before.get(space)?.keys() ?? []), ...(after.get(space)?.keys() ?? [])];
    cells.set(space, new Set(people));
  }
  return {
    people: touched.people,
    groups: touched.groups,
    cells,
    pages: pagesOf(directory, touched, before, after, cells),
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
      holdings.get(space)?.get(person) ?? noPermissions;
    // Lists of pages name groups too, so whoever joins or leaves one is looked at everywhere.
    const concerned = [...people].filter(
      (person) => touched.people.has(person) || held(before, person) !== held(after, person),
    );
    if (concerned.length === 0) continue;
    for (const page of directory.pagesOf.get(space) ?? []) add(page, concerned);
  }
  for (const page of touched.pages) {
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
