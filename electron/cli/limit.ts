import { fail } from "#shared/ipc/error-words.ts";

/** The number an option gives, from 1 on; undefined where it is not there. Refuses with `bad-input`. */
export function limitIn(field: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const limit = Number(text);
  if (Number.isInteger(limit) && limit > 0 && limit <= 1_000_000) return limit;
  return fail("bad-input", { field, expected: "a number from 1 on", got: text });
}
