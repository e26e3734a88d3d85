import { type UseMutationResult, useMutation } from "@tanstack/react-query";
import { ask } from "#renderer/bridge/bridge.ts";
import type { FailureError } from "#shared/ipc/error-words.ts";

/** A new workspace file that was saved, and sentences about what it lacks. */
export interface SavedAs {
  readonly path: string;
  readonly told: readonly string[];
}

/** Asks for a place and saves there by `save`; the data is null where no place was chosen. */
export function useSaveAs(
  save: (path: string) => Promise<readonly string[]>,
): UseMutationResult<SavedAs | null, FailureError, void> {
  return useMutation<SavedAs | null, FailureError>({
    mutationKey: ["save-as"],
    mutationFn: async () => {
      const path = await ask("dialog.newWorkspace", {});
      return path === null ? null : { path, told: await save(path) };
    },
  });
}

/** Saves the open workspace at another place, which cannot be one where something is. */
export function saveCopy(path: string): Promise<readonly string[]> {
  return ask("workspace.saveCopy", { path });
}
