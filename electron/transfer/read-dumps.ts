import { FailureError, fail, refuse } from "#shared/ipc/error-words.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";
import { isUsersCsv, readUsersCsv } from "./atlassian-users-csv.ts";
import type { Dump, DumpFile, Dumps } from "./dumps.ts";
import { documentsOf } from "./reading/documents.ts";
import { type InputFile, listFiles } from "./reading/list-files.ts";
import { newDump } from "./reading/new-dump.ts";
import { csvHeader } from "./reading/parse-csv.ts";
import { parseJson } from "./reading/parse-json.ts";
import { readText } from "./reading/read-text.ts";
import { readDocument } from "./recognise.ts";

interface ReadOptions {
  /** Passes over files of no known format and says so, in place of refusing everything. */
  readonly skipUnknown: boolean;
  readonly signal?: AbortSignal;
}

/**
 * What the files say, folders searched whole, formats told apart by content. All or nothing: the
 * first file that is missing, unreadable or not understood is the refusal, with its place.
 * Cost: the size of the files; one is in memory at a time.
 */
export async function readDumps(
  paths: readonly string[],
  options: ReadOptions,
): Promise<Outcome<Dumps>> {
  try {
    const files: DumpFile[] = [];
    for (const input of await listFiles(paths)) {
      if (options.signal?.aborted) return refuse("cancelled");
      files.push(await readFile(input, options.skipUnknown));
    }
    if (!files.some(({ dumps }) => dumps.some(({ format }) => format !== "unknown"))) {
      return refuse("nothing-to-import", { path: paths.join(", ") });
    }
    return done({ files });
  } catch (error) {
    if (error instanceof FailureError) return { ok: false, error: error.failure };
    throw error;
  }
}

async function readFile(input: InputFile, skipUnknown: boolean): Promise<DumpFile> {
  const { label: path, parts } = input;
  try {
    const dumps = dumpsIn(await readText(input), path);
    return { path, parts, dumps, notes: [...new Set(dumps.flatMap(({ notes }) => notes))] };
  } catch (error) {
    if (!skipUnknown || !(error instanceof FailureError)) throw error;
    if (error.failure.code !== "unknown-format") throw error;
    const notes = [`skipped: it holds ${String(error.failure.details["seen"])}`];
    return { path, parts, dumps: [newDump("unknown", null, 0)], notes };
  }
}

function dumpsIn(text: string, path: string): Dump[] {
  const start = text.trimStart().slice(0, 1);
  if (start === "{" || start === "[") {
    const documents = documentsOf(parseJson(text, path), path);
    return documents.map((document) => readDocument(document, path));
  }
  if (!start) return fail("unknown-format", { path, seen: "nothing: it is empty" });
  if (start === "<") return fail("unknown-format", { path, seen: "a web page or XML" });
  const header = csvHeader(text);
  if (isUsersCsv(header)) return [readUsersCsv(text, path)];
  return fail("unknown-format", { path, seen: seenIn(header) });
}

function seenIn(header: readonly string[]): string {
  const named = header.slice(0, 12).join(", ").slice(0, 200);
  return header.length > 1 && !header.includes("")
    ? `a CSV with the columns ${named}`
    : `text that begins with "${named}"`;
}
