import { basename } from "node:path";
import { schemaVersion } from "#shared/model/workspace.ts";
import type { Loaded } from "./load.ts";
import type { Places } from "./places.ts";
import { failUnwritable } from "./reasons.ts";
import { setAside } from "./set-aside.ts";
import { writeSnapshot } from "./snapshot-adapter.ts";
import type { CreateOptions } from "./store.ts";

/**
 * Writes a workspace that was read from an older format in today's, and keeps the file as it was
 * beside it; answers with the sentence that says so. Killed at any instant it leaves one or the other
 * in place, whole. Fails with `workspace-unwritable`. Cost: the number of facts.
 */
export async function renew(
  places: Places,
  { state, version }: Pick<Loaded, "state" | "version">,
  { now, onStep }: CreateOptions,
): Promise<string> {
  const { files, snapshot, shown } = places;
  try {
    const bytes = await files.readFile(snapshot);
    const keptIn = await setAside(files, snapshot, `format-${version}`, bytes, now());
    await writeSnapshot(places, state, now, { replace: true, onStep });
    return `${basename(shown)} was in format ${version}, of an earlier Vestibule, and is in format ${schemaVersion} now. The file as it was is kept in ${keptIn}.`;
  } catch (error) {
    return failUnwritable(shown, error);
  }
}
