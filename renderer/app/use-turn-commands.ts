import { useEffect } from "react";
import { listen } from "#renderer/bridge/events.ts";
import { isTextField } from "#renderer/components/text-field.ts";
import { tellNotTurned, useTurn, type Way } from "#renderer/components/use-turn.tsx";

/** Undo and redo as commands: of the typing while one types, of the workspace everywhere else. */
export function useTurnCommands(workspaceOpen: boolean): void {
  const { mutate } = useTurn();
  useEffect(() => {
    const turn = (way: Way) => {
      if (isTextField(document.activeElement)) document.execCommand(way);
      else if (workspaceOpen) mutate({ way, change: null }, { onError: tellNotTurned });
    };
    return listen("command.invoked", ({ id }) => {
      if (id === "edit.undo") turn("undo");
      if (id === "edit.redo") turn("redo");
    });
  }, [workspaceOpen, mutate]);
}
