import { _electron } from "playwright";
import { electronEnvironment } from "./electron-environment.mjs";
import { electronFlags } from "./electron-flags.mjs";

/**
 * Starts the built console under Playwright's control; needs a display in the environment.
 * @param {{ executable: string, root: string, args: readonly string[] }} options
 * @returns {Promise<import("playwright").ElectronApplication>}
 */
export function openApp({ executable, root, args }) {
  return _electron.launch({
    executablePath: executable,
    args: [...electronFlags(), root, ...args],
    // Playwright would otherwise switch the sandbox off for everyone.
    chromiumSandbox: true,
    // … and show every page in light colours, whatever the window says.
    colorScheme: null,
    env: electronEnvironment(),
  });
}
