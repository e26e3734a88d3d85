import fc from "fast-check";
import { expect, test } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { idleMembershipsOf } from "#electron/engine/idle-memberships.ts";
import { idleRowsOf, sturdinessOf } from "#electron/engine/redundancy.ts";
import { pageAbilities } from "#shared/model/page.ts";
import { permissionKeys } from "#shared/permissions/permissions.ts";
import { heldIn } from "#test/support/brute-advice.ts";
import type { PlainRow, PlainWorld } from "#test/support/plain-world.ts";
import { randomWorld } from "#test/support/random-world.ts";
import { designation } from "#test/support/reference.ts";
import { can } from "#test/support/reference-page.ts";
import { readingOf } from "#test/support/reference-readings.ts";
import { instanceOf } from "#test/support/world-instance.ts";

test("idle rows are those whose going changes nobody's access, idle ticks likewise", () => {
  fc.assert(
    fc.property(randomWorld, (drawn) => {
      const world = withoutLooseEnds(drawn);
      const index = buildIndex(instanceOf(world));
      const found = [...index.spaces].flatMap((space) => idleRowsOf(index, space));
      const now = access(world);
      const expected = world.rows.flatMap((row) => {
        if (row.to !== "group" && row.to !== "person") return [];
        const name = `${row.space} ${row.to} ${row.id}`;
        if (access(withRow(world, row, [])) === now) return [`${name}: whole`];
        const ticks = row.ticks
          .filter((one) => one !== "read/space")
          .filter((tick) => {
            const left = row.ticks.filter((one) => one !== tick);
            return access(withRow(world, row, left)) === now;
          });
        return ticks.length === 0 ? [] : [`${name}: ${ticks.sort().join()}`];
      });
      const said = found.map((one) => {
        const whose = one.group ? `group ${one.group.id}` : `person ${one.person?.id}`;
        const what = one.whole ? "whole" : [...one.permissions].sort().join();
        return `${one.space.id} ${whose}: ${what}`;
      });
      expect(said.sort()).toEqual(expected.sort());
      for (const one of found) {
        expect(one.keepers.every((keeper) => keeper.sources.length > 0)).toBe(true);
        expect(one.keepers.length > 0).toBe(one.reason === "given-elsewhere");
      }
    }),
    { numRuns: 200 },
  );
});

test("idle memberships are those whose going changes neither standing nor access", () => {
  fc.assert(
    fc.property(randomWorld, (drawn) => {
      const world = withoutLooseEnds(drawn);
      const index = buildIndex(instanceOf(world));
      const said = [...index.people]
        .flatMap((person) => idleMembershipsOf(index, person))
        .map((one) => `${one.person.id} ${one.group.id}`);
      const now = everything(world);
      const expected = world.memberships
        .filter((one) => {
          const group = world.groups.find((other) => other.id === one.group);
          if (group?.adminRole) return false;
          const memberships = world.memberships.filter((other) => other !== one);
          return everything({ ...world, memberships }) === now;
        })
        .map((one) => `${one.person} ${one.group}`);
      expect(said.sort()).toEqual(expected.sort());
    }),
    { numRuns: 200 },
  );
});

test("what someone holds is as sturdy as it has sources", () => {
  fc.assert(
    fc.property(randomWorld, (world) => {
      const index = buildIndex(instanceOf(world));
      for (const person of index.people) {
        for (const { space, permissions } of sturdinessOf(index, person)) {
          const at = index.spaces.of(space.id) ?? -1;
          expect(permissions.length).toBe(bits(index.core.net(person, at)));
          expect(permissions.every((one) => one.sources.length > 0)).toBe(true);
        }
      }
    }),
  );
});

function bits(mask: number): number {
  return mask.toString(2).replaceAll("0", "").length;
}

function access(world: PlainWorld): string {
  return JSON.stringify(
    world.people.flatMap((person) =>
      world.spaces.map((space) => {
        const held = heldIn(world, person, space);
        return permissionKeys.filter((one) => held.has(one));
      }),
    ),
  );
}

/** Access, how everyone stands, and what everyone may do on every page. */
function everything(world: PlainWorld): string {
  const reading = readingOf(world);
  return JSON.stringify([
    access(world),
    world.people.map((person) => standing(world, person)),
    world.people.flatMap((person) =>
      world.pages.map((page) =>
        pageAbilities.filter((ability) => can(world, reading, person, page, ability)),
      ),
    ),
  ]);
}

/** How someone stands now and would with an active account: a deactivated person's groups matter too. */
function standing(world: PlainWorld, person: PlainWorld["people"][number]): unknown {
  return [designation(world, person), designation(world, { ...person, active: true })];
}

function withRow(world: PlainWorld, row: PlainRow, ticks: PlainRow["ticks"]): PlainWorld {
  const rows = world.rows.flatMap((one) =>
    one === row ? (ticks.length === 0 ? [] : [{ ...row, ticks }]) : [one],
  );
  return { ...world, rows };
}

function withoutLooseEnds(world: PlainWorld): PlainWorld {
  const has = (things: readonly { id: string }[], id: string) =>
    things.some((one) => one.id === id);
  return {
    ...world,
    memberships: world.memberships.filter(
      (one) => has(world.people, one.person) && has(world.groups, one.group),
    ),
    rows: world.rows.filter(
      (row) =>
        has(world.spaces, row.space) &&
        (row.to !== "group" || has(world.groups, row.id)) &&
        (row.to !== "person" || has(world.people, row.id)),
    ),
  };
}
