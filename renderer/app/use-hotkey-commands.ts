import { useHotkeys } from "@mantine/hooks";
import { invokeCommand } from "#renderer/bridge/events.ts";
import { hotkey } from "#renderer/components/shortcut.ts";
import { commands } from "#shared/commands/commands.ts";

const handled = commands.flatMap(({ id, shortcut }) =>
  shortcut === null || id === "palette.open" ? [] : [{ id, shortcut }],
);

/**
 * The shortcuts of the commands, wherever the focus is. The menu has them too, for systems where it
 * hears keys first; whoever takes a key keeps it from the other. The palette listens for its own.
 */
export function useHotkeyCommands(): void {
  useHotkeys(
    handled.map(({ id, shortcut }) => [hotkey(shortcut), () => invokeCommand(id)]),
    [],
  );
}
