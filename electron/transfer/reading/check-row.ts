import { z } from "zod";
import { fail } from "#shared/ipc/error-words.ts";
import { issueWords } from "#shared/ipc/issue-words.ts";
import type { Row } from "./documents.ts";

/**
 * The row as its schema has it; fails with the place in the file, what was expected there and what
 * stands there. Cost: the row's size.
 */
export function checkRow<Schema extends z.ZodType>(
  schema: Schema,
  row: Row,
  path: string,
): z.output<Schema> {
  const parsed = schema.safeParse(row.value);
  if (parsed.success) return parsed.data;
  const { at, expected, got } = issueWords(parsed.error, row.value);
  const place = row.at && at && !at.startsWith("[") ? `${row.at}.${at}` : `${row.at}${at}`;
  return fail("file-not-understood", { path, at: place, expected, got });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they would make ids and names ambiguous.
const printable = /^[^\u0000-\u001f\u007f]*$/;
const printableError = "a text without line breaks and control characters";

/** An id as REST gives it, a text or a number, always as text (R35). */
export const idField = z
  .union(
    [z.string().min(1).max(256).regex(printable), z.number().int().nonnegative().transform(String)],
    { error: "an id (a text of 1 to 256 characters or a whole number)" },
  )
  .transform(String);

/** A text of bounded length that may be missing, null or empty; null then. */
export function optionalText(longest = 512) {
  return z
    .string()
    .max(longest)
    .regex(printable, { error: printableError })
    .nullish()
    .transform((text) => text?.trim() || null);
}

/** A text of bounded length that must be there. */
export function requiredText(longest = 512) {
  return z.string().trim().min(1).max(longest).regex(printable, { error: printableError });
}
