import { Menu, UnstyledButton } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import type { ReactElement } from "react";
import { invokeCommand } from "#renderer/bridge/events.ts";
import { keyLabel } from "#renderer/components/shortcut.ts";
import { type Command, commands } from "#shared/commands/commands.ts";
import classes from "./sidebar.module.css";
import { useCommandLabels } from "./use-command-labels.ts";

/** The commands of the File and View menus, Undo and Redo, for a window whose menu bar is out of sight. */
export function WorkspaceMenu(): ReactElement {
  const labels = useCommandLabels(true);
  const items = (ids: (command: Command) => boolean) =>
    commands.filter(ids).map(({ id, label, shortcut }) => (
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
        {labels[id] ?? label}
      </Menu.Item>
    ));
  return (
    <Menu
      position="top-start"
      width={290}
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
      classNames={{ itemLabel: classes["command"] ?? "" }}
    >
      <Menu.Target>
        <UnstyledButton className={classes["menu"] ?? ""}>
          <IconDots size={16} stroke={1.5} aria-hidden="true" />
          Workspace
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={classes["commands"] ?? ""}>
        {items(({ menu }) => menu === "File")}
        <Menu.Divider />
        {items(({ id }) => id === "edit.undo" || id === "edit.redo")}
        <Menu.Divider />
        {items(({ menu }) => menu === "View")}
      </Menu.Dropdown>
    </Menu>
  );
}
