import { open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";

/** Does this while the disk refuses to shorten any file. */
export async function failingToCut<T>(work: () => Promise<T>): Promise<T> {
  const path = join(tmpdir(), `vestibule-handle-${process.pid}`);
  const handle = await open(path, "w");
  const shared: { truncate(length?: number): Promise<void> } = Object.getPrototypeOf(handle);
  await handle.close();
  await rm(path);
  const refused = Object.assign(new Error("no"), { code: "EIO" });
  const spy = vi.spyOn(shared, "truncate").mockRejectedValue(refused);
  try {
    return await work();
  } finally {
    spy.mockRestore();
  }
}
