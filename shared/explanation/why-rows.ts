import type { PermissionKey } from "../permissions/permissions.ts";
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
