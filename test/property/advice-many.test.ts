import fc from "fast-check";
import { expect, test } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import type { Target } from "#electron/engine/advice/combined.ts";
import { adviseGiveMany } from "#electron/engine/advice/give-many.ts";
import { adviseRevokeMany, guestTargets } from "#electron/engine/advice/revoke-many.ts";
import type { CombinedAdvice } from "#shared/explanation/combined-advice.ts";
import { type PermissionKey, permissionKeys } from "#shared/permissions/permissions.ts";
import {
  heldIn,
  isRefused,
  type PlacedPlainStep,
  type PlainQuestion,
  type PlainStep,
  stepsAgainst,
  stepsTowards,
  worldAfter,
} from "#test/support/brute-advice.ts";
import { answersOf } from "#test/support/engine-answers.ts";
import type { PlainWorld } from "#test/support/plain-world.ts";
import { randomWorld } from "#test/support/random-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

interface Drawn {
  readonly world: PlainWorld;
  readonly asked: readonly PlainQuestion[];
}

const several: fc.Arbitrary<Drawn> = randomWorld.chain((world) => {
  const question = fc.record({
    person: fc.constantFrom(...world.people),
    space: fc.constantFrom(...world.spaces),
    permission: fc.constantFrom(...permissionKeys),
  });
  return fc.record({
    world: fc.constant(world),
    asked: fc.array(question, { minLength: 2, maxLength: 3 }),
  });
});

test("several permissions taken away together: every minimal set, against all subsets of changes", () => {
  fc.assert(
    fc.property(several, (drawn) => {
      const { world } = drawn;
      const index = buildIndex(instanceOf(world));
      const before = answersOf(index);
      const advice = adviseRevokeMany(index, targetsOf(drawn));
      const unreached = new Set(advice.outOfReach.map(nameOfTarget));
      const asked = drawn.asked.filter(
        (one) => isHeld(world, one) && !unreached.has(nameOfQuestion(one)),
      );
      const expected = bruteSets(world, asked, stepsAgainst, false);
      if (expected === null || !advice.complete || advice.more > 0) return;
      expect(setsOf(advice)).toEqual(expected);
      expect(answersOf(index)).toEqual(before);
    }),
    { numRuns: 400 },
  );
});

test("several permissions given together: every minimal set, against all subsets of changes", () => {
  fc.assert(
    fc.property(several.map(withViewOnRows), (drawn) => {
      const { world } = drawn;
      const index = buildIndex(instanceOf(world));
      const advice = adviseGiveMany(index, targetsOf(drawn));
      const unreached = new Set(advice.outOfReach.map(nameOfTarget));
      const asked = drawn.asked.filter(
        (one) => !isHeld(world, one) && !unreached.has(nameOfQuestion(one)),
      );
      for (const one of drawn.asked.filter((other) => unreached.has(nameOfQuestion(other)))) {
        expect(bruteSets(world, [one], stepsTowards, true) ?? []).toEqual([]);
      }
      const expected = bruteSets(world, asked, stepsTowards, true);
      if (expected === null || !advice.complete || advice.more > 0) return;
      expect(new Set(setsOf(advice))).toEqual(new Set(expected));
    }),
    { numRuns: 400 },
  );
});

test("after any advised set no guest can do it anywhere, but by an open route", () => {
  fc.assert(
    fc.property(randomWorld, fc.constantFrom(...permissionKeys), (world, permission) => {
      const index = buildIndex(instanceOf(world));
      const targets = guestTargets(index, [permission], null);
      const { sets, outOfReach } = adviseRevokeMany(index, targets);
      expect(sets.length > 0).toBe(targets.length > outOfReach.length);
      for (const set of sets) {
        const after = set.steps.reduce((now, { person, space, step }) => {
          const asked = questionOf(now, person.id, space.id, permission);
          return worldAfter(now, asked, [plainStep(step, permission)]);
        }, world);
        const left = targets
          .map((one) =>
            questionOf(after, index.people.id(one.person), index.spaces.id(one.space), permission),
          )
          .filter((one) => isHeld(after, one))
          .map(nameOfQuestion);
        expect(new Set(outOfReach.map(nameOfTarget))).toEqual(
          new Set([...left, ...outOfReach.map(nameOfTarget)]),
        );
      }
    }),
    { numRuns: 200 },
  );
});

