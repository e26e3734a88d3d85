import { applyCommit, type Commit } from "#electron/domain/commit.ts";
import { fileOf } from "#electron/domain/workspace-file.ts";
import { checksum } from "#electron/store/checksum.ts";
import { createStore } from "#electron/store/create-store.ts";
import type { Files } from "#electron/store/files.ts";
import { openStore } from "#electron/store/open-store.ts";
import type { Store } from "#electron/store/store.ts";
import type { Failure, Outcome } from "#shared/ipc/errors.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import { copyOfState, newcomer, noon, startingState } from "./store-facts.ts";

/** What people do with a store, as far as the disk is concerned. */
export type StoreAction = "create" | "open" | "commit" | "several" | "snapshot" | "close";

/** A workspace that is worked on, and a model of what it must hold. */
export interface StoreCourse {
  /** Open, or null. */
  readonly store: Store | null;
  /** Does one thing; answers with what was refused. */
  act(action: StoreAction): Promise<readonly Failure[]>;
  /** What was confirmed, in short. */
  confirmed(): string;
  /** The same, and then that with one, two and more of what was asked and not yet answered. */
  possible(): readonly string[];
}

/** Starts a course on a workspace that is yet to be made, or holds `state` already. */
export function startCourse(path: string, files: Files, state = startingState()): StoreCourse {
  let store: Store | null = null;
  let asked = 0;
  const unanswered: Commit[] = [];

  async function commit(open: Store, revision: number): Promise<Outcome<null>> {
    // No two are alike, so that a refused one is never taken for the one that came in its place.
    const one = newcomer(open.state, revision, ++asked);
    unanswered.push(one);
    const outcome = await open.commit(one);
    unanswered.splice(unanswered.indexOf(one), 1);
    if (outcome.ok) applyCommit(state, one);
    return outcome;
  }
  function opened(outcome: Outcome<Store>): Outcome<Store> {
    if (outcome.ok) store = outcome.value;
    return outcome;
  }
  async function outcomesOf(action: StoreAction): Promise<readonly Outcome<unknown>[]> {
    const options = { now: noon, files };
    if (action === "create") return [opened(await createStore(path, startingState(), options))];
    if (action === "open") return [opened(await openStore(path, { ...options, mode: "write" }))];
    const open = store;
    if (open === null) throw new Error(`${action} needs an open store`);
    if (action === "snapshot") return [await open.snapshot()];
    if (action === "close") {
      store = null;
      await open.close();
      return [];
    }
    const next = open.state.revision + 1;
    if (action === "commit") return [await commit(open, next)];
    // The first is being written when the others come, so those share the write behind it.
    const first = commit(open, next);
    await Promise.resolve();
    const others = [1, 2, 3].map((ahead) => commit(open, next + ahead));
    return Promise.all([first, ...others]);
  }
  return {
    get store() {
      return store;
    },
    async act(action) {
      const outcomes = await outcomesOf(action);
      return outcomes.flatMap((one) => (one.ok ? [] : [one.error]));
    },
    confirmed: () => inShort(state),
    possible() {
      const ahead = copyOfState(state);
      const all = [inShort(ahead)];
      for (const one of unanswered) {
        applyCommit(ahead, one);
        all.push(inShort(ahead));
      }
      return all;
    },
  };
}

/** A state as its revision and a sum over every fact, so that two can be compared at a glance. */
export function inShort(state: WorkspaceState): string {
  return `change ${state.revision}, ${checksum(JSON.stringify(fileOf(state))).slice(0, 12)}`;
}
