import { spawn, spawnSync } from "node:child_process";
import { cleanUp } from "./clean-up.mjs";

/** Whether windows can be shown: always outside Linux, there by the two variables that say so. */
export function hasDisplay() {
  if (process.platform !== "linux") return true;
  return Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);
}

/** Whether an off-screen display can be started. */
export function hasXvfb() {
  return spawnSync("Xvfb", ["-help"], { stdio: "ignore" }).error === undefined;
}

/**
 * Starts an off-screen display that picks its own free number, and ends at the latest with this process.
 * @returns {Promise<{ display: string, stop: () => void }>}
 * @throws an error that names Xvfb when it does not start
 */
export function startXvfb() {
  return new Promise((resolve, reject) => {
    const args = ["-displayfd", "3", "-screen", "0", "1920x1200x24", "-nolisten", "tcp"];
    // Noted first: a signal may come as soon as there is something to end.
    const stop = cleanUp(() => child.kill());
    const child = spawn("Xvfb", args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
    child.on("error", (error) => reject(new Error(`Xvfb did not start: ${error.message}`)));
    child.on("exit", (code) => {
      stop();
      reject(new Error(`Xvfb ended at once (exit code ${code})`));
    });
    let number = "";
    child.stdio[3]?.on("data", (chunk) => {
      number += chunk;
      if (!number.includes("\n")) return;
      child.unref();
      resolve({ display: `:${number.trim()}`, stop });
    });
  });
}

/**
 * Runs something with a display in the environment: the one there is, or one of its own, off-screen.
 * @template T
 * @param {(display: string | undefined) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDisplay(work) {
  if (hasDisplay()) return work(process.env["DISPLAY"]);
  const { display, stop } = await startXvfb();
  process.env["DISPLAY"] = display;
  try {
    return await work(display);
  } finally {
    delete process.env["DISPLAY"];
    stop();
  }
}
