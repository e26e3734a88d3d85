import { findPerson } from "#electron/domain/references.ts";
import { changesOfPerson, revisionAt } from "#electron/services/past-queries.ts";
import { need } from "#electron/services/session.ts";
import type { PersonChange } from "#shared/explanation/timeline.ts";
import { personChangeLines } from "#shared/explanation/timeline-words.ts";
import { personDocument } from "./documents.ts";
import { exitCodes } from "./exit-codes.ts";
import type { Output } from "./output.ts";
import { type WorkspaceOptions, withSession } from "./with-session.ts";

export interface ChangedOptions extends WorkspaceOptions {
  readonly from?: string;
  readonly until?: string;
}

/** `changed`: what changed for a person, change by change, with the entry that caused each. */
export function runChanged(
  file: string,
  person: string,
  options: ChangedOptions,
  output: Output,
): Promise<number> {
  return withSession(file, "read", options, output, async (session) => {
    const { id, name } = need(findPerson(session.directory(), person));
    const { changes, revision } = session.store.state;
    const log = need(await session.store.history());
    const after = options.from === undefined ? log.wholeFrom - 1 : startOf(changes, options.from);
    const upTo = options.until === undefined ? revision : revisionAt(changes, options.until);
    const found = await changesOfPerson(session, { person: id, after, upTo });
    if (output.asJson) {
      output.json({ v: 1, after, upTo, changes: found.map(changeDocument) });
    } else {
      if (found.length === 0) output.text(`Nothing changed for ${name} in that time.`);
      for (const one of found) for (const line of personChangeLines(one)) output.text(line);
    }
    return exitCodes.done;
  });
}

/** A day counts from its beginning, so what was made on it belongs to the stretch. */
function startOf(changes: Parameters<typeof revisionAt>[0], from: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(from)) return revisionAt(changes, from);
  const before = changes.findLast((one) => one.at < from);
  return before?.revision ?? 0;
}

function changeDocument({ change, flips, access, pages }: PersonChange) {
  return {
    change,
    flips: flips.map((one) => ({ ...one, person: personDocument(one.person) })),
    access: access.map(({ space, gained, lost }) => ({ space: space.key, gained, lost })),
    pages: pages.map(({ page, gained, lost }) => ({
      page: page.id,
      title: page.title,
      gained,
      lost,
    })),
  };
}