/** Each row of a group or a person with View, as the console writes them: a tick then is one tick. */
function withViewOnRows({ world, asked }: Drawn): Drawn {
  const rows = world.rows.map((row) =>
    row.to === "group" || row.to === "person"
      ? { ...row, ticks: [...new Set<PermissionKey>(["read/space", ...row.ticks])] }
      : row,
  );
  return { world: { ...world, rows }, asked };
}

/** The minimal sets by trying every subset; null where there are too many to try. */
function bruteSets(
  world: PlainWorld,
  asked: readonly PlainQuestion[],
  stepsFor: (world: PlainWorld, asked: PlainQuestion) => PlainStep[],
  wanted: boolean,
): string[] | null {
  const steps = new Map<string, PlacedPlainStep>();
  for (const one of asked) {
    for (const step of stepsFor(world, one)) steps.set(nameOfStep(one, step), { asked: one, step });
  }
  if (asked.length === 0) return [];
  if (steps.size > 10) return null;
  const names = [...steps.keys()];
  const placedOf = (chosen: number) =>
    names.filter((_, at) => ((chosen >> at) & 1) === 1).flatMap((name) => steps.get(name) ?? []);
  const found: number[] = [];
  const subsets = Array.from({ length: 2 ** names.length }, (_, chosen) => chosen).sort(
    (a, b) => sizeOf(a) - sizeOf(b),
  );
  for (const chosen of subsets) {
    if (found.some((smaller) => (chosen & smaller) === smaller)) continue;
    const after = placedOf(chosen).reduce(
      (now, one) => worldAfter(now, one.asked, [one.step]),
      world,
    );
    if (asked.every((one) => isHeld(after, one) === wanted)) found.push(chosen);
  }
  return found
    .filter((chosen) => !isRefused(world, placedOf(chosen)))
    .map((chosen) =>
      names
        .filter((_, at) => ((chosen >> at) & 1) === 1)
        .map(shortName)
        .sort()
        .join(", "),
    )
    .sort();
}

function setsOf(advice: CombinedAdvice): string[] {
  return advice.sets
    .map((set) =>
      set.steps
        .map(({ person, space, step }) => {
          const [permission = "read/space"] = "permissions" in step ? step.permissions : [];
          return shortName(nameOfStep({ person, space }, plainStep(step, permission)));
        })
        .sort()
        .join(", "),
    )
    .sort();
}

/** A tick brings View where the row lacks it, and nothing else where it has the rest: named by its row. */
function shortName(name: string): string {
  return name.startsWith("tick ") ? name.slice(0, name.lastIndexOf(" ")) : name;
}

function plainStep(
  step: CombinedAdvice["sets"][number]["steps"][number]["step"],
  permission: PermissionKey,
): PlainStep {
  if (step.do === "removeMember") return { do: "leave", group: step.group.id };
  if (step.do === "addMember") return { do: "join", group: step.group.id };
  const group = step.group?.id ?? null;
  return { do: step.do === "revoke" ? "untick" : "tick", group, permission };
}

function nameOfStep(
  { person, space }: { person: { id: string }; space: { id: string } },
  step: PlainStep,
): string {
  if (step.do === "leave" || step.do === "join") return `${step.do} ${person.id} ${step.group}`;
  return `${step.do} ${space.id} ${step.group ?? `own ${person.id}`} ${step.permission}`;
}

function targetsOf({ world, asked }: Drawn): Target[] {
  return asked.map(({ person, space, permission }) => ({
    person: world.people.indexOf(person),
    space: world.spaces.indexOf(space),
    permission,
  }));
}

function isHeld(world: PlainWorld, { person, space, permission }: PlainQuestion): boolean {
  return heldIn(world, person, space).has(permission);
}

function questionOf(
  world: PlainWorld,
  person: string,
  space: string,
  permission: PermissionKey,
): PlainQuestion {
  const who = world.people.find((one) => one.id === person);
  const where = world.spaces.find((one) => one.id === space);
  if (!who || !where) throw new Error(`no ${person} or no ${space}`);
  return { person: who, space: where, permission };
}

function nameOfQuestion({ person, space, permission }: PlainQuestion): string {
  return `${person.id} ${space.id} ${permission}`;
}

function nameOfTarget({ person, space, permission }: CombinedAdvice["outOfReach"][number]): string {
  return `${person.id} ${space.id} ${permission}`;
}

function sizeOf(chosen: number): number {
  return chosen.toString(2).replaceAll("0", "").length;
}
