import { fail } from "#shared/ipc/error-words.ts";
import { changeEntrySchema } from "#shared/model/workspace.ts";

/** The number of a change as it was typed; undefined where none was. Refuses with `bad-input`. */
export function changeNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  return fail("bad-input", { field: "--change", expected: "the number of a change", got: text });
}

/** The reason that was given, if there is one. Refuses one that is too long with `bad-input`. */
export function reasonIn({ reason }: { readonly reason?: string }): { reason?: string } {
  if (reason === undefined) return {};
  if (changeEntrySchema.shape.reason.safeParse(reason).success) return { reason };
  return fail("bad-input", { field: "--reason", expected: "at most 1000 characters" });
}

/** A day or time as it was typed; null where none was. Refuses with `bad-input`. */
export function momentIn(field: string, text: string | undefined): string | null {
  if (text === undefined) return null;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const parsed = Date.parse(isDay ? `${text}T00:00:00.000Z` : text);
  if (Number.isNaN(parsed))
    return fail("bad-input", {
      field,
      expected: "a day such as 2026-03-04, or an ISO time",
      got: text,
    });
  return isDay ? text : new Date(parsed).toISOString();
}
