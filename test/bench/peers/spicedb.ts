import { keysOf } from "#shared/permissions/permission-set.ts";
import { permissionKeys } from "#shared/permissions/permissions.ts";
import type { PlainRow, PlainWorld } from "#test/support/plain-world.ts";
import { Spicedb, type SpicedbQuestion } from "#test/support/spicedb-world.ts";
import type { FactRow, Facts } from "../facts.ts";
import type { Pairs } from "../world.ts";
import { type Asked, groupId, personId, type Questions, spaceId } from "./peer.ts";

/** SpiceDB in this process, asked one question a call as a program would, and how it is let go. */
export interface SpicedbPeer {
  readonly asked: Asked;
  /** The checks of the others in one call. */
  readonly inBulk: Asked["checks"];
  close(): void;
}

/** A SpiceDB that holds a whole world, which is to be a small one, told as the judge of the tests tells it. */
export async function spicedbPeer(facts: Facts, questions: Questions): Promise<SpicedbPeer> {
  const database = await Spicedb.start();
  const plain = plainWorld(facts);
  const world = await database.world(plain);
  const spaceAt = (at: number) => plain.spaces[at] ?? missing();
  const question = ({ people, spaces }: Pairs, at: number, permission: number) => ({
    person: plain.people[people[at] ?? 0] ?? missing(),
    space: spaceAt(spaces[at] ?? 0),
    permission: permissionKeys[permission] ?? missing(),
  });
  const count = async (some: readonly SpicedbQuestion[]) =>
    (await world.decide(some)).filter((yes) => yes).length;
  const checks = Array.from(questions.checks.permissions, (permission, at) =>
    question(questions.checks, at, permission),
  );
  const alls = Array.from(questions.alls.people, (_, at) =>
    permissionKeys.map((_key, permission) => question(questions.alls, at, permission)),
  );
  return {
    asked: {
      name: "SpiceDB",
      checks: () => added(checks, (one) => count([one])),
      alls: () => added(alls, count),
      who: () =>
        added(questions.spaces, async (at) => (await world.holders(spaceAt(at), view)).length),
      reach: () =>
        added(questions.people, async (at) => {
          const person = plain.people[at] ?? missing();
          return (await world.spaces(person, view)).length;
        }),
    },
    inBulk: () => count(checks),
    close: () => database.close(),
  };
}

const view = "read/space";

async function added<T>(things: readonly T[], ask: (thing: T) => Promise<number>): Promise<number> {
  let sum = 0;
  for (const thing of things) sum += await ask(thing);
  return sum;
}

function missing(): never {
  throw new Error("a question about nobody");
}

function plainWorld(facts: Facts): PlainWorld {
  return {
    people: facts.people.map((_, at) => {
      const id = personId(at);
      return { id, name: id, email: null, app: false, active: true };
    }),
    groups: facts.guestGroup.map((guest, at) => {
      const id = groupId(at);
      const kind = guest ? "guest" : "regular";
      return { id, name: id, kind, isDefault: false, external: false, adminRole: null };
    }),
    memberships: facts.groupsOf.flatMap((groups, person) =>
      groups.map((group) => ({ group: groupId(group), person: personId(person) })),
    ),
    spaces: facts.spaces.map((_, at) => ({ id: spaceId(at), key: spaceId(at), name: spaceId(at) })),
    rows: facts.spaces.flatMap((_, space) => [
      ...(facts.groupRows[space] ?? []).map((row) => plainRow(space, "group", row)),
      ...(facts.personRows[space] ?? []).map((row) => plainRow(space, "person", row)),
    ]),
    pages: [],
    anonymousTicksForPeople: false,
    anyActiveUserReachesGuests: false,
  };
}

function plainRow(space: number, to: "group" | "person", { principal, mask }: FactRow): PlainRow {
  const id = to === "group" ? groupId(principal) : personId(principal);
  return { space: spaceId(space), to, id, ticks: keysOf(mask) };
}
