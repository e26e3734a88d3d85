import { z } from "zod";
import { command, query } from "./call.ts";

export const shellArea = {
  "shell.about": query(
    z.strictObject({}),
    z.object({ version: z.string(), electron: z.string(), chromium: z.string() }),
  ),
  "shell.copyText": command(z.strictObject({ text: z.string().max(1_000_000) }), z.null()),
  /** Asks where, and writes a text there; the path, or null when the user cancelled. */
  "shell.saveText": command(
    z.strictObject({
      name: z.string().regex(/^[\w. -]{1,100}$/u, { error: "a plain file name" }),
      text: z.string().max(5_000_000),
    }),
    z.string().nullable(),
  ),
  /** `system` follows the desktop. */
  "shell.theme": query(z.strictObject({}), z.enum(["system", "light", "dark"])),
  "shell.setTheme": command(
    z.strictObject({ theme: z.enum(["system", "light", "dark"]) }),
    z.null(),
  ),
  /** The renderer says that it listens; events wait until then. */
  "shell.ready": command(z.strictObject({}), z.null()),
};
