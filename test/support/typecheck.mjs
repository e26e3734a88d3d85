import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const tsc = fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", import.meta.url));

/** The layers, each with a tsconfig of its own, as the one at the root lists them. */
export function layers() {
  const { references } = JSON.parse(readFileSync(`${root}/tsconfig.json`, "utf8"));
  return references.map((/** @type {{ path: string }} */ one) => one.path);
}

/**
 * Checks the types of one layer against what that layer may see, and prints what is wrong.
 * @param {string} layer
 * @returns {boolean} whether all is well
 */
export function typecheck(layer) {
  const ran = spawnSync(process.execPath, [tsc, "-p", layer], { cwd: root, stdio: "inherit" });
  return ran.status === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wrong = layers().filter((/** @type {string} */ layer) => !typecheck(layer));
  if (wrong.length > 0) console.error(`Types do not fit in: ${wrong.join(", ")}`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
