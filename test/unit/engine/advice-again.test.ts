import { expect, it } from "vitest";
import { demoWorkspace } from "#electron/demo/demos.ts";
import { buildIndex } from "#electron/engine/access-index.ts";
import { adviseGive } from "#electron/engine/advice/give.ts";
import { adviseRevoke } from "#electron/engine/advice/revoke.ts";
import { asPersonId, asSpaceId } from "#shared/model/ids.ts";
import { permissionKeys } from "#shared/permissions/permissions.ts";
import { theInstance } from "#test/support/store-facts.ts";

it("says the same in the same order when asked again, though it tries changes and takes them back", () => {
  const index = buildIndex(theInstance(demoWorkspace("halden")));
  const changed: string[] = [];
  for (const name of ["dana-reyes", "luis-mora", "ivo-lang", "astrid-lindqvist", "karin-voss"]) {
    const person = index.people.of(asPersonId(`712020:${name}`)) ?? -1;
    for (const key of ["space-cp", "space-q4l", "space-brand", "space-hb"]) {
      const space = index.spaces.of(asSpaceId(key)) ?? -1;
      expect(Math.min(person, space), `${name} and ${key} are in the demo`).toBeGreaterThanOrEqual(
        0,
      );
      for (const permission of permissionKeys) {
        for (const advise of [adviseRevoke, adviseGive]) {
          const [first, second] = [0, 1].map(() =>
            JSON.stringify(advise(index, person, space, permission)),
          );
          if (first !== second) changed.push(`${advise.name} ${name} ${key} ${permission}`);
        }
      }
    }
  }
  expect(changed).toEqual([]);
});
