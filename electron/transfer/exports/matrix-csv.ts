import Papa from "papaparse";
import { type AccessRow, accessCells, accessHead } from "./matrix.ts";

/**
 * The matrix as CSV, with a byte order mark for Excel. Cells that a spreadsheet would take for a formula
 * get an apostrophe in front, so that a name is never run.
 */
export function matrixCsv(rows: readonly AccessRow[]): string {
  const data = [accessHead, ...rows.map(accessCells)].map((cells) => cells.map(inOneCell));
  return `\uFEFF${Papa.unparse(data, { escapeFormulae: true, newline: "\r\n" })}\r\n`;
}

/** Some readers split at line ends whatever the quotes say, and trim before they look for a formula. */
function inOneCell(text: string): string {
  return text.replace(/[\r\n\t]+/g, " ").trim();
}
