import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packageFolder } from "./package-folder.mjs";
import { say } from "./say.mjs";

/** The folder of the project. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

const sources = ["electron", "renderer", "shared"];
const singleFiles = ["electron.vite.config.ts", "package-lock.json"];
const outputs = ["out/main/main.js", "out/preload/preload.cjs", "out/renderer/index.html"];

/**
 * Builds the app into `out/` when a source is newer than what is there.
 * @throws an error when the build fails; it has said why in the terminal
 */
export async function buildIfNeeded() {
  if (isFresh()) return;
  say("Building the console ...");
  // In a process of its own, which takes its memory and its settings with it.
  const program = join(packageFolder("electron-vite"), "bin", "electron-vite.js");
  const build = spawn(process.execPath, [program, "build", "--logLevel", "warn"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [code] = await once(build, "exit");
  if (code !== 0) throw new Error("The console could not be built; what is above says why.");
}

function isFresh() {
  const files = outputs.map((file) => join(root, file));
  if (!files.every((file) => existsSync(file))) return false;
  const built = Math.min(...files.map((file) => statSync(file).mtimeMs));
  const changed = [
    ...sources.map((folder) => newestChange(join(root, folder))),
    ...singleFiles.map((file) => statSync(join(root, file)).mtimeMs),
  ];
  return Math.max(...changed) <= built;
}

/** @param {string} folder @returns {number} */
function newestChange(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    newest = Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs);
  }
  return newest;
}
