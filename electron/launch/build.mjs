import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { say } from "./say.mjs";

/** The folder of the project. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

const sources = ["electron", "renderer", "shared"];
const singleFiles = ["electron.vite.config.ts", "package-lock.json"];
const outputs = ["out/main/main.js", "out/preload/preload.cjs", "out/renderer/index.html"];

/** Builds the app into `out/` when a source is newer than what is there. */
export async function buildIfNeeded() {
  if (isFresh()) return;
  say("Building the console ...");
  const { build } = await import("electron-vite");
  const before = process.env["NODE_ENV"];
  await build({ root, logLevel: "warn" });
  // The build leaves NODE_ENV=production behind, which what runs next must not inherit.
  if (before === undefined) delete process.env["NODE_ENV"];
  else process.env["NODE_ENV"] = before;
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
