import { need } from "#electron/services/session.ts";
import { turnChange, type Way } from "#electron/services/undo-service.ts";
import { exitCodes } from "./exit-codes.ts";
import { changeNumber, reasonIn } from "./history-input.ts";
import type { Output } from "./output.ts";
import { surroundings } from "./surroundings.ts";
import { actorOf, type WorkspaceOptions, withSession } from "./with-session.ts";

export interface TurnOptions extends WorkspaceOptions {
  readonly change?: string;
  readonly reason?: string;
  readonly actAs?: string;
}

/** `undo` and `redo`: takes a change back, or makes it again, as a new entry. */
export function runTurn(
  way: Way,
  file: string,
  options: TurnOptions,
  output: Output,
): Promise<number> {
  const asked = { change: changeNumber(options.change), ...reasonIn(options) };
  return withSession(file, "write", options, output, async (session) => {
    const actor = actorOf(session, options.actAs);
    const turned = need(await turnChange(session, way, asked, actor, surroundings));
    if (output.asJson) output.json({ v: 1, ok: true, ...turned });
    else output.text(`${turned.label}. The workspace is at revision ${turned.revision}.`);
    return exitCodes.done;
  });
}
