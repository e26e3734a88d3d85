import type { PageAbility } from "../model/page.ts";
import type { PageExplanation } from "./page-explanation.ts";
import {
  type GateState,
  gatesOf,
  gateTitle,
  gateWord,
  listWord,
  namesOnList,
} from "./page-gates.ts";
import { noAdministratorSeesThrough, waysCaveat, waysOutWords } from "./page-ways.ts";
import { abilityVerb, answerWord, pageNotes, pageVerdict, pageVerdictText } from "./page-words.ts";
import { membershipLines } from "./why-proof.ts";
import { blockerSentence, designationReason, firstName } from "./words.ts";

const marks: Record<GateState, string> = { passed: "+", open: " ", skipped: "~", stopped: "x" };

/** The whole explanation as plain text: what "Copy as text" copies and the command line prints. */
export function pageText(explanation: PageExplanation, ability: PageAbility): string {
  const { person, proof } = explanation;
  return [
    pageVerdictText(explanation, ability),
    pageVerdict(explanation, ability).sub,
    ...pageNotes(explanation, ability),
    "",
    ...abilityLines(explanation),
    "",
    ...gateLines(explanation, ability),
    ...wayLines(explanation, ability),
    "",
    designationReason(proof, person.name),
    ...membershipLines(explanation),
  ].join("\n");
}

/** "Brand (BRAND) › Home › Budget": where the page is. */
export function pagePlace(explanation: PageExplanation): string {
  const { space, path, unknownAbove } = explanation;
  const titles = path.map((node) => node.page.title);
  const steps = [`${space.name} (${space.key})`, ...(unknownAbove ? ["…"] : []), ...titles];
  return steps.join(" › ");
}

function abilityLines(explanation: PageExplanation): string[] {
  const { person, space, abilities } = explanation;
  const name = firstName(person.name);
  const lines = abilities.map(({ ability, decision }) => {
    const [first] = decision.blockers;
    const why = first ? `: ${blockerSentence(first, space.name, name)}` : "";
    return `  ${ability}: ${answerWord(decision)}${why}`;
  });
  return [`${person.name} on ${pagePlace(explanation)}`, ...lines];
}

function gateLines(explanation: PageExplanation, ability: PageAbility): string[] {
  const lines = gatesOf(explanation, ability).map((gate) => {
    const word = gate.state === "open" ? "" : ` (${gateWord(gate)})`;
    const named = gate.list?.restricts
      ? [`its ${listWord(gate)} names ${namesOnList(gate.list)}`]
      : [];
    const says = [...named, ...gate.says].join("; ");
    return `${marks[gate.state]} ${gateTitle(gate, explanation)}: ${says}${word}`;
  });
  return [`The way down, to ${abilityVerb(ability)} it:`, ...lines];
}

function wayLines(explanation: PageExplanation, ability: PageAbility): string[] {
  const ways = waysOutWords(explanation, ability);
  if (ways.length === 0) return [];
  const caveat = waysCaveat(explanation, ability);
  return [
    "",
    noAdministratorSeesThrough,
    ...ways.map(({ text, small }) => `  ${text} ${small}`),
    ...(caveat ? [`  ${caveat}`] : []),
  ];
}
