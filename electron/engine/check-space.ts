import type { Blocker, Decision, NoteId, Source } from "#shared/explanation/decision.ts";
import { adminBit, bitOf, viewBit } from "#shared/permissions/permission-set.ts";
import {
  adminPermission,
  exportPermission,
  type PermissionKey,
  viewPermission,
} from "#shared/permissions/permissions.ts";
import type { AccessIndex } from "./access-index.ts";
import { allOf, decision } from "./combine.ts";
import { type SpaceEvaluation, suppressionOf } from "./evaluate.ts";
import { groupRef } from "./refs.ts";

/** Whether the person holds this permission, with all sources and all blockers (R7-R10, R13, R14, R24). */
export function decideSpace(
  index: AccessIndex,
  evaluation: SpaceEvaluation,
  permission: PermissionKey,
): Decision {
  const sources = sourcesOf(index, evaluation, permission);
  const blockers = spaceBlockers(evaluation, permission);
  const notes = spaceNotes(index, evaluation, permission, blockers.length === 0);
  return decision({ notes, sources, blockers });
}

/** Whether the person may export the whole space: Export and Admin together (R15). */
export function decideSpaceExport(index: AccessIndex, evaluation: SpaceEvaluation): Decision {
  return allOf([
    decideSpace(index, evaluation, exportPermission),
    decideSpace(index, evaluation, adminPermission),
  ]);
}

/** Every tick that gives the permission, counted or not, in the order of routes and group names. */
export function sourcesOf(
  index: AccessIndex,
  evaluation: SpaceEvaluation,
  permission: PermissionKey,
): Source[] {
  const bit = bitOf(permission);
  return evaluation.rows
    .filter((row) => (row.ticks & bit) !== 0)
    .map((row): Source => {
      const suppressed = suppressionOf(evaluation, row, bit);
      return {
        route: row.route,
        ...(row.group >= 0 && { group: groupRef(index, row.group) }),
        permission,
        ...(suppressed && { suppressed }),
      };
    });
}

/** Every gate up to the space's own permission that does not let the person through (R24). */
export function spaceBlockers(evaluation: SpaceEvaluation, permission: PermissionKey): Blocker[] {
  const blockers: Blocker[] = [];
  if (evaluation.account === "inactive") blockers.push({ gate: "account" });
  if (!evaluation.member) blockers.push({ gate: "membership" });
  if ((evaluation.union & viewBit) === 0) {
    blockers.push({ gate: "space-view", permission: viewPermission });
  }
  const bit = bitOf(permission);
  if (permission !== viewPermission && (evaluation.granted & bit) === 0) {
    blockers.push({ gate: "permission", permission });
  }
  if (bit === adminBit && evaluation.guestLimited) {
    blockers.push({ gate: "guest-limit", permission });
  }
  return blockers;
}

/** The open rules without which the answer would be another; none where the sources speak plainly. */
function spaceNotes(
  index: AccessIndex,
  evaluation: SpaceEvaluation,
  permission: PermissionKey,
  allowed: boolean,
): NoteId[] {
  const notes: NoteId[] = [];
  const bit = bitOf(permission);
  const counting = (wanted: number) =>
    evaluation.rows.filter((row) => (row.counted & wanted) !== 0);
  if (allowed) {
    const viewOnlyByJsm = counting(viewBit).every((row) => row.route === "any-active-user");
    if (evaluation.guestLimited && viewOnlyByJsm) notes.push("guests-by-any-active-user");
    if (bit === adminBit && counting(bit).every((row) => row.kind === "guest")) {
      notes.push("admin-by-guest-group");
    }
    if (bit !== viewBit && counting(bit).every((row) => row.route === "anonymous")) {
      notes.push("anonymous-ticks-for-people");
    }
    return notes;
  }
  if (evaluation.account === "inactive" || !evaluation.member) return notes;
  const needed = bit | viewBit;
  const limited = bit === adminBit && evaluation.guestLimited;
  if (limited) return notes;
  const byOthers = evaluation.rows.reduce((set, row) => set | row.ticks, evaluation.union);
  if ((byOthers & needed) === needed) notes.push("other-group-grants-nothing");
  const byAnyActive =
    ((index.core.openRows.anyActive[evaluation.space] ?? 0) & viewBit) | evaluation.union;
  if ((byAnyActive & needed) === needed) notes.push("guests-by-any-active-user");
  const byAnonymous = (index.core.openRows.anonymous[evaluation.space] ?? 0) | evaluation.union;
  if ((byAnonymous & needed) === needed) notes.push("anonymous-ticks-for-people");
  return notes;
}
