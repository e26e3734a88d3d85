import type { TableRow, TableSection } from "./table-sections.ts";

/** A line of the table: a section's heading, or a row with its place among the rows, from 1. */
export interface TableItem {
  readonly title: string;
  readonly note: string;
  readonly row: TableRow | null;
  /** 0 for a heading. */
  readonly at: number;
}

/** The lines of the table from top to bottom. */
export function itemsOf(sections: readonly TableSection[]): TableItem[] {
  let at = 0;
  return sections.flatMap(({ title, note, rows }) => [
    { title, note, row: null, at: 0 },
    ...rows.map((row) => {
      at += 1;
      return { title, note, row, at };
    }),
  ]);
}
