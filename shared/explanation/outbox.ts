import { z } from "zod";
import { changeEntrySchema } from "../model/workspace.ts";
import { groupRefSchema, personRefSchema, spaceRefSchema } from "./decision.ts";

/** What Confluence would tell people because of a change: two kinds of mail, and a notice on a space. */
export const outboxKinds = ["invitation", "space-notice", "first-visit"] as const;
export type OutboxKind = (typeof outboxKinds)[number];

/** A mail or notice that a change would bring, everything in it named as it was then. */
export const outboxMessageSchema = z.object({
  /** Another one for each message; the same each time it is worked out. */
  id: z.string(),
  kind: z.enum(outboxKinds),
  change: changeEntrySchema,
  /** Who would get it, of `total` the first by name. */
  to: z.object({ total: z.number(), people: z.array(personRefSchema) }),
  /** The space it is about; null of an invitation. */
  space: spaceRefSchema.nullable(),
  /** The guests who were let in by name; of an invitation whoever is invited. */
  guests: z.array(personRefSchema),
  /** The guest groups that were let in, or that the invited come into. */
  groups: z.array(groupRefSchema),
});
export type OutboxMessage = z.infer<typeof outboxMessageSchema>;
