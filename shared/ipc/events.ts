import { z } from "zod";
import { commandIdSchema } from "../commands/commands.ts";
import { failureSchema } from "./errors.ts";

/** What the main process tells the window. */
export const eventSchemas = {
  /** The workspace changed, or another or none is open now: everything shown may be stale. */
  "workspace.changed": z.object({ path: z.string().nullable(), revision: z.number() }),
  /** What the app was asked to open from outside could not be opened; the path of a file, null of a demo. */
  "workspace.refused": z.object({ path: z.string().nullable(), failure: failureSchema }),
  /** A menu item or its shortcut was used. */
  "command.invoked": z.object({ id: commandIdSchema }),
};
export type EventName = keyof typeof eventSchemas;
export type EventPayload<N extends EventName> = z.infer<(typeof eventSchemas)[N]>;
