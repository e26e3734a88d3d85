import { z } from "zod";
import { outboxKinds } from "#shared/explanation/outbox.ts";

/** The Outbox as the address has it; what is malformed falls back to its default. */
export const outboxSearchSchema = z.object({
  kind: z.enum(outboxKinds).nullable().default(null).catch(null),
  /** How many of the latest changes are looked at. */
  changes: z.number().int().min(1).max(100_000).default(200).catch(200),
  /** The id of the message that is read; null for the first. */
  message: z.string().max(512).nullable().default(null).catch(null),
});
export type OutboxSearch = z.infer<typeof outboxSearchSchema>;

/** What an address need not say. */
export const outboxSearchDefaults: OutboxSearch = { kind: null, changes: 200, message: null };
