import { join } from "node:path";
import log from "electron-log/node";

export type Log = (text: string, error?: unknown) => void;

/** Writes to `logs/main.log` in the app's own folder, and to the terminal it was started from. */
export function startLog(userData: string): Log {
  // It would otherwise look for a package.json around where the app was started.
  log.transports.file.setAppName("Vestibule");
  log.transports.file.resolvePathFn = () => join(userData, "logs", "main.log");
  log.transports.file.level = "info";
  return (text, error) => {
    if (error === undefined) log.warn(text);
    else log.error(text, error);
  };
}
