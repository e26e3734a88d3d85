import { FailureError, fail } from "#shared/ipc/error-words.ts";
import { listBackups } from "./backup-places.ts";
import { isThere } from "./durable.ts";
import { nodeFiles } from "./node-files.ts";
import { placesOfLost } from "./places.ts";
import type { OpenOptions } from "./store.ts";

/** Throws the error again; a `file-missing` says in `left` what there still is of the workspace. */
export async function tellWhatIsLeft(
  error: unknown,
  path: string,
  { files = nodeFiles, backups }: Pick<OpenOptions, "files" | "backups">,
): Promise<never> {
  if (!(error instanceof FailureError) || error.failure.code !== "file-missing") throw error;
  const places = await placesOfLost(path, files);
  const good = (await listBackups(places, backups ?? null)).filter((one) => one.good).length;
  const left = [
    ...((await isThere(files, places.history)) ? ["its history"] : []),
    ...((await isThere(files, places.journal)) ? ["its latest changes"] : []),
    ...(good > 0 ? [good === 1 ? "a backup" : `${good} backups`] : []),
  ];
  return left.length === 0
    ? fail("file-missing", error.failure.details)
    : fail("file-missing", { ...error.failure.details, left });
}
