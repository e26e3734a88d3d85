import { basename } from "node:path";
import { FailureError } from "#shared/ipc/error-words.ts";
import { done, type Failure, type Outcome } from "#shared/ipc/errors.ts";
import { createStore } from "./create-store.ts";
import { load } from "./load.ts";
import { nodeFiles } from "./node-files.ts";
import { type Places, placesOf } from "./places.ts";
import { readStore } from "./read-store.ts";
import { caught } from "./reasons.ts";
import { damageOf } from "./recovery-words.ts";
import { type Salvaged, salvage } from "./salvage.ts";
import type { CreateOptions, Store } from "./store.ts";

/**
 * Opens, for reading only, what can be read of a workspace that does not open otherwise: because it
 * is damaged and nothing is left to make it anew of, or because a newer Vestibule wrote it. `repairs`
 * says what was left out; `saveCopy` makes a workspace of its own of what is there. Refuses as opening
 * does where it is no workspace at all, or opens as it is. Writes nothing. Cost: the number of facts.
 */
export function openReadable(path: string, options: CreateOptions): Promise<Outcome<Store>> {
  return caught(async () => {
    const files = options.files ?? nodeFiles;
    const places = await placesOf(path, files);
    const failure = await refusalOf(places);
    const salvaged = failure && salvage(await files.readFile(places.snapshot));
    if (!failure)
      return done(
        readStore({ places, state: (await load(places)).state, repairs: [], mode: "read" }),
      );
    if (!salvaged) throw new FailureError(failure);
    return done(storeOf(places, salvaged, failure, options));
  });
}

function storeOf(
  places: Places,
  salvaged: Salvaged,
  failure: Failure,
  { now, files = nodeFiles }: CreateOptions,
): Store {
  const { state } = salvaged;
  const repairs = [sentence(places, salvaged, failure)];
  return {
    ...readStore({ places, state, repairs, mode: "read" }),
    async saveCopy(path) {
      const made = await createStore(path, state, { now, files });
      if (!made.ok) return made;
      await made.value.close();
      return done([
        "The copy has no history: what each earlier change did cannot be looked up there.",
      ]);
    },
  };
}

async function refusalOf(places: Places): Promise<Failure | null> {
  try {
    await load(places);
    return null;
  } catch (error) {
    const codes = ["workspace-damaged", "workspace-newer"];
    if (!(error instanceof FailureError) || !codes.includes(error.failure.code)) throw error;
    return error.failure;
  }
}

function sentence({ shown }: Places, { leftOut }: Salvaged, failure: Failure): string {
  const file = basename(shown);
  const why =
    failure.code === "workspace-newer"
      ? `${file} was written by a newer Vestibule (format ${failure.details["found"]}). What this one understands of it is shown`
      : `${file} cannot be used (${damageOf(failure)}). What can still be read of it is shown, though nothing vouches for it`;
  const counted = Object.entries(leftOut).map(([what, count]) => `${what} ${count}`);
  const missing = counted.length === 0 ? "Nothing was left out" : `Left out: ${counted.join(", ")}`;
  return `${why}, for reading only. ${missing}. The file was not touched; save a copy to go on from there.`;
}
