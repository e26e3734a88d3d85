/** A cell of a grid. Row 0 is the header where the grid has one. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  /** The first row one can stand on: 0 with a header, otherwise 1. */
  readonly firstRow: number;
  /** The last row. */
  readonly lastRow: number;
  readonly columns: number;
  /** How many rows the Page keys move. */
  readonly pageRows: number;
}

/** Where a key leads from a cell, kept within the grid; null for keys that do not move. */
export function moveInGrid(
  key: string,
  withCtrl: boolean,
  from: GridCell,
  size: GridSize,
): GridCell | null {
  const last = size.columns - 1;
  switch (key) {
    case "ArrowDown":
      return within(from.row + 1, from.column, size);
    case "ArrowUp":
      return within(from.row - 1, from.column, size);
    case "ArrowRight":
      return within(from.row, from.column + 1, size);
    case "ArrowLeft":
      return within(from.row, from.column - 1, size);
    case "PageDown":
      return within(from.row + size.pageRows, from.column, size);
    case "PageUp":
      return within(from.row - size.pageRows, from.column, size);
    case "Home":
      return withCtrl ? within(1, 0, size) : within(from.row, 0, size);
    case "End":
      return withCtrl ? within(size.lastRow, last, size) : within(from.row, last, size);
    default:
      return null;
  }
}

/** The cell, or the nearest one there is. */
export function within(row: number, column: number, size: GridSize): GridCell {
  return {
    row: Math.max(size.firstRow, Math.min(row, Math.max(size.firstRow, size.lastRow))),
    column: Math.max(0, Math.min(column, size.columns - 1)),
  };
}
