/**
 * The Electron to run, or what was tried for one.
 * @typedef {{ executable: string, version: string }} Found
 * @typedef {{ reason: string }} NotFound
 * @typedef {{
 *   overridden: () => Found | NotFound | null,
 *   presentPackage: () => Found | null,
 *   fetchPackage: () => Promise<Found | NotFound>,
 *   registryFits: () => boolean,
 *   presentRegistry: () => Found | null,
 *   fetchRegistry: () => Promise<Found | NotFound>,
 * }} Probes
 */

/**
 * Chooses an Electron: the one named by ELECTRON_OVERRIDE_DIST_PATH, else the `electron` package's
 * own, else, on Linux x64, the one out of the registry package. Nothing further is tried once one is
 * found, and a named one that is not there is an error, not a reason to take another.
 * @param {Probes} probes
 * @returns {Promise<(Found & { origin: string }) | { tried: string[] }>}
 */
export async function chooseElectron(probes) {
  const overridden = probes.overridden();
  if (overridden) {
    if ("reason" in overridden) return { tried: [overridden.reason] };
    return { ...overridden, origin: "named by ELECTRON_OVERRIDE_DIST_PATH" };
  }
  const fromPackage = probes.presentPackage() ?? (await probes.fetchPackage());
  if (!("reason" in fromPackage)) return { ...fromPackage, origin: "of the electron package" };
  const tried = [`the binary of the electron package: ${fromPackage.reason}`];
  if (!probes.registryFits()) {
    tried.push("the registry package with Electron 33.2.1: there is one for Linux x64 only");
    return { tried };
  }
  const fromRegistry = probes.presentRegistry() ?? (await probes.fetchRegistry());
  if (!("reason" in fromRegistry)) return { ...fromRegistry, origin: "of a registry package" };
  tried.push(`the registry package with Electron 33.2.1: ${fromRegistry.reason}`);
  return { tried };
}
