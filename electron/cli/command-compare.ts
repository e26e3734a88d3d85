import { findPerson } from "#electron/domain/references.ts";
import { compareTwo, likenOne } from "#electron/services/comparison-query.ts";
import { need } from "#electron/services/session.ts";
import type { Comparison, Likeness } from "#shared/explanation/comparison.ts";
import { comparisonLines, likenessSentence } from "#shared/explanation/comparison-words.ts";
import { refusalSentence } from "#shared/explanation/refusal.ts";
import { refusalDocument } from "./advice-document.ts";
import { personDocument, sourceDocument } from "./documents.ts";
import { exitCodes } from "./exit-codes.ts";
import type { Output } from "./output.ts";
import { type WorkspaceOptions, withSession } from "./with-session.ts";

/** `compare`: how two people's access differs and why, and the smallest changes that give the first what the second holds. */
export function runCompare(
  file: string,
  one: string,
  other: string,
  options: WorkspaceOptions,
  output: Output,
): Promise<number> {
  return withSession(file, "read", options, output, (session) => {
    const directory = session.directory();
    const [a, b] = [need(findPerson(directory, one)).id, need(findPerson(directory, other)).id];
    const comparison = compareTwo(session, a, b);
    const { sets, more, refusals } = likenOne(session, a, b);
    if (output.asJson) {
      output.json({
        v: 1,
        one: personDocument(comparison.one),
        other: personDocument(comparison.other),
        groups: groupsDocument(comparison.groups),
        spaces: comparison.spaces.map(spaceDocument),
        makeLike: sets.map(likenessDocument),
        ...(more > 0 && { more }),
        ...(refusals.length > 0 && {
          willNotWork: refusals.map((one) => ({ because: [refusalDocument(one)] })),
        }),
      });
      return exitCodes.done;
    }
    for (const line of comparisonLines(comparison)) output.text(line);
    output.text(`\nTo give ${comparison.one.name} what ${comparison.other.name} holds:`);
    sets.forEach((set, at) => {
      output.text(`${at + 1}. ${likenessSentence(set, comparison.one)}`);
    });
    for (const one of refusals) output.text(`Left out: ${refusalSentence(one)}`);
    return exitCodes.done;
  });
}

function groupsDocument({ both, onlyOne, onlyOther }: Comparison["groups"]) {
  const names = (groups: Comparison["groups"]["both"]) => groups.map((group) => group.name);
  return { both: names(both), onlyOne: names(onlyOne), onlyOther: names(onlyOther) };
}

function spaceDocument({ space, onlyOne, onlyOther }: Comparison["spaces"][number]) {
  const held = (cells: typeof onlyOne) =>
    cells.map((cell) => ({
      permission: cell.permission,
      sources: cell.sources.map(sourceDocument),
    }));
  return { key: space.key, onlyOne: held(onlyOne), onlyOther: held(onlyOther) };
}

function likenessDocument({ join, grant, beyond, outOfReach, flips, adminRoles }: Likeness) {
  const rows = (list: Likeness["grant"]) =>
    list.map((row) => ({ space: row.space.key, permissions: row.permissions }));
  return {
    join: join.map((group) => group.name),
    grant: rows(grant),
    beyond: rows(beyond),
    outOfReach: rows(outOfReach),
    flips: flips.map((flip) => ({ ...flip, person: personDocument(flip.person) })),
    ...(adminRoles.length > 0 && { adminRoles }),
  };
}
