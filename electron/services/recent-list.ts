import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { CallOutput } from "#shared/ipc/contract.ts";

const recentSchema = z.array(
  z.object({ path: z.string(), name: z.string(), openedAt: z.string() }),
);
const most = 10;

/** The workspaces opened last, kept in a small file; a damaged one starts over, since it is only a convenience. */
export interface RecentList {
  list(): Promise<CallOutput<"workspace.recent">>;
  /** Notes an opening. A list that cannot be written stays as it was: opening must not fail for it. */
  note(path: string, name: string, openedAt: string): Promise<void>;
}

/** The recent list of this folder. */
export function recentList(folder: string): RecentList {
  const file = join(folder, "recent.json");
  async function read() {
    try {
      return recentSchema.parse(JSON.parse(await readFile(file, "utf8")));
    } catch {
      return [];
    }
  }
  return {
    async list() {
      return (await read()).map((one) => ({ ...one, exists: existsSync(one.path) }));
    },
    async note(path, name, openedAt) {
      const others = (await read()).filter((one) => one.path !== path);
      const text = JSON.stringify([{ path, name, openedAt }, ...others].slice(0, most), null, 2);
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(`${file}.new`, text);
        await rename(`${file}.new`, file);
      } catch {
        return;
      }
    },
  };
}
