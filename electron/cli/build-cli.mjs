import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { rolldown } from "rolldown";

/**
 * Bundles the command line into `out/cli`. Built beside and moved in file by file, the entry last,
 * so that another process that starts meanwhile finds either the old bundle or the new one whole.
 */
export async function buildCli(root) {
  const out = join(root, "out", "cli");
  await mkdir(out, { recursive: true });
  const fresh = await mkdtemp(join(root, "out", "cli-"));
  const bundle = await rolldown({
    input: { main: join(root, "electron", "cli", "main.ts") },
    platform: "node",
    cwd: root,
    logLevel: "warn",
  });
  await bundle.write({
    dir: fresh,
    format: "esm",
    entryFileNames: "[name].mjs",
    chunkFileNames: "[name]-[hash].mjs",
    minify: true,
  });
  await bundle.close();
  const files = await readdir(fresh);
  for (const file of files.filter((name) => name !== "main.mjs")) {
    await rename(join(fresh, file), join(out, file));
  }
  await rename(join(fresh, "main.mjs"), join(out, "main.mjs"));
  await rm(fresh, { recursive: true });
}
