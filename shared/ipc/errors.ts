import { z } from "zod";

/** Every way in which something can be refused or fail. Worded in `error-words.ts` only. */
export const errorCodes = [
  // input
  "bad-input",
  "bad-json",
  "unknown-person",
  "ambiguous-person",
  "unknown-group",
  "ambiguous-group",
  "unknown-space",
  "ambiguous-space",
  "unknown-page",
  "ambiguous-page",
  "unknown-permission",
  "unknown-ability",
  "unknown-instance",
  "ambiguous-instance",
  "unknown-demo",
  // refused by a rule
  "not-allowed",
  "guest-never-admin",
  "anonymous-never-admin",
  "last-admin",
  "already-exists",
  "already-member",
  "not-member",
  "already-granted",
  "not-granted",
  "nothing-changes",
  "external-group",
  "not-a-guest-group",
  "plan-without-guests",
  "no-seat-left",
  "group-in-use",
  // history
  "unknown-change",
  "unknown-backup",
  "change-elsewhere",
  "undo-blocked",
  "nothing-to-undo",
  "nothing-to-redo",
  "history-missing",
  "viewing-past",
  // files
  "file-exists",
  "file-missing",
  "file-unreadable",
  "file-not-understood",
  "unknown-format",
  "nothing-to-import",
  "output-lost",
  // the workspace
  "no-workspace",
  "workspace-locked",
  "workspace-unwritable",
  "workspace-gone",
  "workspace-replaced",
  "workspace-newer",
  "workspace-damaged",
  "read-only",
  // the boundary
  "untrusted-sender",
  "unknown-channel",
  "bad-payload",
  "cancelled",
  "internal",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An expected failure as data: a code, and details that the sentence is made from. */
export const failureSchema = z.object({
  code: z.enum(errorCodes),
  message: z.string(),
  details: z.record(z.string(), z.unknown()),
});
export type Failure = z.infer<typeof failureSchema>;

/** The outcome of anything that can be refused. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure };

/** A successful outcome. */
export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}
