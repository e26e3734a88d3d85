import { refuse } from "#shared/ipc/error-words.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import type { Store } from "./store.ts";

/** A store that only answers what was there when it was opened; commits are refused. */
export function readStore(path: string, state: WorkspaceState, repairs: readonly string[]): Store {
  return {
    path,
    state,
    repairs,
    commit: async () => refuse("read-only"),
    snapshot: async () => refuse("read-only"),
    close: async () => undefined,
  };
}
