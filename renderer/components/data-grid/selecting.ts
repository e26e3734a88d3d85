import type { MouseEvent } from "react";
import type { GridSelection } from "./grid-column.ts";

/** Does what a key means for the selection; true when it means something. `index` is -1 in the header. */
export function selectionKey(
  { onSelect, onSelectAll, onClear }: GridSelection,
  key: string,
  index: number,
  withCtrl: boolean,
): boolean {
  if (key === " " && index >= 0) {
    onSelect(index, "turn");
    return true;
  }
  if (key.toLowerCase() === "a" && withCtrl) {
    onSelectAll();
    return true;
  }
  if (key === "Escape") {
    onClear();
    return true;
  }
  return false;
}

/** Selects by a click with Ctrl, Cmd or Shift anywhere in a row but on a link or button. */
export function selectionClick({ onSelect }: GridSelection, event: MouseEvent<HTMLElement>): void {
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey) return;
  const target = event.target as Element;
  const cell = target.closest<HTMLElement>("[data-row]");
  const row = Number(cell?.dataset["row"] ?? 0);
  if (row === 0 || target.closest("a, button")) return;
  onSelect(row - 1, event.shiftKey ? "range" : "turn");
}
