import type { PageAbility } from "../model/page.ts";
import { type PermissionKey, permissionKeys, permissionLabel } from "../permissions/permissions.ts";
import type { Blocker, Decision, PageRef, PersonRef, Source } from "./decision.ts";
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
  /** The permissions of the space that take part, one for each line of `says`; none at other gates. */
  readonly permissions: readonly PermissionKey[];
  /** What happens here to the person, each a clause. */
  readonly says: readonly string[];
}

/** The gates of an ability in the order in which one comes to them, the page's own last (R17, R24). */
export function gatesOf(explanation: PageExplanation, ability: PageAbility): PageGate[] {
  const decision = decisionOf(explanation, ability);
  const { person, edit, page, path, unknownAbove } = explanation;
  const permissions = permissionsOf(decision);
  const at = { page: null, list: null, permissions: [] };
  const gates = [
    gate(decision, { ...at, kind: "account", says: [accountClause(person)] }),
    gate(decision, {
      ...at,
      kind: "space",
      permissions,
      says: permissions.map((one) => permissionLine(one, decision)),
    }),
  ];
  if (unknownAbove) {
    const says = [`what is above “${unknownAbove.title}” is unknown, and so are its lists`];
    gates.push(gate(decision, { ...at, kind: "unknown", page: unknownAbove, says }));
  }
  for (const node of path) {
    const says = [passageClause(person, node.view, "view")];
    gates.push(
      gate(decision, { ...at, kind: "view-list", page: node.page, list: node.view, says }),
    );
  }
  if (asksEditList(ability) && (edit.restricts || ability !== "comment")) {
    const says = [passageClause(person, edit, "edit")];
    gates.push(gate(decision, { ...at, kind: "edit-list", page, list: edit, says }));
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

/** "passes", "stops here", "no view list": the state as one reads and hears it. */
export function gateWord({ state, decides, says }: PageGate): string {
  const words: Record<GateState, string> = {
    passed: "passes",
    stopped: decides ? "stops here" : "would stop here too",
    open: says.join("; "),
    skipped: "does not count here",
  };
  return words[state];
}

/** "view list", "edit list", or "" where there is none. */
export function listWord({ kind, list }: PageGate): string {
  if (!list?.restricts) return "";
  return kind === "edit-list" ? "edit list" : "view list";
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

/** What can stop someone at each kind of gate. */
const stoppers: Record<PageGate["kind"], readonly Blocker["gate"][]> = {
  account: ["account", "membership"],
  space: ["space-view", "permission", "guest-limit"],
  unknown: ["unknown-ancestor"],
  "view-list": ["view-restriction"],
  "edit-list": ["edit-restriction"],
};

function gate({ blockers }: Decision, about: Omit<PageGate, "state" | "decides">): PageGate {
  const isHere = (one: Blocker) =>
    stoppers[about.kind].includes(one.gate) &&
    (about.page === null || one.page?.id === about.page.id);
  const [first] = blockers;
  return {
    ...about,
    state: blockers.some(isHere) ? "stopped" : restingState(about.list),
    decides: first !== undefined && isHere(first),
  };
}

/** The state of a gate that does not stop this ability. */
function restingState(list: ListPassage | null): GateState {
  if (list === null) return "passed";
  if (!list.restricts) return "open";
  return list.passes ? "passed" : "skipped";
}

function accountClause({ name, designation }: PersonRef): string {
  const called = firstName(name);
  switch (designation) {
    case "guest":
      return `${called} is a guest`;
    case "regular":
      return `${called} is a regular user`;
    case "none":
      return "no regular group and no guest group";
    case "inactive":
      return "the account is not active";
    case "app":
      return `${called} is an app`;
  }
}

/** The permissions that take part in a decision: those with a source, and those that are missing. */
function permissionsOf({ sources, blockers }: Decision): PermissionKey[] {
  const taking = new Set([...sources, ...blockers].flatMap((one) => one.permission ?? []));
  return permissionKeys.filter((key) => taking.has(key));
}

/** What gives a permission, or that nothing does. */
function permissionLine(permission: PermissionKey, decision: Decision): string {
  const sources = decision.sources.filter((one) => one.permission === permission);
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

function passageClause(person: PersonRef, list: ListPassage, kind: "view" | "edit"): string {
  const name = firstName(person.name);
  if (!list.restricts) return `no ${kind} list`;
  const through = listed(list.throughGroups.map((group) => group.name));
  if (list.byName) return `${name} is named${through ? `, and is in ${through}` : ""}`;
  if (through) return `${name} passes through ${through}`;
  return `neither ${name} nor one of ${possessive(name)} groups is named`;
}
