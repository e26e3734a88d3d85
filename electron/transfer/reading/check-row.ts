import { z } from "zod";
import { fail } from "#shared/ipc/error-words.ts";
import { gotten, type Row } from "./documents.ts";

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
  const issue = parsed.error.issues[0];
  const steps = issue?.path ?? [];
  const at = steps.reduce<string>((trail, step) => {
    if (typeof step === "number") return `${trail}[${step}]`;
    return trail ? `${trail}.${String(step)}` : String(step);
  }, row.at);
  const got = gotten(valueAt(row.value, steps));
  return fail("file-not-understood", { path, at, expected: expectedBy(issue), got });
}

const kinds: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  boolean: "true or false",
  object: "an object",
  array: "a list",
};

function expectedBy(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === "invalid_type") return kinds[issue.expected] ?? `a value (${issue.expected})`;
  if (issue?.code === "too_big") return `at most ${issue.maximum} characters`;
  if (issue?.code === "too_small") return "a text that is not empty";
  return issue?.message ?? "another value";
}

function valueAt(value: unknown, steps: readonly PropertyKey[]): unknown {
  let here = value;
  for (const step of steps) {
    if (typeof here !== "object" || here === null) return undefined;
    here = (here as Record<PropertyKey, unknown>)[step];
  }
  return here;
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
