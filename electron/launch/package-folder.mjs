import { createRequire } from "node:module";
import { dirname } from "node:path";

/** The folder of an installed package. @param {string} name */
export function packageFolder(name) {
  return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
}
