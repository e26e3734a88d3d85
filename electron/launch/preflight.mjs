import { spawnSync } from "node:child_process";
import { hasDisplay, hasXvfb } from "./display.mjs";
import { missingLibraries } from "./missing-libraries.mjs";
import { say } from "./say.mjs";

// Newer systems have two of them under other names; "A | B" means whichever there is.
const libraryPackages = [
  "libgtk-3-0t64 | libgtk-3-0",
  "libnss3",
  "libasound2t64 | libasound2",
  "libgbm1",
];

/**
 * Makes sure that this machine has what the Electron needs: installs it when root on a Debian-like
 * system, else throws an error whose message holds the exact command.
 * @param {string} executable
 */
export function preflight(executable) {
  const libraries = missingLibraries(executable);
  const wantsXvfb = process.platform === "linux" && !hasDisplay() && !hasXvfb();
  const packages = [
    ...(libraries.length > 0 ? libraryPackages : []),
    ...(wantsXvfb ? ["xvfb"] : []),
  ];
  if (packages.length === 0) return;
  const reason = [
    ...(libraries.length > 0 ? [`Electron lacks ${libraries.join(", ")}`] : []),
    ...(wantsXvfb ? ["there is no display and no Xvfb"] : []),
  ].join("; ");
  const isDebian = spawnSync("apt-get", ["--version"], { stdio: "ignore" }).error === undefined;
  if (!isDebian) {
    throw new Error(`${reason}.\nInstall what this system calls: ${packages.join(", ")}`);
  }
  const command = `apt-get update && apt-get satisfy -y --no-install-recommends "${packages.join(", ")}"`;
  if (process.getuid?.() !== 0) throw new Error(`${reason}. Run:\n  sudo sh -c '${command}'`);
  say(`${reason}. Installing: ${packages.join(", ")}`);
  const ran = spawnSync("sh", ["-c", command], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  const still = missingLibraries(executable);
  if (ran.status === 0 && still.length === 0) return;
  const left = still.length > 0 ? `; still missing: ${still.join(", ")}` : "";
  throw new Error(`The installation did not succeed${left}. Run it yourself:\n  ${command}`);
}
