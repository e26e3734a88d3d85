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
  const isOption = (word: string) => word.startsWith("-");
  const wordAfter = (option: string) => {
    const at = words.indexOf(option);
    const word = at < 0 ? undefined : words[at + 1];
    return word === undefined || isOption(word) ? null : word;
  };
  const absolute = (path: string) => (isAbsolute(path) ? path : resolve(cwd, path));
  const userData = wordAfter("--user-data");
  const demo = wordAfter("--demo");
  const file = words.find(
    (word) =>
      word.endsWith(workspaceExtension) && !isOption(word) && word !== demo && word !== userData,
  );
  return {
    open: file === undefined ? null : absolute(file),
    demo,
    userData: userData === null ? null : absolute(userData),
  };
}
