import { findGroup, findPerson, findSpace } from "#electron/domain/references.ts";
import { linesOf, listActivity } from "#electron/services/activity-queries.ts";
import { need } from "#electron/services/session.ts";
import { changeHeading, eventLineText } from "#shared/explanation/timeline-words.ts";
import { counted } from "#shared/explanation/words.ts";
import { exitCodes } from "./exit-codes.ts";
import { momentIn } from "./history-input.ts";
import { limitIn } from "./limit.ts";
import type { Output } from "./output.ts";
import { permissionFor } from "./question.ts";
import { type WorkspaceOptions, withSession } from "./with-session.ts";

export interface ActivityOptions extends WorkspaceOptions {
  readonly person?: string;
  readonly group?: string;
  readonly space?: string;
  readonly permission?: string;
  readonly actor?: string;
  readonly search?: string;
  readonly from?: string;
  readonly until?: string;
  readonly limit?: string;
}

const usualLimit = 50;
const shownLines = 8;

/** `activity`: who changed what, and when, newest first. */
export function runActivity(
  file: string,
  options: ActivityOptions,
  output: Output,
): Promise<number> {
  const since = momentIn("--from", options.from);
  const until = momentIn("--until", options.until);
  const limit = limitIn("--limit", options.limit) ?? usualLimit;
  return withSession(file, "read", options, output, async (session) => {
    const { person, group, space, permission } = options;
    const directory = () => session.directory();
    const found = await listActivity(session, {
      search: options.search ?? "",
      person: person === undefined ? null : need(findPerson(directory(), person)).id,
      group: group === undefined ? null : need(findGroup(directory(), group)).id,
      space: space === undefined ? null : need(findSpace(directory(), space)).id,
      permission: permission === undefined ? null : permissionFor(permission),
      actor: options.actor ?? null,
      since,
      until,
      offset: 0,
      limit,
    });
    const log = need(await session.store.history());
    const { rows, matching, total, knownFrom } = found;
    const entries = rows.map(({ change, undone }) => {
      const { lines, count } = linesOf(session, log, change.revision);
      return { ...change, undone, events: count, what: lines };
    });
    if (output.asJson) output.json({ v: 1, total, matching, knownFrom, changes: entries });
    else {
      for (const { what, events, undone, ...change } of entries) {
        output.text(output.strong(changeHeading(change, undone)));
        if (what === null) output.text("    its details are no longer in the history");
        for (const line of what?.slice(0, shownLines) ?? [])
          output.text(`    ${eventLineText(line)}`);
        const rest = events - Math.min(shownLines, what?.length ?? 0);
        if (rest > 0) output.text(`    and ${counted(rest, "more fact")}`);
      }
      const shown = matching > rows.length ? `; the newest ${rows.length} are shown` : "";
      output.text(`${counted(matching, "change")} of ${total}${shown}.`);
    }
    return exitCodes.done;
  });
}
