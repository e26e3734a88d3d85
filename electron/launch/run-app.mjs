import { spawn } from "node:child_process";
import { electronEnvironment } from "./electron-environment.mjs";
import { electronFlags } from "./electron-flags.mjs";

const signals = /** @type {const} */ (["SIGHUP", "SIGINT", "SIGTERM"]);

/**
 * Runs the built console for the user and waits for its end. A signal to this process asks it to quit,
 * once: a second one would have it end without closing the workspace. So it is not in the terminal's
 * own group either, which Ctrl-C reaches besides.
 * @param {{ executable: string, root: string }} prepared
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code
 * @throws an error that says why it did not start
 */
export function runApp({ executable, root }, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(executable, [...electronFlags(), root, ...args], {
      stdio: "inherit",
      env: electronEnvironment(),
      detached: process.platform !== "win32",
    });
    let asked = false;
    const ask = () => {
      if (!asked) child.kill("SIGTERM");
      asked = true;
    };
    const stopListening = () => {
      for (const signal of signals) process.off(signal, ask);
    };
    for (const signal of signals) process.on(signal, ask);
    child.on("error", (error) => {
      stopListening();
      reject(new Error(`Electron did not start: ${error.message}`));
    });
    child.on("exit", (code) => {
      stopListening();
      resolve(code ?? 1);
    });
  });
}
