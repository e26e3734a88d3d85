import { fail } from "#shared/ipc/error-words.ts";
import { issueWords } from "#shared/ipc/issue-words.ts";
import { type Change, changeSchema } from "#shared/model/change.ts";
import { nameOf, readInput } from "./input.ts";

/** The changes of a file: a JSON array, or NDJSON. Throws failures that name the line or place. */
export async function readChanges(path: string): Promise<Change[]> {
  const text = await readInput(path);
  if (text.trimStart().startsWith("[")) {
    const items = parseJson(text, { path: nameOf(path) }) as unknown[];
    return items.map((item, at) => toChange(item, { path: nameOf(path), at: `change ${at + 1}` }));
  }
  return text
    .split("\n")
    .flatMap((line, at) => (line.trim() === "" ? [] : parseChange(line, path, at + 1)));
}

/** One change of a line of NDJSON. Throws a failure that names the line. */
export function parseChange(line: string, path: string, number: number): Change {
  const place = { path: nameOf(path), line: number };
  return toChange(parseJson(line, place), place);
}

interface Place {
  readonly path: string;
  readonly line?: number;
  readonly at?: string;
}

function parseJson(text: string, place: Place): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const said = error instanceof SyntaxError ? `${error.message}; ` : "";
    return fail("bad-json", { ...place, reason: `${said}write one change a line, or one array` });
  }
}

function toChange(item: unknown, place: Place): Change {
  const change = changeSchema.safeParse(item);
  if (change.success) return change.data;
  const { at, expected, got } = issueWords(change.error, item);
  const field = at ? `"${at}" to be ` : "";
  return fail("file-not-understood", { ...place, expected: `${field}${expected}`, got });
}
