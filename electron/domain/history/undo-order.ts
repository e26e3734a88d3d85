import type { ChangeEntry } from "#shared/model/workspace.ts";

/** How changes stand: in effect or taken back. The next one to undo or redo is the last of its list. */
export interface UndoOrder {
  /** Changes in effect, oldest first. */
  readonly done: readonly number[];
  /** Changes taken back since the last other change, the one taken back last at the end. */
  readonly undone: readonly number[];
  /** All changes that are taken back, whenever that was. */
  readonly takenBack: ReadonlySet<number>;
}

/**
 * What the entries say of undoing: a change is done until an undo names it; a redo makes it done
 * again; any other change ends what comes next in line to be made again. The making of the workspace
 * is never taken back. Cost: the number of entries.
 */
export function undoOrderOf(entries: readonly ChangeEntry[]): UndoOrder {
  const done: number[] = [];
  const takenBack = new Set<number>();
  let undone: number[] = [];
  for (const { revision, kind, of } of entries) {
    if (kind === "undo" && of !== undefined) {
      const at = done.lastIndexOf(of);
      if (at >= 0) done.splice(at, 1);
      undone.push(of);
      takenBack.add(of);
    } else if (kind === "redo" && of !== undefined) {
      undone = undone.filter((one) => one !== of);
      takenBack.delete(of);
      done.push(of);
    } else if (kind !== "created") {
      done.push(revision);
      undone = [];
    }
  }
  return { done, undone, takenBack };
}
