import { type App, type BrowserWindow, clipboard } from "electron";
import type { ShellHandlers } from "#electron/ipc/shell-handlers.ts";
import { fileDialogs } from "./dialogs.ts";
import type { startTheme } from "./theme.ts";
import type { WindowEvents } from "./window-events.ts";

/** What only the shell can answer, for the calls of the page. */
export function shellHandlers(
  app: App,
  window: BrowserWindow,
  theme: ReturnType<typeof startTheme>,
  events: WindowEvents,
): ShellHandlers {
  return {
    about: () => ({
      version: app.getVersion(),
      electron: process.versions["electron"] ?? "",
      chromium: process.versions["chrome"] ?? "",
    }),
    copyText: (text) => clipboard.writeText(text),
    theme: theme.get,
    setTheme: theme.set,
    ...fileDialogs(window),
    ready: events.ready,
  };
}
