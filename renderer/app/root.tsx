import { Center, Loader } from "@mantine/core";
import type { ReactElement } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { ErrorState } from "#renderer/components/error-state.tsx";
import { ImportDialog } from "#renderer/features/import/import-dialog.tsx";
import { InviteDialog } from "#renderer/features/invite/invite-dialog.tsx";
import { AccessDialog } from "#renderer/features/space-access/access-dialog.tsx";
import { NewWorkspaceDialog } from "#renderer/features/workspace/new-workspace-dialog.tsx";
import { RefusedOpeningDialog } from "#renderer/features/workspace/refused-opening-dialog.tsx";
import { ResetDemoDialog } from "#renderer/features/workspace/reset-demo-dialog.tsx";
import { StartPage } from "#renderer/features/workspace/start-page.tsx";
import { useInterface } from "#renderer/state/interface-store.ts";
import { ActingDialog } from "./acting-dialog.tsx";
import { Frame } from "./frame.tsx";
import { LiveRegion } from "./live-region.tsx";
import { Palette } from "./palette.tsx";
import { useCommands } from "./use-commands.ts";
import { useHotkeyCommands } from "./use-hotkey-commands.ts";
import { useRefusedOpenings } from "./use-refused-openings.ts";
import { useTurnCommands } from "./use-turn-commands.ts";
import { useWorkspaceEvents } from "./use-workspace-events.ts";

/** The whole window: the start page, or the frame around a screen; dialogs and palette over either. */
export function Root(): ReactElement {
  const current = useQueryCall("workspace.current", {});
  const { dialog } = useInterface();
  const isOpen = current.data !== undefined && current.data !== null;
  useCommands(isOpen);
  useTurnCommands(isOpen);
  useHotkeyCommands();
  useRefusedOpenings();
  useWorkspaceEvents(current.data?.path);
  return (
    <>
      {current.isPending ? (
        <Center component="main" h="100vh">
          <Loader aria-label="Loading the workspace" />
        </Center>
      ) : current.isError ? (
        <Center component="main" h="100vh">
          <ErrorState
            title="The workspace could not be shown"
            message={current.error.message}
            onRetry={() => void current.refetch()}
          />
        </Center>
      ) : current.data === null ? (
        <StartPage />
      ) : (
        <Frame workspace={current.data} />
      )}
      {dialog === "import" && <ImportDialog />}
      {dialog === "invite-guests" && isOpen && <InviteDialog />}
      {dialog === "space-access" && isOpen && <AccessDialog />}
      {current.data && <ActingDialog workspace={current.data} />}
      {dialog === "new-workspace" && <NewWorkspaceDialog />}
      {dialog === "reset-demo" && <ResetDemoDialog />}
      <RefusedOpeningDialog />
      <Palette workspaceOpen={isOpen} />
      <LiveRegion />
    </>
  );
}
