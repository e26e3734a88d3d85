import { homedir } from "node:os";
import { join } from "node:path";

/**
 * The folder in which the window keeps the user's data, so that both find the same backups; another
 * one where VESTIBULE_DATA names it. Absolute.
 */
export function dataFolder(): string {
  const named = process.env["VESTIBULE_DATA"];
  if (named) return named;
  const home = homedir();
  const roots: Partial<Record<NodeJS.Platform, string>> = {
    darwin: join(home, "Library", "Application Support"),
    win32: process.env["APPDATA"] || join(home, "AppData", "Roaming"),
  };
  const root = roots[process.platform] ?? (process.env["XDG_CONFIG_HOME"] || join(home, ".config"));
  return join(root, "Vestibule");
}
