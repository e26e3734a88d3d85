import { basename } from "node:path";
import { fail } from "#shared/ipc/error-words.ts";
import { isThere } from "./durable.ts";
import type { Places } from "./places.ts";

/** Fails with `workspace-gone` for a file of ours that is not where it was: alone, or with its folder. */
export async function failGone({ files, folder, shown }: Places, path: string): Promise<never> {
  const alone = await isThere(files, folder).catch(() => false);
  const reason = alone ? "it was moved or removed" : "its folder does not exist";
  return fail("workspace-gone", { path: shown, file: basename(path), reason, alone });
}
