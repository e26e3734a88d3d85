import type {
  SourceCell,
  SourceRow,
  SpaceExplanation,
} from "#shared/explanation/space-explanation.ts";
import type { Principal } from "#shared/model/space.ts";
import { grantKey } from "#shared/model/state.ts";
import { adminBit, bitOf, keysOf } from "#shared/permissions/permission-set.ts";
import { exportPermission, permissionKeys } from "#shared/permissions/permissions.ts";
import type { AccessIndex } from "./access-index.ts";
import { decideSpace, decideSpaceExport } from "./check-space.ts";
import { designationProof } from "./designation-proof.ts";
import { evaluateSpace, type RowSource, type SpaceEvaluation, suppressionOf } from "./evaluate.ts";
import { memberSince, membershipsSince, type OriginOf } from "./member-since.ts";
import { groupRef, personRef, spaceRef } from "./refs.ts";

/** The whole of the Why page for a person and a space, as data (R24). Cost: the person's groups times 14. */
export function explainSpace(
  index: AccessIndex,
  person: number,
  space: number,
  originOf: OriginOf,
): SpaceExplanation {
  const evaluation = evaluateSpace(index, person, space);
  return {
    person: personRef(index, person),
    space: spaceRef(index, space),
    proof: designationProof(index, person),
    memberSince: membershipsSince(index, person, originOf),
    rows: evaluation.rows.map((row) => ({
      ...explainRow(index, evaluation, row, originOf),
      memberSince: row.group < 0 ? null : memberSince(index, person, row.group, originOf),
    })),
    guestLimit: guestLimit(evaluation),
    net: permissionKeys.map((permission) => {
      const decision = decideSpace(index, evaluation, permission);
      const count = decision.sources.filter((one) => !one.suppressed).length;
      return { permission, decision, count: decision.allowed ? count : 0 };
    }),
    spaceExport: decideSpaceExport(index, evaluation),
    groupsLookedAt: index.core.memberships.groupsOf.count(person),
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
