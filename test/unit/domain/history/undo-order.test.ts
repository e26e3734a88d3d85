import { expect, test } from "vitest";
import { undoOrderOf } from "#electron/domain/history/undo-order.ts";
import { type ChangeEntry, consoleActor } from "#shared/model/workspace.ts";

const kinds: Record<string, ChangeEntry["kind"]> = {
  make: "created",
  import: "import",
  do: "command",
  undo: "undo",
  redo: "redo",
};

/** Entries from 1 on: "make" (the workspace), "import", "do", "undo 3", "redo 3". */
function entries(told: string[]): ChangeEntry[] {
  return told.map((text, index) => {
    const [verb = "", of] = text.split(" ");
    return {
      revision: index + 1,
      at: "2026-03-04T10:00:00.000Z",
      actor: consoleActor,
      label: text,
      kind: kinds[verb] ?? "command",
      ...(of !== undefined && { of: Number(of) }),
    };
  });
}

/** What was done, and then: in effect, next to be made again, taken back at all. */
const rows: [told: string[], done: number[], undone: number[], takenBack: number[]][] = [
  [[], [], [], []],
  [["make"], [], [], []],
  [["make", "import", "do"], [2, 3], [], []],
  [["make", "do", "do", "undo 3"], [2], [3], [3]],
  [["make", "do", "do", "undo 3", "undo 2"], [], [3, 2], [2, 3]],
  [["make", "do", "do", "undo 3", "undo 2", "redo 2"], [2], [3], [3]],
  [["make", "do", "do", "undo 3", "redo 3"], [2, 3], [], []],
  [["make", "do", "do", "undo 3", "do"], [2, 5], [], [3]],
  [["make", "do", "do", "undo 2"], [3], [2], [2]],
  [["make", "do", "do", "undo 2", "do", "redo 2"], [3, 5, 2], [], []],
];

test.each(rows)("%j", (told, done, undone, takenBack) => {
  const order = undoOrderOf(entries(told));
  expect([order.done, order.undone, [...order.takenBack].sort()]).toEqual([
    done,
    undone,
    takenBack,
  ]);
});
