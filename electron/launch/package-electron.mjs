import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { packageFolder } from "./package-folder.mjs";
import { runWatched } from "./run-watched.mjs";
import { progressLine } from "./say.mjs";

const stallMs = 20_000;
const retryAfterMs = 24 * 60 * 60 * 1000;

/**
 * The `electron` package's own binary, when it has been fetched already.
 * @returns {{ executable: string, version: string } | null}
 */
export function presentPackageElectron() {
  const folder = packageFolder("electron");
  try {
    const executable = join(folder, "dist", readFileSync(join(folder, "path.txt"), "utf8"));
    const version = readFileSync(join(folder, "dist", "version"), "utf8")
      .trim()
      .replace(/^v/, "");
    return existsSync(executable) ? { executable, version } : null;
  } catch {
    return null;
  }
}

/**
 * Fetches the binary by the package's own install script. A failure is noted beside the package and
 * not tried again for a day, or until the next `npm ci`.
 * @returns {Promise<{ reason: string } | { executable: string, version: string }>}
 */
export async function fetchPackageElectron() {
  const folder = packageFolder("electron");
  const note = join(folder, "..", ".cache", "vestibule", "electron-not-fetched.json");
  const earlier = readNote(note);
  if (earlier) return { reason: `${earlier} (tried before)` };
  const downloads = mkdtempSync(join(tmpdir(), "vestibule-fetch-"));
  const progress = progressLine("Fetching the Electron of the electron package", null);
  const ran = await runWatched(process.execPath, [join(folder, "install.js")], {
    env: { ...process.env, TMPDIR: downloads, TEMP: downloads, TMP: downloads },
    folders: [downloads, join(folder, "dist")],
    stallMs,
    onBytes: progress.update,
  });
  rmSync(downloads, { recursive: true, force: true });
  const found = ran.ok ? presentPackageElectron() : null;
  const reason = ran.reason || "its install script left none";
  progress.end(found ? "done" : `not to be had (${reason})`);
  if (found) return found;
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, JSON.stringify({ at: Date.now(), reason }));
  return { reason };
}

/** @param {string} file @returns {string | null} the reason of a failure less than a day ago */
function readNote(file) {
  try {
    const { at, reason } = JSON.parse(readFileSync(file, "utf8"));
    return Date.now() - at < retryAfterMs ? String(reason) : null;
  } catch {
    return null;
  }
}
