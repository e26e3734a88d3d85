import type { GroupRef } from "#shared/explanation/decision.ts";
import type { ListPassage, PageExplanation, WayOut } from "#shared/explanation/page-explanation.ts";
import { pageVerdictText } from "#shared/explanation/page-words.ts";
import type { PageHolder } from "#shared/ipc/area-pages.ts";
import type { PageAbility } from "#shared/model/page.ts";
import { decisionDocument, personDocument } from "./documents.ts";

/** `why --page`: the decision on every ability, and the lists on the way that they were made from. */
export function pageWhyDocument(explanation: PageExplanation, ability: PageAbility) {
  const { person, space, page, unknownAbove } = explanation;
  return {
    v: 1,
    person: personDocument(person),
    designation: person.designation,
    space: space.key,
    page: page.id,
    title: page.title,
    type: explanation.type,
    author: explanation.author && personDocument(explanation.author),
    ability,
    verdict: pageVerdictText(explanation, ability),
    abilities: Object.fromEntries(
      explanation.abilities.map((one) => [one.ability, decisionDocument(one.decision)]),
    ),
    path: explanation.path.map((node) => ({
      page: node.page.id,
      title: node.page.title,
      view: listDocument(node.view),
    })),
    unknownAbove: unknownAbove && { page: unknownAbove.id, title: unknownAbove.title },
    edit: listDocument(explanation.edit),
    waysOut: explanation.waysOut.map(wayDocument),
  };
}

/** One person of `who --page`. */
export function pageHolderDocument({ person, certainty, routes, lists }: PageHolder) {
  return {
    accountId: person.id,
    name: person.name,
    designation: person.designation,
    routes,
    certainty,
    lists: lists.map((one) => ({
      page: one.page.id,
      title: one.page.title,
      byName: one.byName,
      groups: one.groups.map(nameOf),
    })),
  };
}

function listDocument(list: ListPassage) {
  return {
    restricts: list.restricts,
    people: list.people.map((one) => ({ accountId: one.id, name: one.name })),
    groups: list.groups.map(nameOf),
    unknown: list.unknown,
    passes: list.passes,
    byName: list.byName,
    throughGroups: list.throughGroups.map(nameOf),
  };
}

function wayDocument({ way, available, self, people, count }: WayOut) {
  return { way, available, self, people: people.map(personDocument), count };
}

function nameOf(group: GroupRef): string {
  return group.name;
}
