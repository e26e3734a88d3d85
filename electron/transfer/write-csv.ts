import Papa from "papaparse";

/**
 * Rows as CSV under a header of their field names; what begins like a formula is marked as text, so
 * that a name never becomes one in a spreadsheet.
 */
export function csvOf(rows: readonly Readonly<Record<string, string | number>>[]): string {
  return Papa.unparse([...rows], { escapeFormulae: true });
}
