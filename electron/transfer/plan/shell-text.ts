/** What would end a line early, steer a terminal or turn the direction of writing. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** A text on one line that no terminal takes for an order: what cannot be seen is a blank. */
export function oneLine(text: string): string {
  return wellFormed(text).replace(unprintable, " ");
}

/** One word of a shell, whatever is in the text: nothing in it is expanded. A zero byte becomes a mark. */
export function shellWord(text: string): string {
  return `'${wellFormed(text).replaceAll("\0", "\uFFFD").replaceAll("'", "'\\''")}'`;
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}
