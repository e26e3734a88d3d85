import fc from "fast-check";
import { expect, test } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { evaluateSpace } from "#electron/engine/evaluate.ts";
import { reachOf, whoHolds } from "#electron/engine/reach.ts";
import type { Route } from "#shared/explanation/decision.ts";
import { keysOf } from "#shared/permissions/permission-set.ts";
import { type PermissionKey, permissionKeys } from "#shared/permissions/permissions.ts";
import { crowded, crowdedWorld } from "#test/support/crowded-world.ts";
import { readingOf } from "#test/support/reference-readings.ts";
import { holds, ticksFor } from "#test/support/reference-space.ts";
import { instanceOf } from "#test/support/world-instance.ts";

test("where spaces have many rows and people many groups, check, sources and lists say what the rules say", () => {
  fc.assert(
    fc.property(crowdedWorld, (world) => {
      const index = buildIndex(instanceOf(world));
      const reading = readingOf(world);
      const groupOf = (at: number) => (at < 0 ? undefined : index.groups.id(at));
      for (const [personAt, person] of world.people.entries()) {
        const reached = new Map(reachOf(index, personAt).map(({ space, net }) => [space, net]));
        for (const [spaceAt, space] of world.spaces.entries()) {
          const held = holds(world, reading, person, space);
          const keys = permissionKeys.filter((one) => held.has(one));
          expect(keysOf(index.core.net(personAt, spaceAt))).toEqual(keys);
          expect(keysOf(evaluateSpace(index, personAt, spaceAt).net)).toEqual(keys);
          expect(keysOf(reached.get(spaceAt) ?? 0)).toEqual(keys);
          const rows = evaluateSpace(index, personAt, spaceAt).rows.flatMap((row) =>
            keysOf(row.ticks).map((one) => named(row.route, groupOf(row.group), one)),
          );
          const ticks = ticksFor(world, reading, person, space);
          expect(rows.sort()).toEqual(
            ticks.map((one) => named(one.route, one.group?.id, one.permission)).sort(),
          );
          const isHolder = (permission: PermissionKey) =>
            whoHolds(index, spaceAt, permission).some((one) => one.person === personAt);
          expect(permissionKeys.filter(isHolder)).toEqual(keys);
        }
      }
    }),
    { ...crowded, numRuns: 15 },
  );
});

function named(route: Route, group: string | undefined, permission: PermissionKey): string {
  return `${group ?? route} ${permission}`;
}
