import { notifications } from "@mantine/notifications";
import { spotlight } from "@mantine/spotlight";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { ask } from "#renderer/bridge/bridge.ts";
import { listen } from "#renderer/bridge/events.ts";
import { useWorkspaceActions } from "#renderer/features/workspace/use-workspace-actions.ts";
import { useInterface } from "#renderer/state/interface-store.ts";
import type { CommandId } from "#shared/commands/commands.ts";
import type { FailureError } from "#shared/ipc/error-words.ts";

/** Does what the menu, the palette or a shortcut asks for; what needs a workspace waits for one. */
export function useCommands(workspaceOpen: boolean): void {
  const navigate = useNavigate();
  const openDialog = useInterface((state) => state.openDialog);
  const workspace = useWorkspaceActions();
  useEffect(() => {
    const inWorkspace = (action: () => void) => () => {
      if (workspaceOpen) action();
    };
    const theme = (name: "system" | "light" | "dark") => () => {
      ask("shell.setTheme", { theme: name }).catch(tell);
    };
    const actions: Partial<Record<CommandId, () => void>> = {
      "workspace.new": () => openDialog("new-workspace"),
      "workspace.open": workspace.choose,
      "workspace.openDemo": () => workspace.openDemo("halden"),
      "workspace.resetDemo": () => openDialog("reset-demo"),
      "workspace.close": inWorkspace(workspace.close),
      "workspace.backups": inWorkspace(() => void navigate({ to: "/backups" })),
      "import.open": inWorkspace(() => openDialog("import")),
      "guests.invite": inWorkspace(() => openDialog("invite-guests")),
      "access.add": inWorkspace(() => openDialog("space-access")),
      "acting.choose": inWorkspace(() => openDialog("acting-as")),
      "palette.open": () => spotlight.open(),
      "go.overview": inWorkspace(() => void navigate({ to: "/" })),
      "go.users": inWorkspace(() => void navigate({ to: "/users" })),
      "go.groups": inWorkspace(() => void navigate({ to: "/groups" })),
      "go.spaces": inWorkspace(() => void navigate({ to: "/spaces" })),
      "go.guestAccess": inWorkspace(() => void navigate({ to: "/guest-access" })),
      "go.why": inWorkspace(() => void navigate({ to: "/why" })),
      "go.activity": inWorkspace(() => void navigate({ to: "/activity" })),
      "go.outbox": inWorkspace(() => void navigate({ to: "/outbox" })),
      "go.plan": inWorkspace(() => void navigate({ to: "/plan" })),
      "theme.system": theme("system"),
      "theme.light": theme("light"),
      "theme.dark": theme("dark"),
    };
    return listen("command.invoked", ({ id }) => actions[id]?.());
  }, [workspaceOpen, navigate, openDialog, workspace]);
}

function tell(error: FailureError): void {
  notifications.show({ color: "red", title: "That did not work", message: error.message });
}
