import type { AccessIndex } from "#electron/engine/access-index.ts";
import { decidePage } from "#electron/engine/check-page.ts";
import { designationProof, licensedPeople } from "#electron/engine/designation-proof.ts";
import { groupFindings, personFindings, spaceFindings } from "#electron/engine/findings.ts";
import { isGuestVisible } from "#electron/engine/guest-visible.ts";
import { lookUp } from "#electron/engine/look-up.ts";
import { groupRef, personRef, spaceRef } from "#electron/engine/refs.ts";
import type { PageRef, PersonRef, SpaceRef } from "#shared/explanation/decision.ts";
import type { Finding } from "#shared/explanation/what-if.ts";
import { designationReason } from "#shared/explanation/words.ts";
import type { PageId, PersonId, SpaceId } from "#shared/model/ids.ts";
import { type Page, type PageAbility, pageAbilities } from "#shared/model/page.ts";
import type { PermissionSet } from "#shared/permissions/permission-set.ts";
import { accessOf, type Directory } from "../directory.ts";
import type { Agenda } from "./agenda.ts";

/** What the agenda looks at, as it stands at one moment. What is not there then is not in it. */
export interface View {
  readonly people: ReadonlyMap<PersonId, PersonRef>;
  readonly spaces: ReadonlyMap<SpaceId, SpaceRef & { readonly guestVisible: boolean }>;
  readonly standing: ReadonlyMap<
    PersonId,
    { readonly reason: string; readonly lookUps: number | null }
  >;
  /** By space and person; those who hold nothing are there with nothing. */
  readonly held: ReadonlyMap<SpaceId, ReadonlyMap<PersonId, PermissionSet>>;
  readonly pages: ReadonlyMap<PageId, PageRef>;
  readonly abilities: ReadonlyMap<PageId, ReadonlyMap<PersonId, readonly PageAbility[]>>;
  readonly seats: number;
  /** By what they are and what they are about. */
  readonly findings: ReadonlyMap<string, Finding>;
}

/** Looks at everything on the agenda. Cost: the agenda. */
export function viewOf(directory: Directory, agenda: Agenda): View {
  const index = accessOf(directory);
  const people = new Map<PersonId, PersonRef>();
  const numberOf = (id: PersonId): number | undefined => {
    const person = index.people.of(id);
    if (person !== undefined) people.set(id, personRef(index, person));
    return person;
  };
  const standing = new Map(
    [...agenda.people].flatMap((id) => {
      const person = numberOf(id);
      return person === undefined ? [] : [[id, standingOf(index, person)] as const];
    }),
  );
  const held = new Map<SpaceId, Map<PersonId, PermissionSet>>();
  const spaces = new Map<SpaceId, SpaceRef & { guestVisible: boolean }>();
  for (const [id, concerned] of agenda.cells) {
    const space = index.spaces.of(id);
    if (space === undefined) continue;
    spaces.set(id, { ...spaceRef(index, space), guestVisible: isGuestVisible(index, space) });
    const cells = new Map<PersonId, PermissionSet>();
    for (const one of concerned) {
      const person = numberOf(one);
      if (person !== undefined) cells.set(one, index.core.net(person, space));
    }
    held.set(id, cells);
  }
  const pages = new Map<PageId, PageRef>();
  const abilities = new Map<PageId, Map<PersonId, readonly PageAbility[]>>();
  for (const [id, concerned] of agenda.pages) {
    const page = directory.instance.pages.get(id);
    if (!page) continue;
    pages.set(id, { id, title: page.title });
    const ofPeople = new Map<PersonId, readonly PageAbility[]>();
    for (const one of concerned) {
      const person = numberOf(one);
      if (person !== undefined) ofPeople.set(one, abilitiesOf(index, person, page));
    }
    abilities.set(id, ofPeople);
  }
  const findings = findingsOf(index, directory, agenda);
  return {
    people,
    spaces,
    standing,
    held,
    pages,
    abilities,
    seats: licensedPeople(index),
    findings,
  };
}

function standingOf(index: AccessIndex, person: number) {
  const proof = designationProof(index, person);
  const { name } = personRef(index, person);
  const lookUps = proof.designation === "guest" ? lookUp(index, person).length : null;
  return { reason: designationReason(proof, name), lookUps };
}

function abilitiesOf(index: AccessIndex, person: number, page: Page): PageAbility[] {
  return pageAbilities.filter((ability) => decidePage(index, person, page, ability).allowed);
}

function findingsOf(
  index: AccessIndex,
  directory: Directory,
  agenda: Agenda,
): Map<string, Finding> {
  const found = new Map<string, Finding>();
  const concerned = new Set(agenda.people);
  for (const people of agenda.cells.values()) for (const one of people) concerned.add(one);
  for (const id of concerned) {
    const at = index.people.of(id);
    if (at === undefined) continue;
    for (const finding of personFindings(index, at)) {
      found.set(`${finding} ${id}`, { id: finding, person: personRef(index, at) });
    }
  }
  for (const id of agenda.groups) {
    const at = index.groups.of(id);
    if (at === undefined) continue;
    for (const finding of groupFindings(index, at)) {
      found.set(`${finding} ${id}`, { id: finding, group: groupRef(index, at) });
    }
  }
  for (const id of agenda.cells.keys()) {
    const at = index.spaces.of(id);
    if (at === undefined) continue;
    for (const finding of spaceFindings(index, at)) {
      found.set(`${finding} ${id}`, { id: finding, space: spaceRef(index, at) });
    }
  }
  for (const id of agenda.pages.keys()) {
    const page = directory.instance.pages.get(id);
    if (!page || hasReader(index, page)) continue;
    const finding = "page-without-reader";
    found.set(`${finding} ${id}`, { id: finding, page: { id, title: page.title } });
  }
  return found;
}

/** Whether anyone can view the page. Cost: who reaches its space, until one is found. */
function hasReader(index: AccessIndex, page: Page): boolean {
  const space = index.spaces.of(page.space);
  if (space === undefined) return true;
  const viewers: number[] = [];
  index.lists.who(space, (person) => viewers.push(person));
  return viewers.some((person) => decidePage(index, person, page, "view").allowed);
}
