import type { PageAbility } from "../model/page.ts";
import { type PermissionKey, permissionKeys, permissionLabel } from "../permissions/permissions.ts";
import type { Blocker, Decision, PageRef, Source } from "./decision.ts";
import type { ListPassage, PageExplanation } from "./page-explanation.ts";
import { asksEditList, decisionOf } from "./page-words.ts";
import { firstName, listed, possessive, suppressionSentence } from "./words.ts";

/** How a gate answered: `open` has nothing to ask, `skipped` did not count for this ability. */
export type GateState = "passed" | "stopped" | "open" | "skipped";

/** One gate on the way from the instance down to the page. */
export interface PageGate {
  readonly kind: "account" | "space" | "unknown" | "view-list" | "edit-list";
  readonly state: GateState;
  /** Whether this is the gate that decides: the first that stops, in the order of R24. */
  readonly decides: boolean;
  /** The page whose gate it is. */
  readonly page: PageRef | null;
  /** Whom the gate's list names; null where there is none to show. */
  readonly list: ListPassage | null;
  /** What happens here, each a clause: the person's passage, or a line for each permission. */
  readonly says: readonly string[];
}

/** The gates of an ability in the order in which one comes to them, the page's own last (R17, R24). */
export function gatesOf(explanation: PageExplanation, ability: PageAbility): PageGate[] {
  const decision = decisionOf(explanation, ability);
  const gate = gateMaker(decision);
  const { edit, page, path, unknownAbove } = explanation;
  const gates = [
    gate("account", ["account", "membership"], null, null, [accountClause(explanation)]),
    gate("space", ["space-view", "permission", "guest-limit"], null, null, spaceLines(decision)),
  ];
  if (unknownAbove) {
    const says = [`what is above “${unknownAbove.title}” is unknown, and so are its lists`];
    gates.push(gate("unknown", ["unknown-ancestor"], unknownAbove, null, says));
  }
  for (const node of path) {
    const says = [listClause(explanation, node.view, "view")];
    gates.push(gate("view-list", ["view-restriction"], node.page, node.view, says));
  }
  if (asksEditList(ability) && (edit.restricts || ability !== "comment")) {
    const says = [listClause(explanation, edit, "edit")];
    gates.push(gate("edit-list", ["edit-restriction"], page, edit, says));
  }
  return gates;
}

/** What a gate is called. */
export function gateTitle(gate: PageGate, explanation: PageExplanation): string {
  switch (gate.kind) {
    case "account":
      return "Confluence";
    case "space":
      return explanation.space.name;
    case "unknown":
      return "Unknown pages";
    case "view-list":
      return gate.page?.title ?? "";
    case "edit-list":
      return `Editing ${gate.page?.title ?? ""}`;
  }
}

/** "passed", "stops here": the state as one reads and hears it. */
export function gateWord({ state, decides }: PageGate): string {
  const words: Record<GateState, string> = {
    passed: "passes",
    stopped: decides ? "stopped here first" : "would stop here too",
    open: "nothing to pass",
    skipped: "does not count here",
  };
  return words[state];
}

/** "Rosa, Gil and 9 more": whom a list names, at most so many by name. */
export function namesOnList(list: ListPassage, most = 4): string {
  const names = [...list.people, ...list.groups].map((one) => one.name);
  const more = Math.max(0, names.length - most);
  const others = [
    ...(more > 0 ? [`${more} more`] : []),
    ...(list.unknown > 0 ? [`${list.unknown} whom this file does not know`] : []),
  ];
  return listed([...names.slice(0, most), ...others]);
}

function gateMaker(decision: Decision) {
  const [first] = decision.blockers;
  return (
    kind: PageGate["kind"],
    stoppers: readonly Blocker["gate"][],
    page: PageRef | null,
    list: ListPassage | null,
    says: readonly string[],
  ): PageGate => {
    const isHere = (one: Blocker) =>
      stoppers.includes(one.gate) && (page === null || one.page?.id === page.id);
    const stopped = decision.blockers.some(isHere);
    const decides = first !== undefined && isHere(first);
    return { kind, state: stopped ? "stopped" : restingState(list), decides, page, list, says };
  };
}

/** The state of a gate that does not stop this ability. */
function restingState(list: ListPassage | null): GateState {
  if (list === null) return "passed";
  if (!list.restricts) return "open";
  return list.passes ? "passed" : "skipped";
}

function accountClause({ person }: PageExplanation): string {
  const name = firstName(person.name);
  switch (person.designation) {
    case "guest":
      return `${name} is a guest`;
    case "regular":
      return `${name} is a regular user`;
    case "none":
      return "no regular group and no guest group";
    case "inactive":
      return "the account is not active";
    case "app":
      return `${name} is an app`;
  }
}

/** A line for each permission that takes part: what gives it, or that nothing does. */
function spaceLines({ sources, blockers }: Decision): string[] {
  const missing = new Set(blockers.flatMap((one) => one.permission ?? []));
  return permissionKeys
    .filter((key) => missing.has(key) || sources.some((one) => one.permission === key))
    .map((key) =>
      permissionLine(
        key,
        sources.filter((one) => one.permission === key),
      ),
    );
}

function permissionLine(permission: PermissionKey, sources: readonly Source[]): string {
  const label = permissionLabel(permission);
  if (sources.length === 0) return `${label}: nothing gives it`;
  const counting = sources.filter((one) => !one.suppressed);
  if (counting.length > 0) return `${label} by ${listed(counting.map(sourceName))}`;
  const reasons = new Set(
    sources.flatMap((one) => (one.suppressed ? [suppressionSentence(one.suppressed)] : [])),
  );
  return `${label} by ${listed(sources.map(sourceName))} does not count: ${listed([...reasons])}`;
}

function sourceName({ route, group }: Source): string {
  switch (route) {
    case "group":
      return group?.name ?? "a group";
    case "individual":
      return "an individual grant";
    case "anonymous":
      return "the anonymous access of the space";
    case "any-active-user":
      return "the row for any active user";
  }
}

function listClause({ person }: PageExplanation, list: ListPassage, kind: "view" | "edit"): string {
  const name = firstName(person.name);
  if (!list.restricts) return `no ${kind} list`;
  const named = `${kind} list: ${namesOnList(list)}`;
  const through = listed(list.throughGroups.map((group) => group.name));
  if (list.byName) {
    return `${named}; ${name} is named${through ? `, and is in ${through}` : ""}`;
  }
  if (through) return `${named}; ${name} passes through ${through}`;
  return `${named}; neither ${name} nor one of ${possessive(name)} groups`;
}
