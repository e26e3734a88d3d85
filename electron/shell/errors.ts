import { type App, type BrowserWindow, dialog } from "electron";
import { failure } from "#shared/ipc/error-words.ts";
import type { Log } from "./log.ts";

/** Faults of ours go to the log with their stack; the user hears of them in a sentence, once. */
export function catchFaults(app: App, log: Log): void {
  let told = false;
  const report = (kind: string) => (error: unknown) => {
    log(kind, error);
    if (told) return;
    told = true;
    const { message } = failure("internal");
    void app.whenReady().then(() => dialog.showMessageBox({ type: "error", message }));
  };
  process.on("uncaughtException", report("an exception nobody caught"));
  process.on("unhandledRejection", report("a rejection nobody handled"));
}

/** When the page's process ends by itself, the page is loaded again; a second time within a minute ends the app. */
export function reviveWindow(app: App, window: BrowserWindow, now: () => Date, log: Log): void {
  let lastAt = Number.NEGATIVE_INFINITY;
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    log(`the page's process is gone: ${reason}`);
    const at = now().getTime();
    if (at - lastAt < 60_000) {
      app.quit();
      return;
    }
    lastAt = at;
    window.webContents.reload();
  });
}
