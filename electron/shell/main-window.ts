import { join } from "node:path";
import { BrowserWindow, nativeTheme, screen } from "electron";
import { appUrl } from "./app-address.ts";
import type { Log } from "./log.ts";
import { smallFile } from "./small-file.ts";
import { webPreferences } from "./web-preferences.ts";
import { freshWindowState, placing, smallest, windowStateSchema } from "./window-state.ts";

/** Opens the console's one window where it was left last, and remembers where it is left. */
export function openMainWindow(userData: string, preload: string, log: Log): BrowserWindow {
  const path = join(userData, "window.json");
  const file = smallFile(path, windowStateSchema, freshWindowState, log);
  const state = file.read();
  const window = new BrowserWindow({
    ...placing(
      state,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: "Vestibule",
    show: false,
    // The colours of the page's own canvas, so that nothing flashes before it is drawn.
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#11181f" : "#f5f6f8",
    webPreferences: webPreferences(preload),
  });
  window.once("ready-to-show", () => {
    if (state.maximized) window.maximize();
    window.show();
  });
  window.on("close", () => {
    file.write({ bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  });
  void window.loadURL(appUrl);
  return window;
}
