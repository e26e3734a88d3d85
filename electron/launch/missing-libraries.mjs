import { spawnSync } from "node:child_process";

/**
 * The names of the libraries that the output of `ldd` says are not there.
 * @param {string} lddOutput
 * @returns {string[]}
 */
export function missingIn(lddOutput) {
  const missing = [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map(
    (match) => match[1] ?? "",
  );
  return [...new Set(missing)];
}

/**
 * The system libraries that an executable needs and this machine lacks. Empty where that cannot be
 * asked: not Linux, or no `ldd`.
 * @param {string} executable
 */
export function missingLibraries(executable) {
  if (process.platform !== "linux") return [];
  const ran = spawnSync("ldd", [executable], { encoding: "utf8" });
  return ran.status === 0 ? missingIn(ran.stdout) : [];
}
