import { isAbsolute, resolve } from "node:path";
import { z } from "zod";
import { workspaceExtension } from "#shared/model/workspace.ts";

/** What the app was asked to open, by its command line or by that of a second start. */
export const openRequestSchema = z.strictObject({
  open: z.string().nullable(),
  demo: z.string().nullable(),
});
export type OpenRequest = z.infer<typeof openRequestSchema>;

export interface Arguments extends OpenRequest {
  readonly userData: string | null;
}

/**
 * Reads the app's arguments: `--demo NAME`, `--user-data FOLDER`, and a `.vestibule` file. Chromium
 * puts words of its own among them, so all others are passed over. Relative paths count from `cwd`.
 */
export function readArguments(words: readonly string[], cwd: string): Arguments {
  const wordAfter = (option: string) => {
    const at = words.indexOf(option);
    return at < 0 ? null : (words[at + 1] ?? null);
  };
  const absolute = (path: string) => (isAbsolute(path) ? path : resolve(cwd, path));
  const userData = wordAfter("--user-data");
  const file = words.find((word) => !word.startsWith("-") && word.endsWith(workspaceExtension));
  return {
    open: file === undefined ? null : absolute(file),
    demo: wordAfter("--demo"),
    userData: userData === null ? null : absolute(userData),
  };
}
