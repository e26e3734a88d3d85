import { _electron } from "playwright";
import { electronFlags } from "./electron-flags.mjs";

/**
 * Starts the built console under Playwright's control; needs a display in the environment.
 * @param {{ executable: string, root: string, args: readonly string[] }} options
 */
export function openApp({ executable, root, args }) {
  return _electron.launch({
    executablePath: executable,
    args: [...electronFlags(), root, ...args],
    // Playwright would otherwise switch the sandbox off for everyone.
    chromiumSandbox: true,
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: "" },
  });
}
