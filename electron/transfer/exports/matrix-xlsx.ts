import writeXlsxFile, { type SheetData } from "write-excel-file/node";
import {
  type AccessRow,
  accessCells,
  accessHead,
  type SourceLine,
  sourceCells,
  sourceHead,
} from "./matrix.ts";

/** The most rows a sheet has. */
const sheetLimit = 1_048_576;

/**
 * The matrix as a workbook: access on the first sheet, the sources on the second. Every cell is text, so
 * that a name is never run as a formula; what a sheet cannot hold is cut off and said in its last row.
 */
export async function matrixXlsx(
  rows: readonly AccessRow[],
  sources: readonly SourceLine[],
): Promise<Uint8Array> {
  const sheets = [
    { sheet: "Access", data: sheetOf(accessHead, rows.map(accessCells)), stickyRowsCount: 1 },
    { sheet: "Sources", data: sheetOf(sourceHead, sources.map(sourceCells)), stickyRowsCount: 1 },
  ];
  return writeXlsxFile(sheets).toBuffer();
}

function sheetOf(head: readonly string[], rows: readonly string[][]): SheetData {
  const fit = rows.length < sheetLimit ? rows : rows.slice(0, sheetLimit - 2);
  const rest = rows.length - fit.length;
  return [
    head.map((value) => ({ value, type: String, fontWeight: "bold" as const })),
    ...fit.map((cells) => cells.map(textCell)),
    ...(rest > 0 ? [[textCell(`${rest} more rows do not fit; the CSV has them.`)]] : []),
  ];
}

function textCell(text: string) {
  return text === "" ? null : { value: inXml(text), type: String };
}

/** What XML cannot hold is a blank; a cell holds 32,767 characters. */
function inXml(text: string): string {
  return text.replace(/[\p{Surrogate}\p{Cc}\uFFFE\uFFFF]/gu, " ").slice(0, 32_767);
}
