import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { z } from "zod";
import { commitSchema } from "#electron/store/commit-schema.ts";
import { envelopeSchema } from "#electron/store/envelope-schema.ts";
import type { Shape } from "#electron/store/shape.ts";
import { isCommit, isEnvelope } from "#electron/store/workspace-shape.ts";
import { mutated, mutations, valuesOf } from "#test/support/schema-values.ts";

const pairs: readonly [string, z.ZodType, Shape, number][] = [
  ["a workspace file", envelopeSchema, isEnvelope, 400],
  ["a commit", commitSchema, isCommit, 1_500],
];

test.each(pairs)(
  "the tables and the schema of %s agree on what is good",
  (_, schema, shape, numRuns) => {
    fc.assert(
      fc.property(valuesOf(schema), (value) => {
        expect(shape(value)).toBe(true);
        expect(schema.parse(value)).toEqual(value);
      }),
      { numRuns },
    );
  },
);

test.each(pairs)(
  "the tables and the schema of %s agree on what is not",
  (_, schema, shape, numRuns) => {
    let refused = 0;
    fc.assert(
      fc.property(valuesOf(schema), mutations, (value, mutation) => {
        const turned = mutated(value, mutation);
        const read = schema.safeParse(turned);
        const good = read.success && isDeepStrictEqual(read.data, turned);
        if (!good) refused++;
        expect(shape(turned)).toBe(good);
      }),
      { numRuns: numRuns * 4 },
    );
    expect(refused).toBeGreaterThan(numRuns);
  },
);

test("where the tables are too narrow, the schema is what counts", () => {
  const at = "2026-03-04T12:00:00Z";
  const entry = { revision: 1, at, actor: { name: "x", person: null }, label: "", kind: "command" };
  expect([
    isCommit({ entry, events: [] }),
    commitSchema.safeParse({ entry, events: [] }).success,
  ]).toEqual([false, true]);
});
