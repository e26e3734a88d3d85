import { type KeyboardEvent, type MouseEvent, useId, useState } from "react";
import { type GridCell, type GridSize, moveInGrid, within } from "./grid-keys.ts";

interface Settings {
  readonly size: GridSize;
  readonly start: GridCell;
  /** Brings a row into view; a virtual row comes into being by it. */
  readonly reveal: (row: number) => void;
  /** Hears on which cell one stands when a link of the grid is followed. */
  readonly onLeave?: (cell: GridCell) => void;
  /** Hears every click; what it does must have a key as well, by `onKey`. */
  readonly onClick?: (event: MouseEvent<HTMLElement>) => void;
  /** Hears where one went; `extending` when the shift key was held. */
  readonly onMove?: (cell: GridCell, extending: boolean) => void;
  /** Takes a key before it moves anything; true when it was used. */
  readonly onKey?: (key: string, cell: GridCell, withCtrl: boolean) => boolean;
}

export interface GridFocus {
  readonly active: GridCell;
  isActive(row: number, column: number): boolean;
  cellId(row: number, column: number): string;
  /** For the element that is the grid, and its one tab stop. */
  readonly gridProps: {
    readonly tabIndex: 0;
    readonly "aria-activedescendant": string;
    onKeyDown(event: KeyboardEvent<HTMLElement>): void;
    onMouseDown(event: MouseEvent<HTMLElement>): void;
    onClick(event: MouseEvent<HTMLElement>): void;
    onClickCapture(event: MouseEvent<HTMLElement>): void;
  };
}

/**
 * One tab stop for a whole grid: the grid keeps the focus and names its active cell. Arrows, Home,
 * End and the Page keys move it; Enter or Space uses the link or button of the cell, or else the
 * first link of its row.
 */
export function useGridFocus({
  size,
  start,
  reveal,
  onLeave,
  onClick,
  onMove,
  onKey,
}: Settings): GridFocus {
  const grid = useId();
  const [wanted, setActive] = useState(start);
  const active = within(wanted.row, wanted.column, size);
  const cellId = (row: number, column: number) => `${grid}-${row}-${column}`;

  const go = (cell: GridCell, extending = false) => {
    setActive(cell);
    onMove?.(cell, extending);
  };
  return {
    active,
    cellId,
    isActive: (row, column) => row === active.row && column === active.column,
    gridProps: {
      tabIndex: 0,
      "aria-activedescendant": cellId(active.row, active.column),
      onKeyDown(event) {
        if (event.altKey || event.target !== event.currentTarget) return;
        if (onKey?.(event.key, active, event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          return;
        }
        if (event.key === "Enter" || event.key === " ") {
          event.preventDefault();
          clickWithin(event.currentTarget, cellId(active.row, active.column));
          return;
        }
        const next = moveInGrid(event.key, event.ctrlKey || event.metaKey, active, size);
        if (!next) return;
        event.preventDefault();
        go(next, event.shiftKey);
        reveal(next.row);
      },
      onMouseDown(event) {
        const cell = (event.target as Element).closest<HTMLElement>("[data-row]");
        if (!cell) return;
        go({ row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) });
      },
      onClick: (event) => onClick?.(event),
      // Before the link itself: where one stood belongs to the address that is being left.
      onClickCapture(event) {
        if ((event.target as Element).closest("a")) onLeave?.(active);
      },
    },
  };
}

function clickWithin(grid: HTMLElement, id: string): void {
  const cell = grid.ownerDocument.getElementById(id);
  const widget = (where: Element | null | undefined) =>
    where?.querySelector<HTMLElement>("a, button:not([role=checkbox])");
  const found = widget(cell) ?? widget(cell?.closest("tr"));
  found?.click();
}
