import {
  adminPermission,
  exportPermission,
  type PermissionKey,
  permissionLabel,
  permissionOf,
} from "../permissions/permissions.ts";
import type { Decision, GroupRef, Origin, Source } from "./decision.ts";
import type { NetCell, SourceRow, SpaceExplanation } from "./space-explanation.ts";
import {
  blockerSentence,
  counted,
  dateText,
  designationReason,
  firstName,
  kindWord,
  listed,
  memberSinceText,
  noteSentence,
  numberWord,
  originText,
  possessive,
  shortName,
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

/** What a row of the sum is called. */
export function rowTitle(row: SourceRow, explanation: SpaceExplanation): string {
  switch (row.route) {
    case "group":
      return row.group?.name ?? "";
    case "individual":
      return `Granted to ${firstName(explanation.person.name)} individually`;
    case "anonymous":
      return "Anonymous access";
    case "any-active-user":
      return "Any active user";
  }
}

/** The small line under a row's name. */
export function rowSub(row: SourceRow): string {
  switch (row.route) {
    case "group":
      return `${row.group ? kindWord(row.group.kind) : "group"} · ${memberSinceText(row.memberSince)}`;
    case "individual":
      return individualSub(row);
    case "anonymous":
      return "reaches everyone who is logged in";
    case "any-active-user":
      return "Jira Service Management · everyone who is logged in";
  }
}

/** The checked lines of "why X is a guest", each one fact (R1-R5). */
export function proofLines(explanation: SpaceExplanation): { ok: boolean; text: string }[] {
  const { guestGroups, regularGroups, otherGroups, designation } = explanation.proof;
  const name = firstName(explanation.person.name);
  const all = guestGroups.length + regularGroups.length + otherGroups.length;
  const others = otherGroups.map((group) => ({
    ok: true,
    text: `${group.name} belongs to another product and does not count.`,
  }));
  const account =
    designation === "inactive" ? [{ ok: false, text: "The account is not active." }] : [];
  if (designation === "app") return [{ ok: true, text: "The account is an app's." }, ...others];
  if (regularGroups.length > 0) {
    return [
      ...account,
      {
        ok: true,
        text: `${names(regularGroups)} ${regularGroups.length === 1 ? "is a regular group" : "are regular groups"}.`,
      },
      ...(guestGroups.length > 0
        ? [
            {
              ok: true,
              text: `${names(guestGroups)} would make a guest, but one regular group wins.`,
            },
          ]
        : []),
      ...others,
    ];
  }
  if (guestGroups.length > 0) {
    return [
      ...account,
      { ok: true, text: `${name} is in ${counted(all, "group")}.` },
      {
        ok: true,
        text: `${guestGroups.length === 1 ? `${names(guestGroups)} is a guest group` : `${names(guestGroups)} are guest groups`}.`,
      },
      { ok: true, text: "No regular group gives access." },
      ...others,
    ];
  }
  return [
    ...account,
    { ok: false, text: `${name} is in no regular and no guest group.` },
    ...others,
  ];
}

/** The heading over the proof lines. */
export function proofTitle(explanation: SpaceExplanation): string {
  const name = firstName(explanation.person.name);
  switch (explanation.proof.designation) {
    case "guest":
      return `Why ${name} is a guest`;
    case "regular":
      return `Why ${name} is a regular user`;
    case "none":
      return `Why ${name} has no access`;
    case "inactive":
      return `Why ${name} has no access now`;
    case "app":
      return `Why ${name} is neither guest nor regular`;
  }
}

/** What would change the designation. */
export function proofHint(explanation: SpaceExplanation): string {
  const { designation, regularGroups, guestGroups } = explanation.proof;
  const name = firstName(explanation.person.name);
  switch (designation) {
    case "guest":
      return `Adding ${name} to any of the ${explanation.regularGroupCount} regular groups makes a regular user of ${name}, on the whole instance.`;
    case "regular": {
      const last =
        regularGroups.length === 1 ? "that one group" : `all ${numberWord(regularGroups.length)}`;
      return guestGroups.length > 0
        ? `Leaving ${last} makes ${name} a guest, on the whole instance.`
        : `Leaving ${last} leaves ${name} without access: there is no guest group behind it.`;
    }
    case "none":
      return `A guest group makes ${name} a guest, a regular group a regular user.`;
    case "inactive":
      return "The groups are kept, so reactivating the account brings all of it back.";
    case "app":
      return "Apps take no seat and are not counted among guests.";
  }
}

/** One way in which a permission reaches the person: person, group if any, space. */
export interface PathLine {
  readonly route: Source["route"];
  readonly group: GroupRef | null;
  /** The label of the step from the person to the group; null where there is no group. */
  readonly membership: string | null;
  /** The label of the step to the space. */
  readonly grant: string;
  /** Why this path does not count, or null. */
  readonly suppressed: string | null;
}

/** Every path of a permission, counted ones and suppressed ones, in the order of the sum. */
export function paths(explanation: SpaceExplanation, permission: PermissionKey): PathLine[] {
  return explanation.rows.flatMap((row) => {
    const cell = row.cells.find((one) => one.permission === permission);
    if (!cell) return [];
    const grant =
      row.route === "individual"
        ? individualGrantText(cell.origin)
        : row.route === "group"
          ? originText(cell.origin)
          : `${rowTitle(row, explanation).toLowerCase()}, ${originText(cell.origin, "opened")}`;
    return [
      {
        route: row.route,
        group: row.group ?? null,
        membership: row.route === "group" ? memberSinceText(row.memberSince) : null,
        grant,
        suppressed: cell.suppressed ? suppressionSentence(cell.suppressed) : null,
      },
    ];
  });
}

/** "9 of 14 permissions". */
export function netSummary(explanation: SpaceExplanation): string {
  const held = explanation.net.filter((cell) => cell.decision.allowed).length;
  return `${held} of ${explanation.net.length} permissions`;
}

/** What can be said about exporting the whole space (R15). */
export function spaceExportSentence(explanation: SpaceExplanation): string {
  const { spaceExport, guestLimit, person, space } = explanation;
  if (spaceExport.allowed) return `${person.name} can export all of ${space.name}.`;
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

/** What makes the person what they are, in one sentence. */
export function personReason(explanation: SpaceExplanation): string {
  return designationReason(explanation.proof, explanation.person.name);
}

function names(groups: readonly GroupRef[]): string {
  return listed(groups.map((group) => group.name));
}

function individualSub(row: SourceRow): string {
  const origins = row.cells.map((cell) => cell.origin).filter((one): one is Origin => one !== null);
  const latest = origins.reduce<Origin | null>(
    (last, one) => (!last || one.revision > last.revision ? one : last),
    null,
  );
  if (!latest) return "individual grant";
  const day = dateText(latest.at);
  if (latest.kind !== "command") return originText(latest);
  const several = new Set(origins.map((one) => one.revision)).size > 1;
  return `${several ? "last " : ""}by ${shortName(latest.actor.name)} · ${day}`;
}

function individualGrantText(origin: Origin | null): string {
  return origin?.kind === "command"
    ? originText(origin, "individual grant")
    : `individual grant, ${originText(origin)}`;
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
  const further = decision.blockers
    .slice(1)
    .map((one) => blockerSentence(one, explanation.space.name));
  const besides = further.length > 0 ? `Besides, ${listed(further)}.` : "";
  if (suppressed.length === 0) return besides || "Access adds up, and here nothing adds it.";
  const what =
    suppressed.length === 1 ? "One source grants" : `${counted(suppressed.length, "source")} grant`;
  const reasons = [...new Set(suppressed.map((one) => one.suppressed))].flatMap((one) =>
    one ? [suppressionSentence(one)] : [],
  );
  return `${what} ${permissionLabel(suppressed[0]?.permission ?? "read/space")} but ${suppressed.length === 1 ? "does" : "do"} not count: ${listed(reasons)}. ${besides}`.trim();
}
