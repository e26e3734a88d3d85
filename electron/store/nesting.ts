const quote = 0x22;
const backslash = 0x5c;
const lineEnd = 0x0a;
/** Square and curly brackets differ in this bit only. */
const curly = 0x20;
const opening = 0x7b;
const closing = 0x7d;

/** How deep the brackets of our files may be nested; we write ten at most. */
export const deepestNesting = 32;

/**
 * The line of a JSON text on which brackets are nested deeper than ours ever are, or null. Looked at
 * before such a text is walked: a deep one would take the whole stack. Cost: its length.
 */
export function tooDeepAt(bytes: Uint8Array): number | null {
  let depth = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === quote) at = endOfText(bytes, at);
    else if ((byte | curly) === opening && ++depth > deepestNesting) return lineOf(bytes, at);
    else if ((byte | curly) === closing) depth--;
  }
  return null;
}

/** Where the text that begins here ends. */
function endOfText(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
  return at;
}

function lineOf(bytes: Uint8Array, place: number): number {
  let line = 1;
  for (let at = 0; at < place; at++) if (bytes[at] === lineEnd) line++;
  return line;
}
