import { z } from "zod";

/** What a user can invoke from the menu, the palette, a button or a shortcut: one entry for all four. */
export const commands = [
  { id: "workspace.new", label: "New workspace…", menu: "File", shortcut: "CmdOrCtrl+N" },
  { id: "workspace.open", label: "Open workspace…", menu: "File", shortcut: "CmdOrCtrl+O" },
  { id: "workspace.openDemo", label: "Open the demo workspace", menu: "File", shortcut: null },
  { id: "workspace.resetDemo", label: "Reset the demo workspace", menu: "File", shortcut: null },
  { id: "workspace.close", label: "Close workspace", menu: "File", shortcut: "CmdOrCtrl+Shift+W" },
  { id: "workspace.backups", label: "Backups", menu: "File", shortcut: null },
  { id: "import.open", label: "Import from Confluence…", menu: "File", shortcut: "CmdOrCtrl+I" },
  { id: "guests.invite", label: "Invite guests…", menu: "File", shortcut: "CmdOrCtrl+G" },
  {
    id: "access.add",
    label: "Add space access…",
    menu: "File",
    shortcut: "CmdOrCtrl+Shift+A",
  },
  { id: "edit.undo", label: "Undo", menu: "Edit", shortcut: "CmdOrCtrl+Z" },
  { id: "edit.redo", label: "Redo", menu: "Edit", shortcut: "CmdOrCtrl+Shift+Z" },
  { id: "acting.choose", label: "Act as…", menu: "Edit", shortcut: null },
  { id: "palette.open", label: "Find or do…", menu: "Go", shortcut: "CmdOrCtrl+K" },
  { id: "go.overview", label: "Overview", menu: "Go", shortcut: "CmdOrCtrl+1" },
  { id: "go.users", label: "Users", menu: "Go", shortcut: "CmdOrCtrl+2" },
  { id: "go.groups", label: "Groups", menu: "Go", shortcut: "CmdOrCtrl+3" },
  { id: "go.spaces", label: "Spaces", menu: "Go", shortcut: "CmdOrCtrl+4" },
  { id: "go.guestAccess", label: "Guest access", menu: "Go", shortcut: "CmdOrCtrl+5" },
  { id: "go.why", label: "Why", menu: "Go", shortcut: "CmdOrCtrl+6" },
  { id: "go.activity", label: "Activity", menu: "Go", shortcut: "CmdOrCtrl+7" },
  { id: "go.outbox", label: "Outbox", menu: "Go", shortcut: "CmdOrCtrl+8" },
  { id: "go.plan", label: "Plan and seats", menu: "Go", shortcut: null },
  {
    id: "why.copy",
    label: "Copy the explanation as text",
    menu: "Edit",
    shortcut: "CmdOrCtrl+Shift+C",
  },
  { id: "theme.system", label: "Theme: as the system", menu: "View", shortcut: null },
  { id: "theme.light", label: "Theme: light", menu: "View", shortcut: null },
  { id: "theme.dark", label: "Theme: dark", menu: "View", shortcut: null },
] as const;

export type Command = (typeof commands)[number];
export type CommandId = Command["id"];
export const menus = ["File", "Edit", "View", "Go"] as const;

export const commandIdSchema = z.enum(commands.map((one) => one.id) as [CommandId, ...CommandId[]]);
