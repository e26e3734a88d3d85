import { useMemo, useState } from "react";
import { ask } from "#renderer/bridge/bridge.ts";
import type { CallInput } from "#shared/ipc/contract.ts";
import type { FailureError } from "#shared/ipc/error-words.ts";

type Demo = CallInput<"workspace.openDemo">["demo"];

export interface WorkspaceActions {
  /** Lets one choose a file, and opens it. */
  choose(): void;
  open(path: string): void;
  openDemo(demo: Demo): void;
  close(): void;
  /** Whether one of these is under way. */
  readonly busy: boolean;
}

/** Opening and closing workspaces. What is open then comes by the workspace's own event. */
export function useWorkspaceActions(onFailure: (error: FailureError) => void): WorkspaceActions {
  const [busy, setBusy] = useState(false);
  const actions = useMemo(() => {
    const run = (work: () => Promise<unknown>) => {
      setBusy(true);
      work()
        .catch(onFailure)
        .finally(() => setBusy(false));
    };
    return {
      choose: () =>
        run(async () => {
          const path = await ask("dialog.openWorkspace", {});
          if (path !== null) await ask("workspace.open", { path });
        }),
      open: (path: string) => run(() => ask("workspace.open", { path })),
      openDemo: (demo: Demo) => run(() => ask("workspace.openDemo", { demo, reset: false })),
      close: () => run(() => ask("workspace.close", {})),
    };
  }, [onFailure]);
  return useMemo(() => ({ ...actions, busy }), [actions, busy]);
}
