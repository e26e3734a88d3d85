import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { decideSpace } from "#electron/engine/check-space.ts";
import { evaluateSpace } from "#electron/engine/evaluate.ts";
import { reachOf, whoHolds } from "#electron/engine/reach.ts";
import { bitOf } from "#shared/permissions/permission-set.ts";
import { type PermissionKey, permissionKeys } from "#shared/permissions/permissions.ts";
import { crowded, crowdedWorld } from "#test/support/crowded-world.ts";
import type { PlainWorld } from "#test/support/plain-world.ts";
import { randomWorld } from "#test/support/random-world.ts";
import { Spicedb, spicedbPlatforms } from "#test/support/spicedb-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

// SpiceDB is what others decide such questions with. It knows our rules as relations and set algebra
// (`spicedb-schema.ts`), shares no line with the engine, and is asked for verdicts and for lists.

const { platform, arch } = process;
const isHere = spicedbPlatforms.includes(`${platform}-${arch}`);

describe.skipIf(!isHere)(isHere ? "SpiceDB" : `no SpiceDB for ${platform} on ${arch}`, () => {
  let spicedb: Spicedb;
  beforeAll(async () => {
    spicedb = await Spicedb.start();
  });
  afterAll(() => spicedb.close());

  test("comes to the same verdict on every person, space and permission", async () => {
    await fc.assert(
      fc.asyncProperty(randomWorld, (world) => expectSameVerdicts(spicedb, world)),
      { numRuns: 120 },
    );
  });

  test("comes to the same verdicts where spaces have many rows", async () => {
    await fc.assert(
      fc.asyncProperty(crowdedWorld, (world) => expectSameVerdicts(spicedb, world)),
      { ...crowded, numRuns: 6 },
    );
  });

  test("lists the same people who hold a permission and the same spaces a person reaches", async () => {
    await fc.assert(
      fc.asyncProperty(randomWorld, fc.constantFrom(...permissionKeys), (world, drawn) =>
        expectSameLists(spicedb, world, new Set(["read/space", "administer/space", drawn])),
      ),
      { numRuns: 40 },
    );
  });
});

async function expectSameVerdicts(spicedb: Spicedb, world: PlainWorld): Promise<void> {
  const index = buildIndex(instanceOf(world));
  const asked = world.people.flatMap((person, personAt) =>
    world.spaces.flatMap((space, spaceAt) => {
      const evaluation = evaluateSpace(index, personAt, spaceAt);
      const net = index.core.net(personAt, spaceAt);
      return permissionKeys.map((permission) => ({
        person,
        space,
        permission,
        allowed: decideSpace(index, evaluation, permission).allowed,
        inNet: (net & bitOf(permission)) !== 0,
      }));
    }),
  );
  const judge = await spicedb.world(world);
  const verdicts = await judge.decide(asked);
  const named = ({ person, space, permission }: (typeof asked)[number]) =>
    `${person.id} ${space.id} ${permission}`;
  expect(verdicts).toHaveLength(asked.length);
  const theirs = asked.filter((_, at) => verdicts[at]).map(named);
  expect(asked.filter((one) => one.allowed).map(named)).toEqual(theirs);
  expect(asked.filter((one) => one.inNet).map(named)).toEqual(theirs);
}

async function expectSameLists(
  spicedb: Spicedb,
  world: PlainWorld,
  asked: Set<PermissionKey>,
): Promise<void> {
  const index = buildIndex(instanceOf(world));
  const judge = await spicedb.world(world);
  for (const permission of asked) {
    for (const [at, space] of world.spaces.entries()) {
      const holding = whoHolds(index, at, permission).map((one) => index.people.id(one.person));
      expect([...holding].sort(), `${space.id} ${permission}`).toEqual(
        await judge.holders(space, permission),
      );
    }
    for (const [at, person] of world.people.entries()) {
      const reached = reachOf(index, at)
        .filter(({ net }) => (net & bitOf(permission)) !== 0)
        .map(({ space }) => index.spaces.id(space));
      expect([...reached].sort(), `${person.id} ${permission}`).toEqual(
        await judge.spaces(person, permission),
      );
    }
  }
}
