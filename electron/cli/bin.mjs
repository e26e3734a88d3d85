#!/usr/bin/env node
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

// The command line is TypeScript like everything else. This starter bundles it once into out/ and
// again whenever a source is newer, so that after `npm ci` alone there is nothing to build by hand.

const root = fileURLToPath(new URL("../..", import.meta.url));
const bundle = join(root, "out", "cli", "main.mjs");
const sources = [
  "shared",
  "electron/cli",
  "electron/demo",
  "electron/domain",
  "electron/engine",
  "electron/services",
  "electron/store",
  "electron/transfer",
];

function newestChange(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const changed = entry.isDirectory() ? newestChange(path) : statSync(path).mtimeMs;
    if (changed > newest) newest = changed;
  }
  return newest;
}

function isFresh() {
  if (!existsSync(bundle)) return false;
  const built = statSync(bundle).mtimeMs;
  return sources.every((folder) => newestChange(join(root, folder)) <= built);
}

if (!isFresh()) {
  const { buildCli } = await import("./build-cli.mjs");
  await buildCli(root);
}
const { main } = await import(pathToFileURL(bundle).href);
process.exitCode = await main(process.argv.slice(2));
