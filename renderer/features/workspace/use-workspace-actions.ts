import { useMemo, useState } from "react";
import { ask } from "#renderer/bridge/bridge.ts";
import { useInterface } from "#renderer/state/interface-store.ts";
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

/**
 * Opening and closing workspaces. What is open then comes by the workspace's own event; what could
 * not be opened is told in the dialog that has the ways on.
 */
export function useWorkspaceActions(): WorkspaceActions {
  const [busy, setBusy] = useState(false);
  const tell = useInterface((state) => state.tellRefusedOpening);
  const actions = useMemo(() => {
    const run = (path: string | null, work: () => Promise<unknown>) => {
      setBusy(true);
      work()
        .catch(({ failure }: FailureError) => tell({ path, failure }))
        .finally(() => setBusy(false));
    };
    const open = (path: string) => run(path, () => ask("workspace.open", { path }));
    return {
      choose: () =>
        run(null, async () => {
          const path = await ask("dialog.openWorkspace", {});
          if (path !== null) open(path);
        }),
      open,
      openDemo: (demo: Demo) => run(null, () => ask("workspace.openDemo", { demo, reset: false })),
      close: () => run(null, () => ask("workspace.close", {})),
    };
  }, [tell]);
  return useMemo(() => ({ ...actions, busy }), [actions, busy]);
}
