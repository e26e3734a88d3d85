import type { AccessIndex } from "#electron/engine/access-index.ts";
import { decidePage } from "#electron/engine/check-page.ts";
import { designationOf } from "#electron/engine/designation.ts";
import { designationProof, licensedPeople } from "#electron/engine/designation-proof.ts";
import { isGuestVisible } from "#electron/engine/guest-visible.ts";
import { lookUpCounter } from "#electron/engine/look-up.ts";
import { personRef, spaceRef } from "#electron/engine/refs.ts";
import type { PageRef, PersonRef, SpaceRef } from "#shared/explanation/decision.ts";
import type { Finding } from "#shared/explanation/what-if.ts";
import { designationReason } from "#shared/explanation/words.ts";
import type { PageId, PersonId, SpaceId } from "#shared/model/ids.ts";
import { type Page, type PageAbility, pageAbilities } from "#shared/model/page.ts";
import { noPermissions, type PermissionSet } from "#shared/permissions/permission-set.ts";
import { accessOf, type Directory } from "../directory.ts";
import type { Agenda } from "./agenda.ts";
import { findingsOf } from "./findings.ts";
import { type HeldSource, sourceNamer } from "./sources-held.ts";

/** What the agenda looks at, as it stands at one moment. What is not there then is not in it. */
export interface View {
  readonly people: ReadonlyMap<PersonId, PersonRef>;
  readonly spaces: ReadonlyMap<SpaceId, SpaceRef & { readonly guestVisible: boolean }>;
  /** Why those whose standing may change stand as they do. */
  readonly reasons: ReadonlyMap<PersonId, string>;
  /** How many people each can look up as a guest (R27); null where they are none. */
  readonly lookUps: ReadonlyMap<PersonId, number | null>;
  /** By space and person; those who hold nothing are there with nothing. */
  readonly held: ReadonlyMap<SpaceId, ReadonlyMap<PersonId, PermissionSet>>;
  /** By space and person, the rows behind it; those who hold nothing are not there. */
  readonly sources: ReadonlyMap<SpaceId, ReadonlyMap<PersonId, readonly HeldSource[]>>;
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
  const ofEach = <T>(ids: ReadonlySet<PersonId>, look: (person: number) => T) =>
    new Map(
      [...ids].flatMap((id) => {
        const person = numberOf(id);
        return person === undefined ? [] : [[id, look(person)] as const];
      }),
    );
  const reasons = ofEach(agenda.people, (person) => reasonOf(index, person));
  const countLookUps = lookUpCounter(index);
  const lookUps = ofEach(agenda.lookUps, (person) =>
    designationOf(index, person) === "guest" ? countLookUps(person) : null,
  );
  const held = new Map<SpaceId, Map<PersonId, PermissionSet>>();
  const sources = new Map<SpaceId, Map<PersonId, HeldSource[]>>();
  const nameSources = sourceNamer(index);
  const spaces = new Map<SpaceId, SpaceRef & { guestVisible: boolean }>();
  for (const [id, concerned] of agenda.cells) {
    const space = index.spaces.of(id);
    if (space === undefined) continue;
    spaces.set(id, { ...spaceRef(index, space), guestVisible: isGuestVisible(index, space) });
    const cells = new Map<PersonId, PermissionSet>();
    const rows = new Map<PersonId, HeldSource[]>();
    for (const one of concerned) {
      const person = numberOf(one);
      if (person === undefined) continue;
      const net = index.core.net(person, space);
      cells.set(one, net);
      if (net !== noPermissions) rows.set(one, nameSources(person, space));
    }
    held.set(id, cells);
    sources.set(id, rows);
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
  return {
    people,
    spaces,
    reasons,
    lookUps,
    held,
    sources,
    pages,
    abilities,
    seats: licensedPeople(index),
    findings: findingsOf(directory, agenda),
  };
}

function reasonOf(index: AccessIndex, person: number): string {
  return designationReason(designationProof(index, person), personRef(index, person).name);
}

function abilitiesOf(index: AccessIndex, person: number, page: Page): PageAbility[] {
  return pageAbilities.filter((ability) => decidePage(index, person, page, ability).allowed);
}
