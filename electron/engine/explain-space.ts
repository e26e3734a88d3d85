import type { Origin } from "#shared/explanation/decision.ts";
import type {
  SourceCell,
  SourceRow,
  SpaceExplanation,
} from "#shared/explanation/space-explanation.ts";
import type { Principal } from "#shared/model/space.ts";
import { grantKey, membershipKey } from "#shared/model/state.ts";
import { adminBit, bitOf, keysOf } from "#shared/permissions/permission-set.ts";
import { exportPermission, permissionKeys } from "#shared/permissions/permissions.ts";
import type { AccessIndex } from "./access-index.ts";
import { decideSpace, decideSpaceExport } from "./check-space.ts";
import { designationProof } from "./designation-proof.ts";
import { evaluateSpace, type RowSource, type SpaceEvaluation, suppressionOf } from "./evaluate.ts";
import { groupRef, personRef, spaceRef } from "./refs.ts";

/** Finds the entry a fact came with; null where the log does not have it. */
export type OriginOf = (change: number) => Origin | null;

/** The whole of the Why page for a person and a space, as data (R24). Cost: the person's groups times 14. */
export function explainSpace(
  index: AccessIndex,
  person: number,
  space: number,
  originOf: OriginOf,
): SpaceExplanation {
  const evaluation = evaluateSpace(index, person, space);
  const groups = [...index.core.memberships.groupsOf.of(person)];
  const since = new Map(
    groups.map((group) => [group, memberSince(index, person, group, originOf)]),
  );
  return {
    person: personRef(index, person),
    space: spaceRef(index, space),
    proof: designationProof(index, person),
    memberSince: Object.fromEntries(
      groups.map((group) => [groupRef(index, group).id, since.get(group) ?? null]),
    ),
    rows: evaluation.rows.map((row) => ({
      ...explainRow(index, evaluation, row, originOf),
      memberSince: since.get(row.group) ?? null,
    })),
    guestLimit: guestLimit(evaluation),
    net: permissionKeys.map((permission) => {
      const decision = decideSpace(index, evaluation, permission);
      const count = decision.sources.filter((one) => !one.suppressed).length;
      return { permission, decision, count: decision.allowed ? count : 0 };
    }),
    spaceExport: decideSpaceExport(index, evaluation),
    groupsLookedAt: groups.length,
    regularGroupCount: index.regularGroups,
  };
}

function guestLimit(evaluation: SpaceEvaluation): SpaceExplanation["guestLimit"] {
  if (!evaluation.guestLimited) return null;
  return {
    admin: evaluation.rows.some((row) => (row.ticks & adminBit) !== 0),
    exportPagesOnly: (evaluation.net & bitOf(exportPermission)) !== 0,
  };
}

function explainRow(
  index: AccessIndex,
  evaluation: SpaceEvaluation,
  row: RowSource,
  originOf: OriginOf,
): Omit<SourceRow, "memberSince"> {
  const space = index.spaces.id(evaluation.space);
  const principal = principalOf(index, evaluation, row);
  const grant = space && index.instance.grants.get(grantKey(space, principal));
  const changes = new Map(grant?.permissions.map((one) => [one.permission, one.change]));
  return {
    route: row.route,
    ...(row.group >= 0 && { group: groupRef(index, row.group) }),
    cells: keysOf(row.ticks).map((permission): SourceCell => {
      const suppressed = suppressionOf(evaluation, row, bitOf(permission));
      const change = changes.get(permission);
      return {
        permission,
        origin: change === undefined ? null : originOf(change),
        ...(suppressed && { suppressed }),
      };
    }),
  };
}

function principalOf(index: AccessIndex, evaluation: SpaceEvaluation, row: RowSource): Principal {
  if (row.route === "group") return { type: "group", id: groupRef(index, row.group).id };
  if (row.route === "individual") {
    return { type: "person", id: personRef(index, evaluation.person).id };
  }
  return { type: row.route };
}

function memberSince(
  index: AccessIndex,
  person: number,
  group: number,
  originOf: OriginOf,
): Origin | null {
  const key = membershipKey(groupRef(index, group).id, personRef(index, person).id);
  const membership = index.instance.memberships.get(key);
  return membership ? originOf(membership.change) : null;
}
