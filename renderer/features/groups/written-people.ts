import { readEmailList } from "#shared/model/email-list.ts";

/**
 * The references to people in a pasted list: e-mail addresses in whatever shape, and each other
 * piece, of a line or between commas, as it is written.
 */
export function writtenPeople(text: string): string[] {
  const { found, unread } = readEmailList(text);
  return [...found.map((one) => one.email), ...unread.map((one) => one.slice(0, 1024))];
}
