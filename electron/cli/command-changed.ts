import { findPerson } from "#electron/domain/references.ts";
import { changesOfPerson, stretchOf } from "#electron/services/past-queries.ts";
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
    const log = need(await session.store.history());
    const moments = { from: options.from ?? null, to: options.until ?? null };
    const { after, upTo } = stretchOf(session, log, moments);
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
