import { transformer, validator } from "@openfga/syntax-transformer";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { buildIndex } from "#electron/engine/access-index.ts";
import { openfgaModel, openfgaStore } from "#electron/transfer/exports/openfga.ts";
import { engineId, relationName } from "#electron/transfer/exports/tuples.ts";
import { bitOf } from "#shared/permissions/permission-set.ts";
import { permissionKeys } from "#shared/permissions/permissions.ts";
import { askModel, type FgaTuple } from "#test/support/openfga-world.ts";
import { randomWorld } from "#test/support/random-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

test("the model passes OpenFGA's own parser and validator", () => {
  expect(() => validator.validateDSL(openfgaModel)).not.toThrow();
  expect(transformer.transformDSLToJSONObject(openfgaModel)).toMatchObject({
    schema_version: "1.1",
    type_definitions: [
      { type: "person" },
      { type: "group" },
      { type: "instance" },
      { type: "space" },
    ],
  });
});

test("the store file is one that OpenFGA's validator takes", () => {
  fc.assert(
    fc.property(randomWorld, (world) => {
      const isStore = validator.YamlStoreValidator();
      const jsonModel = transformer.transformDSLToJSONObject(openfgaModel);
      isStore.call({ jsonModel }, parse(openfgaStore(buildIndex(instanceOf(world)))));
      expect(isStore.errors ?? []).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test("model and tuples of the store file come to our verdict on every person, space and permission", () => {
  fc.assert(
    fc.property(randomWorld, (world) => {
      const index = buildIndex(instanceOf(world));
      const { model, tuples } = partsOf(openfgaStore(index));
      const check = askModel(model, tuples);
      for (const person of index.people)
        for (const space of index.spaces)
          for (const key of permissionKeys) {
            const user = `person:${engineId(index.people.id(person))}`;
            const object = `space:${engineId(index.spaces.id(space))}`;
            const ours = (index.core.net(person, space) & bitOf(key)) !== 0;
            expect(check(user, relationName(key), object), `${user} ${key} ${object}`).toBe(ours);
          }
    }),
    { numRuns: 60 },
  );
});

/** A store file as YAML reads it. */
function partsOf(store: string): { model: string; tuples: FgaTuple[] } {
  return parse(store) as { model: string; tuples: FgaTuple[] };
}
