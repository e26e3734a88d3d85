import { isDeepStrictEqual } from "node:util";
import type { ChangeEntry } from "#shared/model/workspace.ts";
import { readLine } from "./journal-line.ts";
import { linesOf } from "./journal-lines.ts";
import type { Loaded } from "./load.ts";

interface HistoryProblem {
  readonly line?: number;
  readonly what: string;
}

/**
 * What is wrong with a history file: lines that cannot be read, changes missing between others, and
 * lines that say something else than the workspace's own list of changes. A change may be there
 * twice, alike, and the last line may be cut short where the journal still has it: that is what an
 * interrupted rewrite leaves. Without a workspace (null) nothing is compared with it.
 */
export function brokenHistory(
  bytes: Buffer,
  loaded: Pick<Loaded, "state" | "journal"> | null,
): HistoryProblem[] {
  const state = loaded?.state ?? null;
  const problems: HistoryProblem[] = [];
  const known = new Map(state?.changes.map((one) => [one.revision, one]));
  const seen = new Map<number, ChangeEntry>();
  for (const line of linesOf(bytes)) {
    if (!line.ended && loaded?.journal.includes(line.bytes)) continue;
    const read = readLine(line.bytes);
    if (!read.ok) {
      problems.push({ line: line.number, what: read.reason });
      continue;
    }
    const { entry } = read.commit;
    const other = seen.get(entry.revision) ?? known.get(entry.revision);
    if (state !== null && entry.revision > state.revision)
      problems.push({
        line: line.number,
        what: `change ${entry.revision} is not in the workspace`,
      });
    else if (other !== undefined && !isDeepStrictEqual(other, entry))
      problems.push({ line: line.number, what: `change ${entry.revision} is told in two ways` });
    seen.set(entry.revision, entry);
  }
  const revisions = [...seen.keys()].sort((one, two) => one - two);
  for (const [at, revision] of revisions.entries()) {
    const previous = revisions[at - 1] ?? revision - 1;
    if (revision !== previous + 1)
      problems.push({ what: `the changes between ${previous} and ${revision} are missing` });
  }
  return problems;
}
