import type { z } from "zod";

/** The place of a schema's first complaint as people write it: `instances[0].people[12].name`. */
export function placeOfIssue(error: z.ZodError): { readonly at: string; readonly reason: string } {
  const issue = error.issues[0];
  if (!issue) return { at: "", reason: "it is not valid" };
  let at = "";
  for (const part of issue.path) {
    if (typeof part === "number") at += `[${part}]`;
    else at += at ? `.${String(part)}` : String(part);
  }
  return { at, reason: issue.message };
}
