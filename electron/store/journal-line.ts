import type { Commit } from "#electron/domain/commit.ts";
import { checksum } from "./checksum.ts";
import { commitSchema } from "./commit-schema.ts";
import { deepestNesting, tooDeepAt } from "./nesting.ts";
import { placeOfIssue } from "./place-of-issue.ts";
import { findPrototypeKey } from "./prototype-keys.ts";
import { isCommit } from "./workspace-shape.ts";

const before = '{"sum":"';
const between = '","commit":';
const sumLength = 64;
const textFrom = before.length + sumLength + between.length;

/** A line read back, or why it cannot be. */
export type ReadLine =
  | { readonly ok: true; readonly commit: Commit }
  | { readonly ok: false; readonly reason: string };

/**
 * The journal line of a commit, with its line end. A commit that could not be read back is a fault
 * of ours and throws: nothing may be confirmed that the next start refuses. Cost: its events.
 */
export function writeLine(commit: Commit): Buffer {
  const text = JSON.stringify(commit);
  const read = checked(text, commit);
  if (!read.ok) throw new Error(`change ${commit.entry.revision} cannot be kept: ${read.reason}`);
  return Buffer.from(`${before}${checksum(text)}${between}${text}}\n`);
}

/** Reads a line, without its line end. Never throws. Cost: its length. */
export function readLine(bytes: Buffer): ReadLine {
  const line = bytes.toString("utf8");
  const text = line.slice(textFrom, -1);
  const whole =
    line.startsWith(before) &&
    line.slice(textFrom - between.length, textFrom) === between &&
    line.endsWith("}");
  if (!whole) return { ok: false, reason: "it is not a whole line of a journal" };
  if (line.slice(before.length, before.length + sumLength) !== checksum(text))
    return { ok: false, reason: "it is not what was written (checksum)" };
  return readCommit(text);
}

/** Words for the change that a cut line was about, where enough of it is there to tell. */
export function changeInPieces(bytes: Buffer): string | null {
  const text = bytes.subarray(0, 4096).toString("utf8");
  const revision = /^\{"sum":"[0-9a-f]{64}","commit":\{"entry":\{"revision":(\d+),/.exec(text)?.[1];
  if (revision === undefined) return null;
  const label = /"label":("(?:[^"\\]|\\.)*")/.exec(text)?.[1];
  if (label === undefined) return `change ${revision}`;
  try {
    return `change ${revision}, “${JSON.parse(label)}”`;
  } catch {
    return `change ${revision}`;
  }
}

function readCommit(text: string): ReadLine {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { ok: false, reason: "it is not JSON" };
  }
  return checked(text, raw);
}

/** A parsed commit with its defaults filled in, or the place and the reason why it is none. */
function checked(text: string, commit: unknown): ReadLine {
  if (isCommit(commit)) return { ok: true, commit };
  if (tooDeepAt(Buffer.from(text)) !== null)
    return { ok: false, reason: `brackets are nested more than ${deepestNesting} deep` };
  const forbidden = findPrototypeKey(text, commit);
  if (forbidden !== null) return { ok: false, reason: `it has a key "__proto__" at ${forbidden}` };
  const parsed = commitSchema.safeParse(commit);
  if (parsed.success) return { ok: true, commit: parsed.data };
  const place = placeOfIssue(parsed.error);
  return { ok: false, reason: `${place.at}: ${place.reason}` };
}
