import { z } from "zod";
import { impactSchema } from "../explanation/impact.ts";
import { changeSchema } from "../model/change.ts";
import { command, query } from "./call.ts";

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
  /** What the changes would do, before they are made; refuses what making them would refuse. */
  "changes.preview": query(
    z.strictObject({ changes: z.array(changeSchema).min(1).max(1000) }),
    impactSchema,
  ),
  /** Whether whoever is acted as may make such changes (R29): null, or a sentence that says what it needs. */
  "changes.may": query(
    z.strictObject({ changes: z.array(changeSchema).min(1).max(200) }),
    z.array(z.string().nullable()),
  ),
};
