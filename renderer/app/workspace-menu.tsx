import { Menu, UnstyledButton } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import type { ReactElement } from "react";
import { invokeCommand } from "#renderer/bridge/events.ts";
import { keyLabel } from "#renderer/components/shortcut.ts";
import { commands } from "#shared/commands/commands.ts";
import classes from "./sidebar.module.css";

/** The commands of the File and View menus, for a window whose menu bar is out of sight. */
export function WorkspaceMenu(): ReactElement {
  const items = (menu: "File" | "View") =>
    commands
      .filter((command) => command.menu === menu)
      .map(({ id, label, shortcut }) => (
        <Menu.Item
          key={id}
          onClick={() => invokeCommand(id)}
          rightSection={
            shortcut && (
              <span className={classes["shortcut"]} aria-hidden="true">
                {keyLabel(shortcut)}
              </span>
            )
          }
        >
          {label}
        </Menu.Item>
      ));
  return (
    <Menu
      position="top-start"
      width={290}
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <UnstyledButton className={classes["menu"] ?? ""}>
          <IconDots size={16} stroke={1.5} aria-hidden="true" />
          Workspace
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={classes["commands"] ?? ""}>
        {items("File")}
        <Menu.Divider />
        {items("View")}
      </Menu.Dropdown>
    </Menu>
  );
}
