import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { afterAll, beforeAll } from "vitest";

/** Bundles `crash-child.ts` once for a test file; the returned function says where it is. */
export function crashChild(): () => string {
  let folder = "";
  const file = () => join(folder, "crash-child.mjs");
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "vestibule-crash-child-"));
    const input = fileURLToPath(new URL("./crash-child.ts", import.meta.url));
    const bundle = await rolldown({ input, platform: "node" });
    await bundle.write({ file: file(), format: "esm" });
    await bundle.close();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return file;
}
