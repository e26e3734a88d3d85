import type { PermissionKey } from "../permissions/permissions.ts";
import { type Blame, givenBlame, memberBlame } from "./blame.ts";
import type { GroupRef, Origin, Source } from "./decision.ts";
import type { SourceRow, SpaceExplanation } from "./space-explanation.ts";
import {
  dateText,
  firstName,
  kindWord,
  memberSinceText,
  originText,
  shortName,
  suppressionSentence,
} from "./words.ts";

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

/** One way in which a permission reaches the person: person, group if any, space. */
export interface PathLine {
  readonly route: Source["route"];
  readonly group: GroupRef | null;
  /** The step from the person to the group; null where there is no group. */
  readonly membership: Blame | null;
  /** The step to the space. */
  readonly grant: Blame;
  /** Why this path does not count, or null. */
  readonly suppressed: string | null;
}

/** Every path of a permission, counted ones and suppressed ones, in the order of the sum. */
export function paths(explanation: SpaceExplanation, permission: PermissionKey): PathLine[] {
  return explanation.rows.flatMap((row) => {
    const cell = row.cells.find((one) => one.permission === permission);
    if (!cell) return [];
    return [
      {
        route: row.route,
        group: row.group ?? null,
        membership: row.route === "group" ? memberBlame(row.memberSince) : null,
        grant: grantBlame(row, cell.origin, explanation),
        suppressed: cell.suppressed ? suppressionSentence(cell.suppressed) : null,
      },
    ];
  });
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

function grantBlame(row: SourceRow, origin: Origin | null, explanation: SpaceExplanation): Blame {
  if (row.route === "group") return givenBlame(origin);
  if (row.route === "individual" && origin?.kind === "command")
    return givenBlame(origin, "individual grant");
  const named =
    row.route === "individual" ? "individual grant" : rowTitle(row, explanation).toLowerCase();
  const { text, change } = givenBlame(origin, row.route === "individual" ? undefined : "opened");
  return { text: `${named}, ${text}`, change };
}
