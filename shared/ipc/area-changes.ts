import { z } from "zod";
import { changeSchema } from "../model/change.ts";
import { command } from "./call.ts";

export const changesArea = {
  /** Commits the changes as one entry, all or none, and answers once they are on disk. */
  "changes.apply": command(
    z.strictObject({
      changes: z.array(changeSchema).min(1).max(1000),
      /** Why, for the activity log. */
      reason: z.string().trim().min(1).max(1000).optional(),
    }),
    z.object({ revision: z.number() }),
  ),
};
