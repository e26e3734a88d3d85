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
