import { Menu } from "electron";
import type { CommandId } from "#shared/commands/commands.ts";
import { menuTemplate } from "./menu-template.ts";

/** Sets the application menu; `invoke` hears which command was chosen. */
export function setUpMenu(invoke: (id: CommandId) => void, isDevelopment: boolean): void {
  const template = menuTemplate(invoke, process.platform === "darwin", isDevelopment);
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
