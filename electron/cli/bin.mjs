#!/usr/bin/env node
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

// The command line is TypeScript like everything else. This starter bundles it when it is first
// run, and again whenever a source is another, so that after `npm ci` alone there is nothing to
// build by hand. A bundle lies in a folder named after its sources: it is right or it is not there.

const root = fileURLToPath(new URL("../..", import.meta.url));
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

/** A name for the sources as they are: another one as soon as a file changes, comes or goes. */
function stampOfSources() {
  let files = 0;
  let bytes = 0;
  let times = 0;
  const take = (path) => {
    const { size, mtimeMs } = statSync(path);
    files++;
    bytes += size;
    times += Math.floor(mtimeMs);
  };
  const takeAll = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) takeAll(path);
      else take(path);
    }
  };
  take(`${root}package-lock.json`);
  for (const folder of sources) takeAll(root + folder);
  return `${files}-${bytes}-${times}`;
}

async function bundleOf(stamp) {
  const bundle = join(root, "out", "cli", stamp);
  if (existsSync(bundle)) return bundle;
  const { buildCli } = await import("./build-cli.mjs");
  return buildCli(root, stamp);
}

try {
  const bundle = await bundleOf(stampOfSources());
  const { main } = await import(pathToFileURL(join(bundle, "main.mjs")).href);
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `error: The command line could not be built: ${reason}\nRun npm ci first.\n`,
  );
  process.exitCode = 70;
}
