import {
  adminPermission,
  exportPermission,
  type PermissionKey,
  permissionLabel,
  permissionOf,
} from "../permissions/permissions.ts";
import type { Decision } from "./decision.ts";
import { sentence } from "./sentence.ts";
import type { NetCell, SpaceExplanation } from "./space-explanation.ts";
import {
  blockerSentence,
  firstName,
  listed,
  noteSentence,
  numberWord,
  possessive,
  suppressionSentence,
} from "./words.ts";

/** The first sentence of the Why page; `verb` is the part that is set off. */
export interface Verdict {
  readonly allowed: boolean;
  readonly before: string;
  readonly verb: string;
  readonly after: string;
  /** What follows from it: how many sources must go, or what else stands in the way. */
  readonly sub: string;
}

/** The net cell of a permission. All 14 are there. */
export function netOf(explanation: SpaceExplanation, permission: PermissionKey): NetCell {
  const cell = explanation.net.find((one) => one.permission === permission);
  if (!cell) throw new Error(`explanation without ${permission}`);
  return cell;
}

/** The verdict on one permission in words (R24). */
export function verdict(explanation: SpaceExplanation, permission: PermissionKey): Verdict {
  const { decision } = netOf(explanation, permission);
  const { person, space } = explanation;
  const because = decision.allowed ? givers(explanation, decision) : denial(explanation, decision);
  const modal = decision.allowed ? "can" : "cannot";
  return {
    allowed: decision.allowed,
    before: `${person.name} ${decision.certainty === "probable" ? "probably " : ""}${modal} `,
    verb: permissionOf(permission).verb,
    after: `${permission === "read/space" || permission === adminPermission || permission === exportPermission ? "" : " in"} ${space.name}: ${because}.`,
    sub: decision.allowed
      ? allowedSub(explanation, decision, permission)
      : deniedSub(explanation, decision),
  };
}

/** The verdict as one plain sentence. */
export function verdictText(explanation: SpaceExplanation, permission: PermissionKey): string {
  const { before, verb, after } = verdict(explanation, permission);
  return `${before}${verb}${after}`;
}

/** "9 of 14 permissions". */
export function netSummary(explanation: SpaceExplanation): string {
  const held = explanation.net.filter((cell) => cell.decision.allowed).length;
  return `${held} of ${explanation.net.length} permissions`;
}

/** What can be said about exporting the whole space (R15). */
export function spaceExportSentence(explanation: SpaceExplanation): string {
  const { spaceExport, guestLimit, person, space } = explanation;
  if (spaceExport.allowed) return sentence(`${person.name} can export all of ${space.name}`);
  const pages = netOf(explanation, exportPermission).decision.allowed;
  const reason = guestLimit
    ? "that needs Admin, which a guest can never hold"
    : pages
      ? "that needs Admin besides Export"
      : "that needs Export and Admin";
  return pages
    ? `${person.name} can export single pages, not all of ${space.name}: ${reason}.`
    : `${person.name} cannot export all of ${space.name}: ${reason}.`;
}

/** The notes of a decision as sentences. */
export function noteSentences(decision: Decision): string[] {
  return decision.notes.map(noteSentence);
}

function givers(explanation: SpaceExplanation, decision: Decision): string {
  const counting = decision.sources.filter((one) => !one.suppressed);
  const phrases: { text: string; several: boolean }[] = [];
  const groups = counting.filter((one) => one.route === "group").length;
  if (groups > 0) phrases.push({ text: groupPhrase(explanation, groups), several: groups > 1 });
  for (const one of counting) {
    if (one.route === "individual") phrases.push({ text: "an individual grant", several: false });
    if (one.route === "anonymous") {
      phrases.push({ text: "the anonymous access of the space", several: false });
    }
    if (one.route === "any-active-user") {
      phrases.push({ text: "the row for any active user", several: false });
    }
  }
  const [first, ...rest] = phrases;
  if (!first) return "";
  const start = `${first.text} ${first.several ? "grant" : "grants"} it`;
  if (rest.length === 0) return start;
  return `${start}, and so ${rest.length === 1 ? "does" : "do"} ${listed(rest.map((one) => one.text))}`;
}

function groupPhrase(explanation: SpaceExplanation, giving: number): string {
  const whose = possessive(firstName(explanation.person.name));
  const all = explanation.groupsLookedAt;
  if (all === 1) return `${whose} only group`;
  if (giving === all)
    return giving === 2 ? `both of ${whose} groups` : `all ${numberWord(all)} of ${whose} groups`;
  return `${numberWord(giving)} of ${whose} ${numberWord(all)} groups`;
}

function denial(explanation: SpaceExplanation, decision: Decision): string {
  const [first] = decision.blockers;
  if (!first) return "";
  if (first.gate !== "permission" && first.gate !== "space-view") {
    return blockerSentence(first, explanation.space.name);
  }
  const whose = possessive(firstName(explanation.person.name));
  const all = explanation.groupsLookedAt;
  const what = first.gate === "space-view" ? "View" : "it";
  const groups =
    all === 0
      ? "there is no group"
      : all === 1
        ? `${whose} only group does not grant ${what}`
        : all === 2
          ? `neither of ${whose} two groups grants ${what}`
          : `none of ${whose} ${numberWord(all)} groups grants ${what}`;
  return `${groups}, and there is no individual grant of it`;
}

function allowedSub(
  explanation: SpaceExplanation,
  decision: Decision,
  permission: PermissionKey,
): string {
  const name = firstName(explanation.person.name);
  const counting = decision.sources.filter((one) => !one.suppressed);
  const open = counting.some((one) => one.route === "anonymous" || one.route === "any-active-user");
  const pagesOnly =
    permission === exportPermission && explanation.guestLimit
      ? " A guest exports single pages, never the whole space."
      : "";
  if (open) {
    return `Everyone who is logged in has it, so no change to ${possessive(name)} groups takes it away.${pagesOnly}`;
  }
  if (counting.length === 1) {
    return `It hangs on one source: when that goes, ${name} loses it.${pagesOnly}`;
  }
  return counting.length === 2
    ? `Access adds up. Removing one source leaves the other, so both must go before ${name} loses it.${pagesOnly}`
    : `Access adds up. All ${numberWord(counting.length)} sources must go before ${name} loses it.${pagesOnly}`;
}

function deniedSub(explanation: SpaceExplanation, decision: Decision): string {
  const suppressed = decision.sources.filter((one) => one.suppressed);
  const [first, ...others] = decision.blockers.map((one) =>
    blockerSentence(one, explanation.space.name),
  );
  const besides = others.length > 0 ? ` ${sentence(`Besides, ${listed(others)}`)}` : "";
  const [one] = suppressed;
  if (!one) return besides.trim() || "Access adds up, and here nothing adds it.";
  const reasons = suppressed
    .flatMap((source) => (source.suppressed ? [suppressionSentence(source.suppressed)] : []))
    .filter((reason, at, all) => reason !== first && all.indexOf(reason) === at);
  const why = reasons.length > 0 ? `: ${listed(reasons)}` : "";
  const label = permissionLabel(one.permission);
  return suppressed.length === 1
    ? `There is a source of ${label}, but it does not count${why}.${besides}`
    : `There are ${numberWord(suppressed.length)} sources of ${label}, but they do not count${why}.${besides}`;
}
