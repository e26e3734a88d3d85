import { refuse } from "#shared/ipc/error-words.ts";
import { done } from "#shared/ipc/errors.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import { HistoryLog } from "./history-log.ts";
import { readIfThere } from "./load.ts";
import type { Places } from "./places.ts";
import { caught } from "./reasons.ts";
import type { Store } from "./store.ts";

interface ReadStoreParts {
  readonly places: Places;
  readonly state: WorkspaceState;
  readonly repairs: readonly string[];
  readonly mode: "read" | "past";
}

/** A store that only answers what was there when it was opened; commits are refused. */
export function readStore({ places, state, repairs, mode }: ReadStoreParts): Store {
  const refusal = () =>
    mode === "past" ? refuse("viewing-past", { revision: state.revision }) : refuse("read-only");
  let log: HistoryLog | null = null;
  return {
    path: places.shown,
    state,
    mode,
    repairs,
    commit: async () => refusal(),
    history: () =>
      caught(async () => {
        log ??= await readHistory(places, state.revision);
        return done(log);
      }),
    snapshot: async () => refusal(),
    trouble: null,
    retry: async () => refusal(),
    saveCopy: async () => refusal(),
    close: async () => undefined,
  };
}

/**
 * The commits up to a change as the files have them. The journal is read first: a process that
 * rewrites the files meanwhile moves its lines to the history, never out of both.
 */
export async function readHistory(places: Places, latest: number): Promise<HistoryLog> {
  const journal = await readIfThere(places.files, places.journal);
  return new HistoryLog(latest, await readIfThere(places.files, places.history), journal);
}
