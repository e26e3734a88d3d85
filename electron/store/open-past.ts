import { rollBack } from "#electron/domain/history/roll-back.ts";
import { refuse } from "#shared/ipc/error-words.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";
import type { ChangeEntry } from "#shared/model/workspace.ts";
import { loadBeside } from "./load.ts";
import { nodeFiles } from "./node-files.ts";
import { placesOf } from "./places.ts";
import { readHistory, readStore } from "./read-store.ts";
import { caught } from "./reasons.ts";
import type { OpenOptions, Store } from "./store.ts";

/**
 * A workspace as it was at a change, for reading only: loaded as it is now and rolled back; `choose`
 * picks the change by its number among all there are. Refuses
 * with `unknown-change` for one that has not been, with `history-missing` where the history does not
 * go back that far, and as `openStore` does. Cost: the number of facts, and the commits since.
 */
export async function openPast(
  path: string,
  choose: (entries: readonly ChangeEntry[]) => number,
  options: Pick<OpenOptions, "files">,
): Promise<Outcome<Store>> {
  return caught(async () => {
    const places = await placesOf(path, options.files ?? nodeFiles);
    const { state } = await loadBeside(places);
    const revision = choose(state.changes);
    if (!Number.isInteger(revision) || revision < 0 || revision > state.revision)
      return refuse("unknown-change", { ref: String(revision), revision: state.revision });
    const log = await readHistory(places, state.revision);
    const since = log.after(revision);
    if (since === null)
      return refuse("history-missing", { ref: `change ${revision}`, from: log.wholeFrom });
    rollBack(state, since.toReversed());
    return done(readStore({ places, state, repairs: [], mode: "past" }));
  });
}
