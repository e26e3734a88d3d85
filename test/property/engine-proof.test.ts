import fc from "fast-check";
import { expect, test } from "vitest";
import { type AccessIndex, buildIndex } from "#electron/engine/access-index.ts";
import { decideSpace, sourcesOf } from "#electron/engine/check-space.ts";
import { evaluateSpace } from "#electron/engine/evaluate.ts";
import { explainSpace } from "#electron/engine/explain-space.ts";
import { reachOf, whoHolds } from "#electron/engine/reach.ts";
import type { Source } from "#shared/explanation/decision.ts";
import { keysOf } from "#shared/permissions/permission-set.ts";
import { permissionKeys } from "#shared/permissions/permissions.ts";
import type { PlainRow, PlainWorld } from "#test/support/plain-world.ts";
import { randomWorld } from "#test/support/random-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

const indexOf = (world: PlainWorld) => buildIndex(instanceOf(world));

test("each source that counts is enough by itself, and without all of them nothing is (R7, R24, R25)", () => {
  fc.assert(
    fc.property(randomWorld, (world) => {
      const index = indexOf(world);
      eachPair(index, (person, space) => {
        for (const permission of permissionKeys) {
          const decide = (of: AccessIndex) =>
            decideSpace(of, evaluateSpace(of, person, space), permission);
          const { allowed, sources } = decide(index);
          if (!allowed) continue;
          const counting = sources.filter((one) => !one.suppressed);
          const only = (kept: Source | null) =>
            indexOf({
              ...world,
              rows: world.rows.flatMap((row) => {
                const stays =
                  row.space !== index.spaces.id(space) ||
                  (kept !== null && isRowOf(row, kept, index.people.id(person)));
                const ticks = stays ? row.ticks : row.ticks.filter((one) => one !== permission);
                return ticks.length > 0 ? [{ ...row, ticks }] : [];
              }),
            });
          for (const kept of counting) expect(decide(only(kept)).allowed).toBe(true);
          expect(decide(only(null)).allowed).toBe(false);
        }
      });
    }),
    { numRuns: 150 },
  );
});

test("the explanation says what the decisions say", () => {
  fc.assert(
    fc.property(randomWorld, (world) => {
      const index = indexOf(world);
      eachPair(index, (person, space) => {
        const evaluation = evaluateSpace(index, person, space);
        const explanation = explainSpace(index, person, space, () => null);
        for (const { permission, decision, count } of explanation.net) {
          expect(decision).toEqual(decideSpace(index, evaluation, permission));
          const shown = explanation.rows.flatMap(({ route, group, cells }) =>
            cells
              .filter((cell) => cell.permission === permission)
              .map(({ origin: _, ...cell }) => ({ route, ...(group && { group }), ...cell })),
          );
          expect(shown).toEqual(sourcesOf(index, evaluation, permission));
          const counting = shown.filter((one) => !("suppressed" in one)).length;
          expect(count).toBe(decision.allowed ? counting : 0);
        }
      });
    }),
    { numRuns: 250 },
  );
});

test("check, explanation, both lists and the sweep are one relation", () => {
  fc.assert(
    fc.property(randomWorld, (world) => {
      const index = indexOf(world);
      const checked = new Set<string>();
      const explained = new Set<string>();
      const swept = new Set<string>();
      eachPair(index, (person, space) => {
        const evaluation = evaluateSpace(index, person, space);
        const cells = explainSpace(index, person, space, () => null).net;
        for (const { permission, decision } of cells) {
          const held = `${person} ${space} ${permission}`;
          if (decideSpace(index, evaluation, permission).allowed) checked.add(held);
          if (decision.allowed) explained.add(held);
        }
        for (const permission of keysOf(index.core.net(person, space))) {
          swept.add(`${person} ${space} ${permission}`);
        }
      });
      const reached = [...index.people].flatMap((person) =>
        reachOf(index, person).flatMap(({ space, net }) =>
          keysOf(net).map((permission) => `${person} ${space} ${permission}`),
        ),
      );
      const holding = [...index.spaces].flatMap((space) =>
        permissionKeys.flatMap((permission) =>
          whoHolds(index, space, permission).map((one) => `${one.person} ${space} ${permission}`),
        ),
      );
      expect(explained).toEqual(checked);
      expect(swept).toEqual(checked);
      expect(reached.sort()).toEqual([...checked].sort());
      expect(holding.sort()).toEqual([...checked].sort());
    }),
    { numRuns: 250 },
  );
});

function eachPair(index: AccessIndex, visit: (person: number, space: number) => void): void {
  for (const person of index.people) {
    for (const space of index.spaces) visit(person, space);
  }
}

function isRowOf(row: PlainRow, source: Source, person: string): boolean {
  if (source.route === "group") return row.to === "group" && row.id === source.group?.id;
  if (source.route === "individual") return row.to === "person" && row.id === person;
  return row.to === source.route;
}
