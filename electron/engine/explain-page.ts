import type { ListPassage, PageExplanation } from "#shared/explanation/page-explanation.ts";
import { type Page, pageAbilities, type RestrictionList } from "#shared/model/page.ts";
import type { AccessIndex } from "./access-index.ts";
import { decidePage } from "./check-page.ts";
import { designationProof } from "./designation-proof.ts";
import { membershipsSince, type OriginOf } from "./member-since.ts";
import { pageRef, pathFromRoot } from "./page-tree.ts";
import { groupRef, personRef, spaceRef } from "./refs.ts";
import { passageOf, passes } from "./restriction-list.ts";
import { waysOutOf } from "./ways-out.ts";

/**
 * The whole of the Why page for a person and a page, as data (R15-R24): the decisions themselves, and
 * beside them what stands on the lists they were made from. Cost: the lists on the way, and who
 * reaches the space where the person is shut out.
 */
export function explainPage(
  index: AccessIndex,
  person: number,
  page: Page,
  originOf: OriginOf,
): PageExplanation {
  const space = index.spaces.of(page.space);
  if (space === undefined) throw new Error(`page ${page.id} is in no known space`);
  const author = page.author === null ? undefined : index.people.of(page.author);
  const { path, missingAbove } = pathFromRoot(index, page);
  const nodes = path.map((node) => ({
    page: pageRef(node),
    space: node.space,
    view: explainList(index, person, node.view),
  }));
  const edit = explainList(index, person, page.edit);
  const abilities = pageAbilities.map((ability) => ({
    ability,
    decision: decidePage(index, person, page, ability),
  }));
  const byList = !edit.passes || nodes.some((node) => !node.view.passes);
  const gates = abilities.flatMap((one) => one.decision.blockers.map((blocker) => blocker.gate));
  return {
    person: personRef(index, person),
    space: spaceRef(index, space),
    proof: designationProof(index, person),
    memberSince: membershipsSince(index, person, originOf),
    page: pageRef(page),
    type: page.type,
    author: author === undefined ? null : personRef(index, author),
    path: nodes,
    unknownAbove: missingAbove ? pageRef(missingAbove) : null,
    edit,
    abilities,
    waysOut: byList || gates.includes("space-view") ? waysOutOf(index, person, space, byList) : [],
    plan: index.instance.header.plan,
    regularGroupCount: index.regularGroups,
  };
}

function explainList(index: AccessIndex, person: number, list: RestrictionList): ListPassage {
  const passage = passageOf(index, person, list);
  const people = list.people.flatMap((id) => index.people.of(id) ?? []);
  const groups = list.groups.flatMap((id) => index.groups.of(id) ?? []);
  const named = list.people.length + list.groups.length;
  return {
    restricts: passage.restricts,
    people: people.map((one) => personRef(index, one)),
    groups: groups.map((one) => groupRef(index, one)),
    unknown: named - people.length - groups.length,
    passes: passes(passage),
    byName: passage.byName,
    throughGroups: passage.groups.map((one) => groupRef(index, one)),
  };
}
