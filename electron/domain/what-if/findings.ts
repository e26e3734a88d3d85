import { groupFindings, personFindings, spaceFindings } from "#electron/engine/findings.ts";
import { isWithoutReader, listedWithoutUse } from "#electron/engine/page-findings.ts";
import { groupRef, personRef, spaceRef } from "#electron/engine/refs.ts";
import type { FindingId } from "#shared/explanation/findings.ts";
import type { Finding } from "#shared/explanation/what-if.ts";
import { accessOf, type Directory } from "../directory.ts";
import type { Agenda } from "./agenda.ts";

/**
 * What wants a look about the things on the agenda, by what it is and what it is about. Cost: the
 * agenda, and whom the lists of its pages name.
 */
export function findingsOf(directory: Directory, agenda: Agenda): Map<string, Finding> {
  const index = accessOf(directory);
  const found = new Map<string, Finding>();
  const note = (id: FindingId, about: Omit<Finding, "id">) => {
    const { person, group, space, page } = about;
    const ids = [person?.id, group?.id, space?.id, page?.id].filter((one) => one !== undefined);
    found.set([id, ...ids].join(" "), { id, ...about });
  };
  const concerned = new Set(agenda.people);
  for (const people of agenda.cells.values()) for (const one of people) concerned.add(one);
  for (const id of concerned) {
    const at = index.people.of(id);
    if (at === undefined) continue;
    for (const finding of personFindings(index, at))
      note(finding, { person: personRef(index, at) });
  }
  for (const id of agenda.groups) {
    const at = index.groups.of(id);
    if (at === undefined) continue;
    for (const finding of groupFindings(index, at)) note(finding, { group: groupRef(index, at) });
  }
  for (const id of agenda.cells.keys()) {
    const at = index.spaces.of(id);
    if (at === undefined) continue;
    for (const finding of spaceFindings(index, at)) note(finding, { space: spaceRef(index, at) });
  }
  for (const [id, people] of agenda.pages) {
    const page = directory.instance.pages.get(id);
    if (!page) continue;
    const about = { id, title: page.title };
    if (isWithoutReader(index, page)) note("page-without-reader", { page: about });
    const isAsked = (person: number) => people.has(index.people.id(person));
    for (const person of listedWithoutUse(index, page, isAsked)) {
      note("listed-without-use", { person: personRef(index, person), page: about });
    }
  }
  return found;
}
