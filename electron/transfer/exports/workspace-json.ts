import { z } from "zod";
import { fail } from "#shared/ipc/error-words.ts";
import { issueWords } from "#shared/ipc/issue-words.ts";
import { type Workspace, workspaceSchema } from "#shared/model/workspace.ts";

export const jsonFormat = "vestibule-json";

const documentSchema = z.strictObject({
  format: z.literal(jsonFormat),
  v: z.literal(1),
  exported: z.string(),
  workspace: workspaceSchema,
});

/** The whole model as JSON for people and programs; `exported` is an ISO time. Cost: its facts. */
export function workspaceJson(workspace: Workspace, exported: string): string {
  return `${JSON.stringify({ format: jsonFormat, v: 1, exported, workspace }, null, 2)}\n`;
}

/**
 * The workspace of such a text. Refuses with `bad-json` or `file-not-understood`, which name the place
 * and what would be right. Cost: its facts.
 */
export function readWorkspaceJson(text: string, path: string): Workspace {
  const value = parse(text.startsWith("\uFEFF") ? text.slice(1) : text, path);
  const document = documentSchema.safeParse(value);
  if (document.success) return document.data.workspace;
  const { at, expected, got } = issueWords(document.error, value);
  return fail("file-not-understood", { path, ...(at && { at: `"${at}"` }), expected, got });
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message : "it cannot be parsed";
    return fail("bad-json", { path, reason });
  }
}
