import { applyChanges } from "#electron/services/change-service.ts";
import { need, outcomeOf, type Session } from "#electron/services/session.ts";
import { counted } from "#shared/explanation/words.ts";
import type { Outcome } from "#shared/ipc/errors.ts";
import type { Actor } from "#shared/model/workspace.ts";
import { parseChange, readChanges } from "./changes-input.ts";
import { exitCodeOf, exitCodes } from "./exit-codes.ts";
import { reasonIn } from "./history-input.ts";
import { type Line, readLines } from "./input.ts";
import type { Output } from "./output.ts";
import { surroundings } from "./surroundings.ts";
import { actorOf, type WorkspaceOptions, withSession } from "./with-session.ts";

export interface ApplyOptions extends WorkspaceOptions {
  readonly stream?: boolean;
  readonly actAs?: string;
  readonly reason?: string;
}

interface By {
  readonly actor: Actor;
  readonly reason?: string | undefined;
}

/** `apply`: commits changes as one entry, all or none; with `--stream`, each line by itself. */
export async function runApply(
  file: string,
  changes: string,
  options: ApplyOptions,
  output: Output,
): Promise<number> {
  if (options.stream) {
    return withSession(file, "write", options, output, (session) =>
      applyLines(
        session,
        changes,
        { actor: actorOf(session, options.actAs), ...reasonIn(options) },
        output,
      ),
    );
  }
  const list = await readChanges(changes);
  return withSession(file, "write", options, output, async (session) => {
    const before = session.store.state.revision;
    const actor = actorOf(session, options.actAs);
    const { reason } = reasonIn(options);
    const revision =
      list.length === 0
        ? before
        : need(await applyChanges(session, list, actor, surroundings, reason));
    if (output.asJson) output.json({ v: 1, ok: true, revision, changes: list.length });
    else
      output.text(
        `${counted(list.length, "change")} made; the workspace is at revision ${revision}.`,
      );
    return exitCodes.done;
  });
}

/**
 * Acknowledges each line only once its commit is on disk; a refused line changes nothing. Stops when
 * acknowledgements no longer arrive.
 */
async function applyLines(session: Session, path: string, by: By, output: Output): Promise<number> {
  let code: number = exitCodes.done;
  for await (const line of readLines(path)) {
    if (output.lost() !== null) break;
    const committed = await applyLine(session, line, path, by);
    if (committed.ok) output.json({ v: 1, ok: true, revision: committed.value });
    else {
      output.json({ v: 1, ok: false, error: committed.error });
      if (code === exitCodes.done) code = exitCodeOf(committed.error.code);
    }
  }
  return code;
}

async function applyLine(
  session: Session,
  line: Line,
  path: string,
  { actor, reason }: By,
): Promise<Outcome<number>> {
  const change = outcomeOf(() => parseChange(line.text, path, line.number));
  if (!change.ok) return change;
  return applyChanges(session, [change.value], actor, surroundings, reason);
}
