import { findPerson, findSpace } from "#electron/domain/references.ts";
import { idleIn, sturdiness } from "#electron/services/redundancy-query.ts";
import { need } from "#electron/services/session.ts";
import type { IdleMembership, IdleRow } from "#shared/explanation/redundancy.ts";
import {
  idleMembershipSentence,
  idleRowSentence,
  sturdinessSentence,
} from "#shared/explanation/redundancy-words.ts";
import { personDocument, sourceDocument } from "./documents.ts";
import { exitCodes } from "./exit-codes.ts";
import type { Output } from "./output.ts";
import { type WorkspaceOptions, withSession } from "./with-session.ts";

export interface IdleOptions extends WorkspaceOptions {
  readonly space?: string;
}

/** `idle`: rows and memberships that change nothing when they go, each with the proof. */
export function runIdle(file: string, options: IdleOptions, output: Output): Promise<number> {
  return withSession(file, "read", options, output, (session) => {
    const directory = session.directory();
    const where = options.space === undefined ? null : need(findSpace(directory, options.space)).id;
    const { rows, memberships } = idleIn(session, where);
    if (output.asJson) {
      output.json({
        v: 1,
        rows: rows.map(rowDocument),
        memberships: memberships.map(membershipDocument),
      });
      return exitCodes.done;
    }
    for (const row of rows) output.text(idleRowSentence(row));
    for (const one of memberships) output.text(idleMembershipSentence(one));
    if (rows.length + memberships.length === 0)
      output.text("Every row and membership does something.");
    return exitCodes.done;
  });
}

/** `sturdy`: how many sources each permission of a person hangs on. */
export function runSturdy(
  file: string,
  person: string,
  options: WorkspaceOptions,
  output: Output,
): Promise<number> {
  return withSession(file, "read", options, output, (session) => {
    const found = sturdiness(session, need(findPerson(session.directory(), person)).id);
    if (output.asJson) {
      const spaces = found.map(({ space, permissions }) => ({
        key: space.key,
        permissions: permissions.map((one) => ({
          permission: one.permission,
          sources: one.sources.map(sourceDocument),
        })),
      }));
      output.json({ v: 1, spaces });
    } else for (const one of found) output.text(sturdinessSentence(one));
    return exitCodes.done;
  });
}

function rowDocument({ space, group, person, whole, permissions, reason, keepers }: IdleRow) {
  return {
    space: space.key,
    ...(group && { group: group.name }),
    ...(person && { person: personDocument(person) }),
    whole,
    permissions,
    reason,
    keepers: keepers.map((one) => ({
      person: personDocument(one.person),
      sources: one.sources.map(sourceDocument),
    })),
  };
}

function membershipDocument({ person, group, reason }: IdleMembership) {
  return { person: personDocument(person), group: group.name, reason };
}
