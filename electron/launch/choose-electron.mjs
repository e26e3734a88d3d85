/**
 * Chooses an Electron: the one named by ELECTRON_OVERRIDE_DIST_PATH, else the `electron` package's
 * own, else, on Linux x64, the one out of the registry package. Nothing further is tried once one is
 * found, and a named one that is not there is an error, not a reason to take another.
 * @param {import("./choose-electron.d.mts").Probes} probes
 * @returns {ReturnType<typeof import("./choose-electron.d.mts").chooseElectron>}
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
