import { bench, describe } from "vitest";
import { type AccessIndex, buildIndex } from "#electron/engine/access-index.ts";
import { decideSpace } from "#electron/engine/check-space.ts";
import { evaluateSpace } from "#electron/engine/evaluate.ts";
import { reachOf, whoHolds } from "#electron/engine/reach.ts";
import type { PersonId, SpaceId } from "#shared/model/ids.ts";
import { type PermissionKey, permissionKeys } from "#shared/permissions/permissions.ts";
import { benchWorld, dice, sizes } from "./bench-world.ts";
import { type NaiveEngine, naiveEngine } from "./naive-engine.ts";

// The engine answers with every source and blocker, the baseline with yes or no alone.

interface Question {
  readonly person: number;
  readonly space: number;
  readonly permission: PermissionKey;
}

for (const size of sizes) {
  describe(`${size.name}: ${size.people} people, ${size.groups} groups, ${size.spaces} spaces`, () => {
    const instance = benchWorld(size);
    const index = buildIndex(instance);
    const naive = naiveEngine(instance);
    const questions = questionsOn(index);
    expectAgreement(index, naive, questions);
    let turn = 0;
    const next = () => questions[turn++ % questions.length] ?? nobody;

    describe("one check", () => {
      bench("engine, with the whole proof", () => {
        const { person, space, permission } = next();
        decideSpace(index, evaluateSpace(index, person, space), permission);
      });
      bench("Maps and Sets, yes or no", () => {
        const { person, space, permission } = next();
        naive.check(personAt(index, person), spaceAt(index, space), permission);
      });
    });

    describe("who has View in a space", () => {
      bench("engine, with routes", () => {
        whoHolds(index, next().space, "read/space");
      });
      bench("Maps and Sets", () => {
        naive.who(spaceAt(index, next().space), "read/space");
      });
    });

    describe("what a person reaches", () => {
      bench("engine, with permissions and routes", () => {
        reachOf(index, next().person);
      });
      bench("Maps and Sets", () => {
        naive.reach(personAt(index, next().person));
      });
    });

    describe("building the index", () => {
      bench("engine", () => {
        buildIndex(instance);
      });
      bench("Maps and Sets", () => {
        naiveEngine(instance);
      });
    });
  });
}

const nobody: Question = { person: 0, space: 0, permission: "read/space" };

function questionsOn(index: AccessIndex): Question[] {
  const roll = dice(7);
  return Array.from({ length: 1_000 }, () => ({
    person: roll(index.people.size),
    space: roll(index.spaces.size),
    permission: permissionKeys[roll(permissionKeys.length)] ?? "read/space",
  }));
}

/** A baseline that answers otherwise measures nothing. */
function expectAgreement(index: AccessIndex, naive: NaiveEngine, questions: readonly Question[]) {
  for (const { person, space, permission } of questions) {
    const { allowed } = decideSpace(index, evaluateSpace(index, person, space), permission);
    if (allowed !== naive.check(personAt(index, person), spaceAt(index, space), permission)) {
      throw new Error(`the baseline disagrees on person ${person}, space ${space}, ${permission}`);
    }
  }
  const { person, space } = questions[0] ?? nobody;
  const reached = naive.reach(personAt(index, person)).length;
  const holders = naive.who(spaceAt(index, space), "read/space").length;
  if (
    reached !== reachOf(index, person).length ||
    holders !== whoHolds(index, space, "read/space").length
  ) {
    throw new Error("the baseline disagrees on a list");
  }
}

function personAt(index: AccessIndex, at: number): PersonId {
  return index.people.id(at);
}

function spaceAt(index: AccessIndex, at: number): SpaceId {
  return index.spaces.id(at);
}
