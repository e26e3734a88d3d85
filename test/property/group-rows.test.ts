import fc from "fast-check";
import { expect, test } from "vitest";
import { GroupRows } from "#electron/engine/core/group-rows.ts";

const steps = fc.array(
  fc.record({
    space: fc.nat(3),
    group: fc.oneof(fc.nat(60), fc.nat(262_000)),
    mask: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: (1 << 14) - 1 })),
    open: fc.boolean(),
  }),
  { maxLength: 400 },
);

test("few rows and many, put and taken away in any order, are found as a map finds them", () => {
  fc.assert(
    fc.property(steps, (sequence) => {
      const rows = new GroupRows(1, 1);
      const maps = Array.from({ length: 4 }, () => new Map<number, number>());
      for (const { space, group, mask, open } of sequence) {
        rows.ensure(space + 1);
        rows.markOpen(space, open);
        rows.set(space, group, mask);
        const map = maps[space];
        if (mask === 0) map?.delete(group);
        else map?.set(group, mask);
        expect(rows.get(space, group)).toBe(mask);
      }
      for (const [space, map] of maps.entries()) {
        rows.ensure(space + 1);
        const found: [number, number][] = [];
        rows.each(space, (group, mask) => found.push([group, mask]));
        expect(new Map(found)).toEqual(map);
        for (const [group, mask] of map) expect(rows.get(space, group)).toBe(mask);
        expect(rows.get(space, 262_001)).toBe(0);
      }
    }),
    { numRuns: 300 },
  );
});
