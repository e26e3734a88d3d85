import Papa from "papaparse";
import { fail } from "#shared/ipc/error-words.ts";

/** A row of a CSV and the line of the file on which it begins. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** The delimiter of a header line: the most frequent of comma, semicolon and tab. */
function delimiterOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const header = end < 0 ? text : text.slice(0, end);
  const count = (delimiter: string) => header.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** The cells of the first line of a text, read as CSV. */
export function csvHeader(text: string): string[] {
  const parsed = Papa.parse<string[]>(text, { preview: 1, delimiter: delimiterOf(text) });
  return (parsed.data[0] ?? []).map((cell) => cell.trim());
}

/**
 * Hands each row after the header to `take`, each cell on one line, blank lines left out. Fails, the line named, on quotes
 * that do not close and on rows with more or fewer cells than the header. Cost: the text's length.
 */
export function eachCsvRow(text: string, path: string, take: (row: CsvRow) => void): void {
  let width = -1;
  let from = 0;
  let line = 1;
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data: cells, errors, meta }) => {
      const broken = errors.find((error) => error.type === "Quotes");
      if (broken) refuseQuotes(line, path);
      if (width < 0) width = cells.length;
      else if (cells.length > 1 || cells[0]?.trim()) {
        if (cells.length !== width) {
          const [expected, got] = [`${width} cells as in the header`, `${cells.length}`];
          fail("file-not-understood", { path, line, expected, got });
        }
        take({ cells: cells.map(onOneLine), line });
      }
      line += lineBreaks(text, from, meta.cursor);
      from = meta.cursor;
    },
  });
}

/** Names and ids are of one line and move no cursor, whatever a spreadsheet made of them. */
function onOneLine(cell: string): string {
  return cell.replace(/\p{Cc}+/gu, " ");
}

function refuseQuotes(line: number, path: string): never {
  const expected = "every quoted cell to end with a quote and a delimiter";
  fail("file-not-understood", { path, line, expected, got: "a broken quote" });
}

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const char = text.charCodeAt(at);
    if (char === 10 || (char === 13 && text.charCodeAt(at + 1) !== 10)) count++;
  }
  return count;
}
