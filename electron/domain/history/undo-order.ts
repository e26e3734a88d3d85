import type { ChangeEntry } from "#shared/model/workspace.ts";

/** Which changes can be taken back and made again, both with the next one last. */
export interface UndoOrder {
  /** Changes in effect, oldest first. */
  readonly done: readonly number[];
  /** Changes taken back since the last other change, the one taken back last at the end. */
  readonly undone: readonly number[];
}

/**
 * What the entries say of undoing: a change is done until an undo names it; a redo makes it done
 * again; any other change ends what could be made again. The making of the workspace is never taken
 * back. Cost: the number of entries.
 */
export function undoOrderOf(entries: readonly ChangeEntry[]): UndoOrder {
  const done: number[] = [];
  let undone: number[] = [];
  for (const { revision, kind, of } of entries) {
    if (kind === "undo" && of !== undefined) {
      const at = done.lastIndexOf(of);
      if (at >= 0) done.splice(at, 1);
      undone.push(of);
    } else if (kind === "redo" && of !== undefined) {
      undone = undone.filter((one) => one !== of);
      done.push(of);
    } else if (kind !== "created") {
      done.push(revision);
      undone = [];
    }
  }
  return { done, undone };
}
