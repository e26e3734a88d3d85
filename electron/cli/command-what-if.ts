import { askWhatIf } from "#electron/services/what-if-query.ts";
import type { Finding, WhatIf } from "#shared/explanation/what-if.ts";
import { whatIfLines } from "#shared/explanation/what-if-words.ts";
import { readChanges } from "./changes-input.ts";
import { personDocument } from "./documents.ts";
import { exitCodes } from "./exit-codes.ts";
import type { Output } from "./output.ts";
import { surroundings } from "./surroundings.ts";
import { actorOf, type WorkspaceOptions, withSession } from "./with-session.ts";

export interface WhatIfOptions extends WorkspaceOptions {
  readonly actAs?: string;
}

/** `whatif`: what the changes would do; writes nothing. */
export async function runWhatIf(
  file: string,
  changes: string,
  options: WhatIfOptions,
  output: Output,
): Promise<number> {
  const list = await readChanges(changes);
  return withSession(file, "read", options, output, (session) => {
    const answer = askWhatIf(session, list, actorOf(session, options.actAs), surroundings);
    if (output.asJson) output.json(whatIfDocument(answer));
    else for (const line of whatIfLines(answer)) output.text(line);
    return exitCodes.done;
  });
}

/** The document of cli.md: things by name and key, as in every other one. */
function whatIfDocument(answer: WhatIf) {
  return {
    v: 1,
    flips: answer.flips.map((one) => ({ ...one, person: personDocument(one.person) })),
    access: answer.access.map(({ person, space, gained, lost }) => ({
      person: personDocument(person),
      space: space.key,
      gained,
      lost,
    })),
    weakened: answer.weakened.map(({ person, space, permissions, before, left }) => ({
      person: personDocument(person),
      space: space.key,
      permissions,
      before,
      left: left.map(({ route, group }) => ({ route, ...(group && { group: group.name }) })),
    })),
    pages: answer.pages.map(({ person, page, gained, lost }) => ({
      person: personDocument(person),
      page: page.id,
      title: page.title,
      gained,
      lost,
    })),
    seats: answer.seats,
    guestVisibleSpaces: {
      added: answer.guestVisibleSpaces.added.map((space) => space.key),
      removed: answer.guestVisibleSpaces.removed.map((space) => space.key),
    },
    lookUps: answer.lookUps.map((one) => ({ ...one, person: personDocument(one.person) })),
    findings: {
      added: answer.findings.added.map(findingDocument),
      removed: answer.findings.removed.map(findingDocument),
    },
  };
}

function findingDocument({ id, person, group, space, page }: Finding) {
  return {
    id,
    ...(person && { person: personDocument(person) }),
    ...(group && { group: group.name }),
    ...(space && { space: space.key }),
    ...(page && { page: page.id, title: page.title }),
  };
}
