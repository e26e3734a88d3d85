import { rmSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rolldown } from "rolldown";

/**
 * Bundles the command line and answers with the folder it lies in: `out/cli/STAMP`, moved there
 * whole, so that processes that start at the same time never see half of one. Where the checkout
 * cannot be written the bundle is made in a temporary folder that goes with the process.
 */
export async function buildCli(root, stamp) {
  const cache = join(root, "out", "cli");
  const fresh = await freshFolder(cache);
  if (fresh === null) return buildForThisProcess(root);
  await bundleInto(fresh, root);
  const bundle = join(cache, stamp);
  try {
    await rename(fresh, bundle);
  } catch (error) {
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    await rm(fresh, { recursive: true });
  }
  await removeOld(cache, stamp);
  return bundle;
}

async function freshFolder(cache) {
  try {
    await mkdir(cache, { recursive: true });
    return await mkdtemp(join(cache, "fresh-"));
  } catch {
    return null;
  }
}

async function buildForThisProcess(root) {
  const folder = await mkdtemp(join(tmpdir(), "vestibule-cli-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  await bundleInto(folder, root);
  return folder;
}

async function bundleInto(folder, root) {
  const bundle = await rolldown({
    input: { main: join(root, "electron", "cli", "main.ts") },
    platform: "node",
    cwd: root,
    logLevel: "warn",
  });
  await bundle.write({
    dir: folder,
    format: "esm",
    entryFileNames: "[name].mjs",
    chunkFileNames: "[name]-[hash].mjs",
    minify: true,
  });
  await bundle.close();
}

const hour = 60 * 60 * 1000;

/** Bundles of earlier sources; young ones stay, since a process may be starting from them. */
async function removeOld(cache, stamp) {
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    const age = Date.now() - (await stat(path).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
    if (name !== stamp && age > hour) await rm(path, { recursive: true, force: true });
  }
}
