import { type AccessIndex, buildIndex } from "#electron/engine/access-index.ts";
import { decidePage } from "#electron/engine/check-page.ts";
import { decideSpace } from "#electron/engine/check-space.ts";
import { evaluateSpace } from "#electron/engine/evaluate.ts";
import type { Decision } from "#shared/explanation/decision.ts";
import { pageAbilities } from "#shared/model/page.ts";
import { permissionKeys } from "#shared/permissions/permissions.ts";
import type { PlainWorld } from "./plain-world.ts";
import type { PlainDecision } from "./reference-proof.ts";
import { instanceOf } from "./world-instance.ts";

/** A decision of the engine as the reference writes one; throws where it contradicts itself. */
export function plainDecision(decision: Decision): PlainDecision {
  const { allowed, certainty, notes, sources, blockers } = decision;
  if ((certainty === "sure") !== (notes.length === 0)) throw new Error(`${certainty}, ${notes}`);
  return {
    allowed,
    sources: sources.map(({ group, ...one }) => ({ ...one, ...(group && { group: group.name }) })),
    blockers: blockers.map(({ page, ...one }) => ({ ...one, ...(page && { page: page.id }) })),
    notes: [...notes].sort(),
  };
}

/** A question that can be put to a world, by ids, with the engine's answer. */
export interface Answered extends PlainDecision {
  readonly person: string;
  /** The space or page. */
  readonly place: string;
  /** The permission or ability. */
  readonly asked: string;
}

/** The engine's answers to every question about everyone in a world. */
export function allAnswers(world: PlainWorld): Answered[] {
  return answersOf(buildIndex(instanceOf(world)));
}

/** An index's answers to every question about everyone. */
export function answersOf(index: AccessIndex): Answered[] {
  return [...index.people].flatMap((at) => [
    ...[...index.spaces].flatMap((spaceAt) => {
      const evaluation = evaluateSpace(index, at, spaceAt);
      return permissionKeys.map((asked) => ({
        person: index.people.id(at),
        place: index.spaces.id(spaceAt),
        asked,
        ...plainDecision(decideSpace(index, evaluation, asked)),
      }));
    }),
    ...[...index.instance.pages.values()].flatMap((page) =>
      pageAbilities.map((asked) => ({
        person: index.people.id(at),
        place: page.id,
        asked,
        ...plainDecision(decidePage(index, at, page, asked)),
      })),
    ),
  ]);
}

/** All that anyone may do in a world, each as one text: `person place asked`. */
export function allAllowed(world: PlainWorld): Set<string> {
  return allowedOf(allAnswers(world));
}

/** The questions whose answer is yes, each as one text. */
export function allowedOf(answers: readonly Answered[]): Set<string> {
  return new Set(
    answers.filter((one) => one.allowed).map((one) => `${one.person} ${one.place} ${one.asked}`),
  );
}
