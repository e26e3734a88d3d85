import fc from "fast-check";
import { expect, test } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { decideSpace } from "#electron/engine/check-space.ts";
import { evaluateSpace } from "#electron/engine/evaluate.ts";
import type { Decision, Source } from "#shared/explanation/decision.ts";
import { keysOf } from "#shared/permissions/permission-set.ts";
import { type PermissionKey, permissionKeys } from "#shared/permissions/permissions.ts";
import { cedarWorld, rowId } from "#test/support/cedar-world.ts";
import { crowded, crowdedWorld } from "#test/support/crowded-world.ts";
import type { PlainWorld } from "#test/support/plain-world.ts";
import { randomWorld } from "#test/support/random-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

// Cedar, an engine that others made, is asked what ours is asked. It names every permit that allows and
// every forbid that denies, so that all sources and all gates are compared, not the verdict alone.

test("Cedar comes to the same verdicts, sources and gates in small worlds", () => {
  fc.assert(fc.property(randomWorld, expectAgreement), { numRuns: 100 });
});

test("Cedar comes to the same verdicts, sources and gates where spaces have many rows", () => {
  fc.assert(fc.property(crowdedWorld, expectAgreement), { ...crowded, numRuns: 6 });
});

function expectAgreement(world: PlainWorld): void {
  const index = buildIndex(instanceOf(world));
  const cedar = cedarWorld(world);
  for (const [personAt, person] of world.people.entries()) {
    for (const [spaceAt, space] of world.spaces.entries()) {
      const evaluation = evaluateSpace(index, personAt, spaceAt);
      const held: PermissionKey[] = [];
      for (const permission of permissionKeys) {
        const ours = decideSpace(index, evaluation, permission);
        const { allowed, policies } = cedar.decide(person, space, permission);
        const permits = allowed ? policies : cedar.permits(person, space, permission);
        const forbids = allowed ? [] : policies;
        // Only where nothing forbids does Cedar deny for want of a permit; we always name that want.
        const wants = permits.length === 0 && permission !== "read/space";
        expect(said(ours, person.id), `${person.id} ${space.id} ${permission}`).toEqual({
          allowed,
          permits,
          counting: allowed ? permits : [],
          gates: [...forbids, ...(wants ? ["permission"] : [])].sort(),
        });
        if (allowed) held.push(permission);
      }
      expect(keysOf(evaluation.net)).toEqual(held);
      expect(keysOf(index.core.net(personAt, spaceAt))).toEqual(held);
    }
  }
}

/** Our decision in Cedar's terms. Rows of other products' groups are no permits to anyone there. */
function said(decision: Decision, person: string) {
  const idOf = ({ route, group }: Source) => {
    if (route === "group") return rowId({ to: "group", id: group?.id ?? "" });
    return route === "individual" ? rowId({ to: "person", id: person }) : route;
  };
  const permits = decision.sources.filter((one) => one.group?.kind !== "other");
  return {
    allowed: decision.allowed,
    permits: permits.map(idOf).sort(),
    counting: decision.sources
      .filter((one) => one.suppressed === undefined)
      .map(idOf)
      .sort(),
    gates: decision.blockers.map((one) => one.gate).sort(),
  };
}
