import { nanoid } from "nanoid";
import type { EventName, EventPayload } from "#shared/ipc/events.ts";
import { readHandlers } from "./ipc/handlers-read.ts";
import { shellCalls } from "./ipc/handlers-shell.ts";
import { writeHandlers } from "./ipc/handlers-write.ts";
import { createRouter, type Router } from "./ipc/router.ts";
import type { ShellHandlers } from "./ipc/shell-handlers.ts";
import { startWorkspaces } from "./services/workspaces.ts";
import type { Files } from "./store/files.ts";
import { nodeFiles } from "./store/node-files.ts";

type Listener = <N extends EventName>(name: N, payload: EventPayload<N>) => void;

/** The console without its window: calls in, answers and events out. */
export interface Console {
  readonly invoke: Router;
  /** Hears every event until the returned function is called. */
  subscribe(listener: Listener): () => void;
  /** Backs the open workspace up; to be called daily. What cannot be written goes to the log. */
  backUp(): Promise<void>;
  /** Closes the workspace; what was answered "ok" is on disk before and after. */
  close(): Promise<void>;
}

export interface ConsoleOptions {
  /** The app's own folder. */
  readonly userData: string;
  readonly now: () => Date;
  readonly shell: ShellHandlers;
  /** The files of this machine where none are given. */
  readonly files?: Files;
  readonly log: (text: string, error?: unknown) => void;
}

/** Wires store, services and router together, without Electron. */
export function compose({ userData, now, shell, files = nodeFiles, log }: ConsoleOptions): Console {
  const listeners = new Set<Listener>();
  const surroundings = { now, newId: () => nanoid(), files };
  const workspaces = startWorkspaces(userData, surroundings, changed, ({ message }) =>
    log(message),
  );

  function changed() {
    const session = workspaces.current();
    const path = session.ok ? session.value.store.path : null;
    const revision = session.ok ? session.value.store.state.revision : 0;
    for (const listener of listeners) listener("workspace.changed", { path, revision });
  }

  const invoke = createRouter(
    {
      ...readHandlers(workspaces),
      ...writeHandlers(workspaces, surroundings, changed),
      ...shellCalls(shell),
    },
    log,
  );
  return {
    invoke,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    backUp: () => workspaces.backUp(),
    close: () => workspaces.close(),
  };
}
