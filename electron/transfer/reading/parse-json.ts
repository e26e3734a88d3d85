import { fail } from "#shared/ipc/error-words.ts";
import { locateJsonError } from "./locate-json-error.ts";

const deepest = 64;
const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);

/**
 * The value of a JSON text. Fails with line and column where it is not JSON, and with the path where
 * it nests too deep or has a key that could reach into objects of the program.
 */
export function parseJson(text: string, path: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const found = locateJsonError(text);
    const at = found ? `line ${found.line}, column ${found.column}` : "";
    const expected = found?.expected ?? "JSON";
    fail("file-not-understood", { path, at, expected, got: found?.got ?? "" });
  }
  refuseHostile(value, path);
  return value;
}

interface Seen {
  readonly value: unknown;
  readonly at: string;
  readonly depth: number;
}

/** Walks with a list of its own, so that depth cannot exhaust the call stack. */
function refuseHostile(root: unknown, path: string): void {
  const waiting: Seen[] = [{ value: root, at: "", depth: 1 }];
  for (let seen = waiting.pop(); seen; seen = waiting.pop()) {
    const { value, at, depth } = seen;
    if (typeof value !== "object" || value === null) continue;
    if (depth > deepest) {
      const expected = `lists and objects nested at most ${deepest} deep`;
      fail("file-not-understood", { path, at: shortened(at), expected });
    }
    if (Array.isArray(value)) {
      value.forEach((item: unknown, n) => {
        if (typeof item === "object")
          waiting.push({ value: item, at: `${at}[${n}]`, depth: depth + 1 });
      });
      continue;
    }
    for (const [key, item] of Object.entries(value)) {
      if (forbiddenKeys.has(key)) {
        const expected = "keys that Confluence uses";
        fail("file-not-understood", { path, at: shortened(at), expected, got: `"${key}"` });
      }
      if (typeof item === "object") {
        waiting.push({ value: item, at: at ? `${at}.${key}` : key, depth: depth + 1 });
      }
    }
  }
}

function shortened(at: string): string {
  return at.length > 120 ? `${at.slice(0, 120)}…` : at;
}
