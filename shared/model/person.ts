import { z } from "zod";
import { personIdSchema } from "./ids.ts";
import { factFields } from "./provenance.ts";

export const accountTypes = ["atlassian", "app"] as const;
export const accountStatuses = ["active", "inactive"] as const;

/** Someone with an account. Guest or not is never stored here: it follows from memberships (R1). */
export const personSchema = z.strictObject({
  id: personIdSchema,
  name: z.string().min(1).max(512),
  /** Null where privacy settings hid it. */
  email: z.string().max(512).nullable(),
  accountType: z.enum(accountTypes),
  status: z.enum(accountStatuses),
  /** What a dump said about being a guest, kept to be compared with the derived status (R34). */
  saysGuest: z.boolean().optional(),
  /** Columns of a dump that mean nothing to us, kept as they were (R34). */
  extra: z.record(z.string(), z.string()).optional(),
  ...factFields,
});
export type Person = z.infer<typeof personSchema>;
