import { fail } from "#shared/ipc/error-words.ts";
import { gotten } from "#shared/ipc/issue-words.ts";

/** A row of a response, and where it stands in its file. */
export interface Row {
  readonly value: unknown;
  readonly at: string;
}

export type Fields = Readonly<Record<string, unknown>>;

/** One response of the REST API, whether it came as a list, as one thing or inside a list of pages. */
export interface Document {
  readonly rows: readonly Row[];
  /** What surrounds the rows: links, paging, what a script may have added. */
  readonly envelope: Fields;
  /** Whether the response is one thing and not a list. */
  readonly single: boolean;
}

/** Whether a value is an object with fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The responses in a JSON value: one, or several where a script put pages into one list. */
export function documentsOf(value: unknown, path: string): Document[] {
  if (!Array.isArray(value)) return [documentOf(value, "", path)];
  const pages = value.length > 0 && value.every((one) => isFields(one) && "results" in one);
  if (pages) return value.map((one, n) => documentOf(one, `[${n}]`, path));
  return [{ rows: rowsOf(value, ""), envelope: {}, single: false }];
}

function documentOf(value: unknown, at: string, path: string): Document {
  if (!isFields(value)) return { rows: [{ value, at }], envelope: {}, single: true };
  if (!("results" in value)) return { rows: [{ value, at }], envelope: value, single: true };
  const results = value["results"];
  const place = at ? `${at}.results` : "results";
  if (!Array.isArray(results)) {
    fail("file-not-understood", { path, at: place, expected: "a list", got: gotten(results) });
  }
  return { rows: rowsOf(results, place), envelope: value, single: false };
}

function rowsOf(values: readonly unknown[], at: string): Row[] {
  return values.map((value, n) => ({ value, at: `${at}[${n}]` }));
}
