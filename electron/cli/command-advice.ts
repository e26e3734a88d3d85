import { findPerson, findSpace } from "#electron/domain/references.ts";
import { personRef, spaceRef } from "#electron/engine/refs.ts";
import { need } from "#electron/services/session.ts";
import { whyGive, whyRevoke } from "#electron/services/why-query.ts";
import type { Advice } from "#shared/explanation/advice.ts";
import {
  type AdvicePlace,
  impossibleSentence,
  setEffects,
  setSentence,
  setTitle,
  stillSentence,
  vainSentence,
} from "#shared/explanation/advice-words.ts";
import { fail } from "#shared/ipc/error-words.ts";
import { permissionLabel } from "#shared/permissions/permissions.ts";
import { adviceDocument } from "./advice-document.ts";
import { exitCodes } from "./exit-codes.ts";
import type { Output } from "./output.ts";
import { permissionFor } from "./question.ts";
import { type WorkspaceOptions, withSession } from "./with-session.ts";

/** `revoke` and `give`: every minimal set of changes that takes a permission away, or gives it, best first. */
export function runAdvice(
  way: "loses" | "gains",
  file: string,
  [person, space, permission]: readonly [string, string, string],
  options: WorkspaceOptions,
  output: Output,
): Promise<number> {
  return withSession(file, "read", options, output, (session) => {
    const directory = session.directory();
    const who = need(findPerson(directory, person)).id;
    const where = need(findSpace(directory, space)).id;
    const asked = permissionFor(permission);
    const index = session.index();
    const place: AdvicePlace = {
      person: personRef(index, index.people.of(who) ?? fail("internal")),
      space: spaceRef(index, index.spaces.of(where) ?? fail("internal")),
    };
    const question = { person: who, space: where, permission: asked };
    const advice = way === "loses" ? whyRevoke(session, question) : whyGive(session, question);
    if (output.asJson) output.json(adviceDocument(directory, advice, place, way));
    else
      for (const line of adviceLines(advice, place, way, permissionLabel(asked))) output.text(line);
    return exitCodes.done;
  });
}

function adviceLines(
  advice: Advice,
  place: AdvicePlace,
  way: "loses" | "gains",
  label: string,
): string[] {
  const { person, space } = place;
  if (way === "loses" && !advice.held)
    return [`${person.name} does not hold ${label} in ${space.name}.`];
  if (way === "gains" && advice.held)
    return [`${person.name} holds ${label} in ${space.name} already.`];
  return [
    ...(advice.possible ? [] : [impossibleSentence(advice, place, way)]),
    ...advice.sets.flatMap((set, at) => [
      `${at + 1}. ${setTitle(set, place)}: ${setSentence(set, place)}`,
      ...setEffects(set, place, way).map((effect) => `   ${effect}`),
    ]),
    ...(advice.more > 0 ? [`And ${advice.more} more.`] : []),
    ...(advice.willNotWork.length > 0 ? ["", "What does not work:"] : []),
    ...advice.willNotWork.map(
      (one) => `   ${vainSentence(one, place)} ${stillSentence(one, place)}`,
    ),
  ];
}
