import { z } from "zod";
import { outboxKinds, outboxMessageSchema } from "../explanation/outbox.ts";
import { idTextSchema } from "../model/ids.ts";
import { query } from "./call.ts";

/** How many of the latest changes are looked at, for mails and notices of which kind. */
const asked = {
  changes: z.number().int().min(1).max(100_000),
  kind: z.enum(outboxKinds).nullable(),
};

export const outboxArea = {
  /** What Confluence would send for the latest changes, newest first; nothing is ever sent. */
  "outbox.list": query(
    z.strictObject({
      ...asked,
      /** Of each message so many of those who get it are named. */
      recipients: z.number().int().min(0).max(1000),
    }),
    z.object({
      /** What the instance is called in the texts. */
      site: z.string(),
      /** At most 1,000 of `total`. */
      messages: z.array(outboxMessageSchema),
      total: z.number(),
      counts: z.record(z.enum(outboxKinds), z.number()),
      /** The changes before those that were looked at. */
      older: z.number(),
      /** Of the older ones, how many the history still has. */
      olderKnown: z.number(),
    }),
  ),
  /** The same as one document, everyone who gets something named; `cut` when it would be too long. */
  "outbox.document": query(
    z.strictObject({ ...asked, format: z.enum(["text", "csv"]) }),
    z.object({ text: z.string(), cut: z.boolean() }),
  ),
  /** How many people use one of these spaces, and so would be told of guests coming in. */
  "outbox.audience": query(
    z.strictObject({ spaces: z.array(idTextSchema).min(1).max(5) }),
    z.object({ people: z.number() }),
  ),
};
