import { findGroup, findSpace } from "#electron/domain/references.ts";
import { revokeFromAll } from "#electron/services/combined-query.ts";
import { need } from "#electron/services/session.ts";
import { stepClause } from "#shared/explanation/advice-words.ts";
import type { CombinedAdvice } from "#shared/explanation/combined-advice.ts";
import { refusalSentence } from "#shared/explanation/refusal.ts";
import { counted, listed, upperFirst } from "#shared/explanation/words.ts";
import { permissionLabel } from "#shared/permissions/permissions.ts";
import { changeOf, refusalDocument } from "./advice-document.ts";
import { personDocument } from "./documents.ts";
import { exitCodes } from "./exit-codes.ts";
import type { Output } from "./output.ts";
import { permissionFor } from "./question.ts";
import { type WorkspaceOptions, withSession } from "./with-session.ts";

export interface RevokeAllOptions extends WorkspaceOptions {
  readonly membersOf?: string;
  readonly space?: string;
}

/** `revoke-all`: the minimal sets of changes after which no guest, or no member of a group, holds the permissions. */
export function runRevokeAll(
  file: string,
  permissions: readonly string[],
  options: RevokeAllOptions,
  output: Output,
): Promise<number> {
  return withSession(file, "read", options, output, (session) => {
    const directory = session.directory();
    const { membersOf, space } = options;
    const advice = revokeFromAll(session, {
      permissions: permissions.map(permissionFor),
      membersOf: membersOf === undefined ? null : need(findGroup(directory, membersOf)).id,
      space: space === undefined ? null : need(findSpace(directory, space)).id,
    });
    if (output.asJson) {
      output.json({
        v: 1,
        held: advice.targets,
        outOfReach: advice.outOfReach.map((one) => ({
          person: personDocument(one.person),
          space: one.space.key,
          permission: one.permission,
        })),
        sets: advice.sets.map(({ steps, othersAffected, besides }) => ({
          changes: steps.map(({ step, ...place }) => changeOf(directory, step, place)),
          othersAffected,
          besides,
        })),
        ...(advice.refusals.length > 0 && {
          willNotWork: advice.refusals.map((one) => ({ because: [refusalDocument(one)] })),
        }),
        complete: advice.complete,
        ...(advice.more > 0 && { more: advice.more }),
      });
    } else for (const line of lines(advice)) output.text(line);
    return exitCodes.done;
  });
}

function lines({ targets, outOfReach, sets, refusals, complete, more }: CombinedAdvice): string[] {
  if (targets === 0) return ["Nobody asked about holds any of it."];
  return [
    ...outOfReach.map(
      ({ person, space, permission }) =>
        `Out of reach: ${person.name} holds ${permissionLabel(permission)} in ${space.name}, and no change of a row or a group takes it.`,
    ),
    ...sets.flatMap(({ steps, othersAffected, besides }, at) => [
      `${at + 1}. ${counted(steps.length, "change")}, ${counted(othersAffected, "other person", "other people")} affected, ${counted(besides, "permission")} lost besides:`,
      `   ${upperFirst(listed(steps.map(({ step, ...place }) => stepClause(step, place))))}.`,
    ]),
    ...refusals.map((one) => `Left out: ${refusalSentence(one)}`),
    ...(more > 0 ? [`And ${more} more.`] : []),
    ...(complete ? [] : ["There may be other sets: too many changes serve to try them all."]),
  ];
}
