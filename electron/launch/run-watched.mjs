import { spawn } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { cleanUp } from "./clean-up.mjs";

const pollEveryMs = 500;

/**
 * Runs a command and watches the folders it writes to. It is ended when they have not grown for
 * `stallMs`: a closed network is found out quickly, and a slow one is given its time. It ends at the
 * latest with this process.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, folders: readonly string[], stallMs: number,
 *   onBytes: (bytes: number) => void }} options
 * @returns {Promise<{ ok: boolean, stdout: string, reason: string }>} what it wrote, or why it failed
 */
export function runWatched(command, args, { env, folders, stallMs, onBytes }) {
  return new Promise((resolve) => {
    // Noted first: a signal may come as soon as there is something to end.
    const forget = cleanUp(() => child.kill("SIGKILL"));
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
      forget();
      resolve({ ok, stdout, reason });
    };
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.on("error", (error) => {
      const isMissing = "code" in error && error.code === "ENOENT";
      finish(false, isMissing ? `${command} is not installed` : error.message);
    });
    child.on("close", (code) => {
      if (stalled) finish(false, `nothing arrived for ${Math.round(stallMs / 1000)} seconds`);
      else finish(code === 0, code === 0 ? "" : whatFailed(stderr) || `exit code ${code}`);
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

/** The first line of an output that says what failed: of npm's, none that only holds a code. @param {string} text */
function whatFailed(text) {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("npm warn"));
  const telling = lines.find((line) => !/^npm error (code|syscall|errno) /.test(line));
  return (telling ?? lines[0] ?? "").replace(/^npm error /, "");
}
