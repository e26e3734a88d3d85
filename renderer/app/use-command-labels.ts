import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import type { CommandId } from "#shared/commands/commands.ts";
import { lowerFirst } from "#shared/explanation/words.ts";

export type CommandLabels = Partial<Record<CommandId, string>>;

/** The labels of commands that can say more than their name: what Undo and Redo would turn next. */
export function useCommandLabels(workspaceOpen: boolean): CommandLabels {
  const { data } = useQueryCall("activity.next", {}, { enabled: workspaceOpen });
  return {
    ...(data?.undo && { "edit.undo": `Undo: ${lowerFirst(data.undo.label)}` }),
    ...(data?.redo && { "edit.redo": `Redo: ${lowerFirst(data.redo.label)}` }),
  };
}
