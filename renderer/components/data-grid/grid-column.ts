import type { ReactNode } from "react";

/** A column of a grid: how wide it is, and what stands in its cells. */
export interface GridColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** A track of a CSS grid: "minmax(180px, 2fr)". */
  readonly width: string;
  /** Whether the main process can sort by it. */
  readonly sortable?: boolean;
  readonly align?: "end";
  /** The header is heard, not seen. */
  readonly quiet?: boolean;
  /** Links and buttons within are not tab stops of their own: give them `tabIndex={-1}`. */
  readonly cell: (row: Row) => ReactNode;
}

export interface GridSort {
  readonly id: string;
  readonly descending: boolean;
}

/** How the rows of a grid make a tree, flattened to what is in sight. */
export interface GridTree<Row> {
  readonly level: (row: Row) => number;
  /** Null for a row that has nothing to open. */
  readonly expanded: (row: Row) => boolean | null;
  readonly onToggle: (row: Row) => void;
}

/** Which rows of a grid are selected, by their place, and how that changes. */
export interface GridSelection {
  readonly isSelected: (index: number) => boolean;
  /** Turns one row, or selects all from the last one that was turned. */
  readonly onSelect: (index: number, how: "turn" | "range") => void;
  readonly onSelectAll: () => void;
  readonly onClear: () => void;
}
