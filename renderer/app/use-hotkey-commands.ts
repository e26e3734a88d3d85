import { type HotkeyItem, useHotkeys } from "@mantine/hooks";
import { invokeCommand } from "#renderer/bridge/events.ts";
import { hotkey } from "#renderer/components/shortcut.ts";
import { isTextField } from "#renderer/components/text-field.ts";
import { type CommandId, commands } from "#shared/commands/commands.ts";

const turns: readonly CommandId[] = ["edit.undo", "edit.redo"];

/** Keys that do the same as a command's own shortcut. */
const besides = [{ id: "edit.redo", shortcut: "CmdOrCtrl+Y" }] as const;

const handled = [...commands, ...besides].flatMap(({ id, shortcut }): HotkeyItem[] => {
  if (shortcut === null || id === "palette.open") return [];
  const key = hotkey(shortcut);
  return turns.includes(id)
    ? [[key, (event) => turnUnlessTyping(event, id), { preventDefault: false }]]
    : [[key, () => invokeCommand(id)]];
});

/**
 * The shortcuts of the commands, wherever the focus is; Undo and Redo leave the keys to a text field
 * that has the focus. The menu has them too, for systems where it hears keys first; whoever takes a
 * key keeps it from the other. The palette listens for its own.
 */
export function useHotkeyCommands(): void {
  useHotkeys(handled, []);
}

function turnUnlessTyping(event: KeyboardEvent, id: CommandId): void {
  if (isTextField(document.activeElement)) return;
  event.preventDefault();
  invokeCommand(id);
}
