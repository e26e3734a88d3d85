import type { TickState } from "#renderer/components/permission-table/tick-state.ts";
import type { GroupRef } from "#shared/explanation/decision.ts";
import type { SourceRow, SpaceExplanation } from "#shared/explanation/space-explanation.ts";
import { rowSub, rowTitle } from "#shared/explanation/why-rows.ts";
import { netOf, netSummary } from "#shared/explanation/why-words.ts";
import { counted, suppressionSentence } from "#shared/explanation/words.ts";
import {
  adminPermission,
  exportPermission,
  type PermissionKey,
} from "#shared/permissions/permissions.ts";

/** What stands in one cell of the sum. */
export interface SumCell {
  readonly state: TickState;
  /** What is heard, where it is more than the state's own word. */
  readonly word?: string;
  /** A small text instead of, or under, the mark. */
  readonly small?: string;
}

/** A line of the sum, from the first source to the net. */
export interface SumLine {
  readonly id: string;
  readonly kind: "source" | "limit" | "net";
  readonly title: string;
  readonly sub: string;
  readonly group: GroupRef | null;
  cell(permission: PermissionKey): SumCell;
}

/** The lines of the sum, written as on paper: the sources, what is taken off, what is left. */
export function sumLines(explanation: SpaceExplanation): SumLine[] {
  const sources = explanation.rows.map((row) => sourceLine(row, explanation));
  return [
    ...(sources.length > 0 ? sources : [noSource(explanation)]),
    ...(explanation.guestLimit ? [limitLine(explanation.guestLimit)] : []),
    netLine(explanation),
  ];
}

const empty: SumCell = { state: "empty" };

function sourceLine(row: SourceRow, explanation: SpaceExplanation): SumLine {
  return {
    id: row.group?.id ?? row.route,
    kind: "source",
    title: rowTitle(row, explanation),
    sub: rowSub(row),
    group: row.group ?? null,
    cell(permission) {
      const cell = row.cells.find((one) => one.permission === permission);
      if (!cell) return empty;
      if (!cell.suppressed) return { state: "granted" };
      return {
        state: "suppressed",
        word: `granted, but it does not count: ${suppressionSentence(cell.suppressed)}`,
      };
    },
  };
}

function noSource(explanation: SpaceExplanation): SumLine {
  const groups = counted(explanation.groupsLookedAt, "group");
  return {
    id: "no-source",
    kind: "source",
    title: "No source",
    sub: `looked at ${groups}, the own row and the open rows`,
    group: null,
    cell: () => empty,
  };
}

function limitLine(limit: NonNullable<SpaceExplanation["guestLimit"]>): SumLine {
  return {
    id: "guest-limit",
    kind: "limit",
    title: "Guest limit",
    sub: "guests can't be space admins",
    group: null,
    cell(permission) {
      if (permission === adminPermission) {
        return limit.admin
          ? { state: "suppressed", word: "taken off" }
          : { state: "never", word: "never for guests" };
      }
      if (permission === exportPermission && limit.exportPagesOnly) {
        return { state: "empty", word: "single pages only", small: "pages only" };
      }
      return empty;
    },
  };
}

function netLine(explanation: SpaceExplanation): SumLine {
  return {
    id: "net",
    kind: "net",
    title: "Net access",
    sub: netSummary(explanation),
    group: null,
    cell(permission) {
      const { decision, count } = netOf(explanation, permission);
      if (!decision.allowed) return empty;
      const sure = decision.certainty === "sure";
      return {
        state: sure ? "granted" : "probable",
        word: `${sure ? "yes" : "probably"}, ${counted(count, "source")}`,
        small: String(count),
      };
    },
  };
}
