import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { ask } from "#renderer/bridge/bridge.ts";
import { listen } from "#renderer/bridge/events.ts";

/**
 * Asks anew for all that is shown when the workspace changed. When it is another one, or none,
 * forgets it all and goes to the first screen. Then tells the main process that the page listens.
 */
export function useWorkspaceEvents(path: string | undefined): void {
  const client = useQueryClient();
  const navigate = useNavigate();
  const known = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (path !== undefined) known.current = path;
  }, [path]);
  useEffect(() => {
    const stop = listen("workspace.changed", (event) => {
      if (known.current === undefined || event.path === known.current) {
        void client.invalidateQueries();
        return;
      }
      known.current = event.path ?? undefined;
      // A notice that offers to undo is of the workspace before.
      notifications.clean();
      void navigate({ to: "/" });
      void client.resetQueries();
    });
    ask("shell.ready", {}).catch(() => undefined);
    return stop;
  }, [client, navigate]);
}
