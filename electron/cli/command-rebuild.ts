import { need } from "#electron/services/session.ts";
import { rebuildWorkspace } from "#electron/services/workspace-files.ts";
import { exitCodes } from "./exit-codes.ts";
import type { Output } from "./output.ts";
import { surroundings } from "./surroundings.ts";

/** `rebuild`: makes a workspace anew whose file is gone or damaged; one that is whole is left as it is. */
export async function runRebuild(file: string, output: Output): Promise<number> {
  const { store } = need(await rebuildWorkspace(file, surroundings));
  try {
    const { repairs, state } = store;
    if (output.asJson) output.json({ v: 1, revision: state.revision, repairs });
    else {
      for (const repair of repairs) output.text(repair);
      output.text(`${file} is at change ${state.revision}.`);
    }
    return exitCodes.done;
  } finally {
    await store.close();
  }
}
