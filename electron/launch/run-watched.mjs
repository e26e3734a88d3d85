import { spawn } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const pollEveryMs = 500;

/**
 * Runs a command and watches the folders it writes to. It is ended when they have not grown for
 * `stallMs`: a closed network is found out quickly, and a slow one is given its time.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, folders: readonly string[], stallMs: number,
 *   onBytes: (bytes: number) => void }} options
 * @returns {Promise<{ ok: boolean, stdout: string, reason: string }>} what it wrote, or why it failed
 */
export function runWatched(command, args, { env, folders, stallMs, onBytes }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: env ?? process.env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    let largest = 0;
    let grewAt = performance.now();
    let stalled = false;
    const poll = setInterval(() => {
      const bytes = folders.reduce((sum, folder) => sum + folderSize(folder), 0);
      if (bytes > largest) {
        largest = bytes;
        grewAt = performance.now();
        onBytes(bytes);
      } else if (performance.now() - grewAt > stallMs) {
        stalled = true;
        child.kill("SIGKILL");
      }
    }, pollEveryMs);
    const finish = (/** @type {boolean} */ ok, /** @type {string} */ reason) => {
      clearInterval(poll);
      resolve({ ok, stdout, reason });
    };
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.on("error", (error) => finish(false, error.message));
    child.on("close", (code) => {
      if (stalled) finish(false, `nothing arrived for ${Math.round(stallMs / 1000)} seconds`);
      else finish(code === 0, code === 0 ? "" : firstLine(stderr) || `exit code ${code}`);
    });
  });
}

/** @param {string} folder @returns {number} bytes of all files in it; what vanishes meanwhile counts nothing */
function folderSize(folder) {
  let sum = 0;
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) sum += statSync(join(entry.parentPath, entry.name)).size;
    }
  } catch {
    return sum;
  }
  return sum;
}

/** @param {string} text */
function firstLine(text) {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.find((line) => line !== "" && !line.startsWith("npm warn")) ?? "";
}
