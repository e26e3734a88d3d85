import { spawnSync } from "node:child_process";

// What the scripts of plans need besides a shell. A bare Debian has neither; as root it gets them here.

/** Installs curl and jq where they are missing and that is possible; says what to do where it is not. */
export function setup() {
  const missing = ["curl", "jq"].filter((tool) => !isThere(tool));
  if (missing.length === 0) return;
  const command = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(" ")}`;
  if (!isThere("apt-get") || process.getuid?.() !== 0) {
    console.warn(
      `Tests of scripts need ${missing.join(" and ")}. On Debian:\n  sudo sh -c '${command}'`,
    );
    return;
  }
  console.log(`Installing: ${missing.join(", ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("sh", ["-c", command], { stdio: ["ignore", "ignore", "inherit"], env });
}

/** @param {string} tool */
function isThere(tool) {
  return spawnSync("sh", ["-c", `command -v ${tool}`], { stdio: "ignore" }).status === 0;
}
