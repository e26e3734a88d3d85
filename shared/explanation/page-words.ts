import type { PageAbility } from "../model/page.ts";
import type { Decision, GroupRef, PageRef } from "./decision.ts";
import type { ListPassage, PageExplanation } from "./page-explanation.ts";
import { sentence } from "./sentence.ts";
import type { Verdict } from "./why-words.ts";
import {
  blockerSentence,
  firstName,
  listed,
  noteSentence,
  numberWord,
  upperFirst,
} from "./words.ts";

const verbs: Record<PageAbility, string> = {
  view: "view",
  edit: "edit",
  comment: "comment on",
  attach: "attach files to",
  delete: "delete",
  restrict: "restrict",
  export: "export",
};

/** "comment on": what "can …" reads like. */
export function abilityVerb(ability: PageAbility): string {
  return verbs[ability];
}

/** "View", "Comment": what an ability is called. */
export function abilityLabel(ability: PageAbility): string {
  return upperFirst(ability);
}

/** The decision on an ability. All seven are there. */
export function decisionOf(explanation: PageExplanation, ability: PageAbility): Decision {
  const found = explanation.abilities.find((one) => one.ability === ability);
  if (!found) throw new Error(`explanation without ${ability}`);
  return found.decision;
}

/** "yes", "probably yes", "no", "probably no". */
export function answerWord({ allowed, certainty }: Decision): string {
  return `${certainty === "probable" ? "probably " : ""}${allowed ? "yes" : "no"}`;
}

/** The verdict on one ability in words (R21, R24). */
export function pageVerdict(explanation: PageExplanation, ability: PageAbility): Verdict {
  const decision = decisionOf(explanation, ability);
  const { person, page, space } = explanation;
  const { allowed } = decision;
  const [first, ...others] = decision.blockers.map((one) =>
    blockerSentence(one, space.name, firstName(person.name)),
  );
  const because = first ?? opening(explanation, ability, decision);
  return {
    allowed,
    before: `${person.name} ${decision.certainty === "probable" ? "probably " : ""}${allowed ? "can" : "cannot"} `,
    verb: verbs[ability],
    after: sentence(` “${page.title}” in ${space.name}: ${because}`),
    sub: allowed ? allowedSub(explanation, ability, decision) : deniedSub(decision, others),
  };
}

/** The verdict as one plain sentence. */
export function pageVerdictText(explanation: PageExplanation, ability: PageAbility): string {
  const { before, verb, after } = pageVerdict(explanation, ability);
  return `${before}${verb}${after}`;
}

/** The open rules that decided an ability, as sentences. */
export function pageNotes(explanation: PageExplanation, ability: PageAbility): string[] {
  return decisionOf(explanation, ability).notes.map(noteSentence);
}

/** Whether an ability hangs on the page's own edit list at all (R19, domain.md 3.2). */
export function asksEditList(ability: PageAbility): boolean {
  return ability !== "view" && ability !== "export";
}

/** "Campaigns by name", "Campaigns through guests-brandworks": how someone got past a view list. */
export function listPassed(list: {
  readonly page: PageRef;
  readonly byName: boolean;
  readonly groups: readonly GroupRef[];
}): string {
  const through = listed(list.groups.map((group) => group.name));
  const how = [...(list.byName ? ["by name"] : []), ...(through ? [`through ${through}`] : [])];
  return `${list.page.title} ${how.length > 0 ? how.join(" and ") : "not asked"}`;
}

/** Whether the ability was got by being a space admin and not past the lists (domain.md 3.2). */
function byAdminAlone(
  explanation: PageExplanation,
  ability: PageAbility,
  { allowed }: Decision,
): boolean {
  if (!allowed) return false;
  const views = explanation.path.every((node) => node.view.passes);
  if (ability === "restrict") return !views || !explanation.edit.passes;
  return ability === "delete" && !explanation.edit.passes;
}

/** The lists that were asked and let the person through. */
function listsPassed(explanation: PageExplanation, ability: PageAbility): ListPassage[] {
  const lists = explanation.path.map((node) => node.view);
  if (asksEditList(ability)) lists.push(explanation.edit);
  return lists.filter((list) => list.restricts && list.passes);
}

function opening(explanation: PageExplanation, ability: PageAbility, decision: Decision): string {
  const { person, space } = explanation;
  if (byAdminAlone(explanation, ability, decision)) {
    return `an admin of ${space.name} is not stopped by a list here`;
  }
  const lists = listsPassed(explanation, ability);
  const name = firstName(person.name);
  if (lists.length === 0) return `${space.name} gives it, and no list stands in the way`;
  const which =
    lists.length === 1 ? "the one list on the way" : `${allOf(lists.length)} on the way`;
  const verb = lists.length === 1 ? "lets" : "let";
  return `${space.name} gives it, and ${which} ${verb} ${name} through`;
}

function allowedSub(
  explanation: PageExplanation,
  ability: PageAbility,
  decision: Decision,
): string {
  const { space } = explanation;
  const name = firstName(explanation.person.name);
  if (byAdminAlone(explanation, ability, decision)) {
    return `It hangs on Admin in ${sentence(space.name)}`;
  }
  const lists = listsPassed(explanation, ability).length;
  if (lists === 0) {
    return "A list put on the page, or on a page above it, could take it away; none can give more.";
  }
  const which = lists === 1 ? "that list" : "one of them";
  return `Lists only narrow. When ${which} no longer names ${name} or a group of ${name}, it is gone.`;
}

function deniedSub({ blockers }: Decision, others: readonly string[]): string {
  if (others.length > 0) return sentence(`Besides, ${listed(others)}`);
  switch (blockers[0]?.gate) {
    case "view-restriction":
    case "edit-restriction":
      return "That one list is all that stands in the way.";
    case "unknown-ancestor":
      return "Nothing else stands in the way; until it is known, the answer stays no.";
    case "account":
      return "Groups, grants and lists are kept, so reactivating the account brings all of it back.";
    case "membership":
      return "A guest group or a regular group would have to come first.";
    default:
      return "No list could change that: a list never gives more than the space does.";
  }
}

function allOf(lists: number): string {
  return lists === 2 ? "both lists" : `all ${numberWord(lists)} lists`;
}
