#!/usr/bin/env node
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

// `npm run torture -- MINUTES [SEED]`: kills processes that commit, again and again, and looks at what
// they left. With a seed only that one workspace, as a failure named it.

const [minutes = "", seed] = process.argv.slice(2);
if (!(Number(minutes) > 0)) {
  console.error("Say for how many minutes: npm run torture -- 10");
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "vestibule-torture-"));
try {
  const child = await bundled("crash-child");
  const main = await bundled("torture");
  const args = [main, child, minutes, ...(seed === undefined ? [] : [seed])];
  process.exitCode = spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} name of a file in support @returns {Promise<string>} */
async function bundled(name) {
  const input = fileURLToPath(new URL(`./support/${name}.ts`, import.meta.url));
  const file = join(folder, `${name}.mjs`);
  const bundle = await rolldown({ input, platform: "node" });
  await bundle.write({ file, format: "esm", codeSplitting: false });
  await bundle.close();
  return file;
}
