import type { Commit } from "#electron/domain/commit.ts";
import { accessOf, buildDirectory, type Directory, enter } from "#electron/domain/directory.ts";
import type { AccessIndex } from "#electron/engine/access-index.ts";
import type { Store } from "#electron/store/store.ts";
import type { Origin } from "#shared/explanation/decision.ts";
import { FailureError, fail } from "#shared/ipc/error-words.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { InstanceId } from "#shared/model/ids.ts";
import type { InstanceState } from "#shared/model/state.ts";
import type { Actor, ChangeEntry } from "#shared/model/workspace.ts";

/** What a change says of itself besides its events. */
export interface EntryWords {
  readonly label: string;
  readonly kind: ChangeEntry["kind"];
  readonly actor: Actor;
  readonly at: string;
  /** Why, in the words of whoever does it. */
  readonly reason?: string | undefined;
  /** What an invitation said besides. */
  readonly note?: string | undefined;
  /** Of an undo or a redo: the change it is of. */
  readonly of?: number;
}

/** An open workspace with one instance in view: what questions and changes are put to. */
export interface Session {
  readonly store: Store;
  /** The instance in view; null while the workspace has none. */
  instance(): InstanceState | null;
  /** Brings another instance into view; throws `unknown-instance` as a failure. */
  choose(id: InstanceId): void;
  /** Who can reach what in the instance in view; follows every change. */
  index(): AccessIndex;
  directory(): Directory;
  /** The entry that a fact's change number points at. */
  originOf(change: number): Origin | null;
  /** Puts a commit on disk and into effect; answers with its revision. */
  commit(events: readonly DomainEvent[], words: EntryWords): Promise<Outcome<number>>;
}

/** A session on a store, with its first instance in view. */
export function startSession(store: Store): Session {
  let chosen: InstanceId | null = null;
  let directory: Directory | null = null;
  const entries = new Map<number, ChangeEntry>();

  function instance(): InstanceState | null {
    const { instances } = store.state;
    if (chosen !== null) return instances.get(chosen) ?? null;
    return instances.values().next().value ?? null;
  }
  function inView(): InstanceState {
    return instance() ?? fail("unknown-instance", { ref: "in this workspace; import one first" });
  }

  function directoryInView(): Directory {
    const current = inView();
    if (directory?.instance !== current) directory = buildDirectory(current);
    return directory;
  }

  return {
    store,
    instance,
    choose(id) {
      if (!store.state.instances.has(id)) {
        const closest = [...store.state.instances.values()].map((one) => one.header.name);
        fail("unknown-instance", { ref: id, closest });
      }
      chosen = id;
      directory = null;
    },
    index: () => accessOf(directoryInView()),
    directory: directoryInView,
    originOf(change) {
      const { changes } = store.state;
      for (const one of changes.slice(entries.size)) entries.set(one.revision, one);
      const entry = entries.get(change);
      if (!entry) return null;
      return { revision: entry.revision, at: entry.at, actor: entry.actor, kind: entry.kind };
    },
    async commit(events, words) {
      const revision = store.state.revision + 1;
      const { at, actor, label, kind, reason, note, of } = words;
      const entry: ChangeEntry = {
        revision,
        at,
        actor,
        label,
        kind,
        ...(reason !== undefined && { reason }),
        ...(note !== undefined && { note }),
        ...(of !== undefined && { of }),
      };
      const commit: Commit = { entry, events };
      const written = await store.commit(commit);
      if (!written.ok) return written;
      if (directory) {
        for (const event of events) {
          if (event.instance === directory.instance.header.id) enter(directory, event);
        }
      }
      return done(revision);
    },
  };
}

/** Runs something that throws failures, and turns them into a failed outcome; real faults go on. */
export function outcomeOf<T>(work: () => T): Outcome<T> {
  try {
    return done(work());
  } catch (error) {
    if (error instanceof FailureError) return { ok: false, error: error.failure };
    throw error;
  }
}

/** The value of an outcome; a failed one is thrown as a failure. */
export function need<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new FailureError(outcome.error);
}
