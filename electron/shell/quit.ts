import type { App } from "electron";
import type { Log } from "./log.ts";

const patienceMs = 10_000;

/** Lets the app end only after `close` has, or after ten seconds. What was answered "ok" is on disk in any case. */
export function closeBeforeQuit(app: App, close: () => Promise<void>, log: Log): void {
  let closed = false;
  app.on("will-quit", (event) => {
    if (closed) return;
    event.preventDefault();
    const tooLong = new Promise<void>((resolve) => setTimeout(resolve, patienceMs));
    const done = close().catch((error: unknown) => log("closing the workspace failed", error));
    void Promise.race([done, tooLong]).then(() => {
      closed = true;
      // Only once this quit has been called off: until then Electron does not hear of another.
      setImmediate(() => app.quit());
    });
  });
}
