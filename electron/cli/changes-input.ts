import { fail } from "#shared/ipc/error-words.ts";
import { type Change, changeSchema } from "#shared/model/change.ts";
import { readInput } from "./input.ts";

/** The changes of a file: a JSON array, or NDJSON. Throws failures that name the line or place. */
export async function readChanges(path: string): Promise<Change[]> {
  const text = await readInput(path);
  if (text.trimStart().startsWith("[")) {
    const items: unknown = parseJson(text, path, undefined);
    if (!Array.isArray(items)) return fail("bad-json", { at: path, reason: "expected an array" });
    return items.map((item, at) => toChange(item, path, { at: `change ${at + 1}` }));
  }
  return text
    .split(/\r?\n/)
    .flatMap((line, at) => (line.trim() === "" ? [] : parseChange(line, path, at + 1)));
}

/** One change of a line of NDJSON. Throws a failure that names the line. */
export function parseChange(line: string, path: string, number: number): Change {
  return toChange(parseJson(line, path, number), path, { line: number });
}

function parseJson(text: string, path: string, line: number | undefined): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "not JSON";
    return fail("bad-json", { path, ...(line !== undefined && { line }), reason });
  }
}

function toChange(item: unknown, path: string, place: { line?: number; at?: string }): Change {
  const change = changeSchema.safeParse(item);
  if (change.success) return change.data;
  const [issue] = change.error.issues;
  const field = issue?.path.map(String).join(".");
  const expected = `${field ? `${field}: ` : ""}${issue?.message ?? "a change"}`;
  return fail("file-not-understood", { path, ...place, expected });
}
