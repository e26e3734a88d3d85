import { buildIfNeeded, root } from "./build.mjs";
import { preflight } from "./preflight.mjs";
import { resolveElectron } from "./resolve-electron.mjs";

/**
 * Everything that must be there before the console can start: an Electron, what it needs of the
 * system, and unless told otherwise a fresh build.
 * @param {{ build?: boolean }} [options]
 * @returns {Promise<{ executable: string, root: string, summary: string }>} `summary` says in one line which Electron runs
 * @throws an error whose message says what is missing and what to do
 */
export async function prepare({ build = true } = {}) {
  const electron = await resolveElectron();
  preflight(electron.executable);
  if (build) await buildIfNeeded();
  const summary = `Electron ${electron.version} (${electron.origin}): ${electron.executable}`;
  return { executable: electron.executable, root, summary };
}
