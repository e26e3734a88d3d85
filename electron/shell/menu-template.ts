import type { MenuItemConstructorOptions } from "electron";
import { type Command, type CommandId, commands, menus } from "#shared/commands/commands.ts";

type Item = MenuItemConstructorOptions;
type MenuName = (typeof menus)[number];

const separator: Item = { type: "separator" };

/** What each menu holds besides our commands: what the system itself can do. */
function systemItems(menu: MenuName, isMac: boolean, isDevelopment: boolean): Item[] {
  switch (menu) {
    case "File":
      return [separator, { role: isMac ? "close" : "quit" }];
    case "Edit":
      return [
        separator,
        { role: "cut" },
        { role: "copy" },
        { role: "paste" },
        { role: "selectAll" },
      ];
    case "View": {
      const tools: Item[] = [separator, { role: "reload" }, { role: "toggleDevTools" }];
      return [
        separator,
        { role: "zoomIn" },
        { role: "zoomOut" },
        { role: "resetZoom" },
        separator,
        { role: "togglefullscreen" },
        ...(isDevelopment ? tools : []),
      ];
    }
    case "Go":
      return [];
  }
}

/** The menu as data: every command of `shared/commands` in its menu, by its id, label and shortcut. */
export function menuTemplate(
  invoke: (id: CommandId) => void,
  isMac: boolean,
  isDevelopment: boolean,
): Item[] {
  const item = ({ id, label, shortcut }: Command): Item => ({
    id,
    label,
    ...(shortcut === null ? {} : { accelerator: shortcut }),
    click: () => invoke(id),
  });
  const ours = menus.map((menu): Item => {
    const items = commands.filter((command) => command.menu === menu).map(item);
    return { label: menu, submenu: [...items, ...systemItems(menu, isMac, isDevelopment)] };
  });
  return isMac ? [{ role: "appMenu" }, ...ours, { role: "windowMenu" }] : ours;
}
