import type { ErrorCode } from "#shared/ipc/errors.ts";

/** The exit codes that the command line promises (cli.md). */
export const exitCodes = {
  done: 0,
  no: 1,
  usage: 2,
  reference: 3,
  refused: 4,
  file: 5,
  workspace: 6,
  fault: 70,
} as const;

const byCode: Partial<Record<ErrorCode, number>> = {
  "bad-input": exitCodes.usage,
  "unknown-permission": exitCodes.usage,
  "unknown-ability": exitCodes.usage,
  "unknown-demo": exitCodes.usage,
  "unknown-person": exitCodes.reference,
  "ambiguous-person": exitCodes.reference,
  "unknown-group": exitCodes.reference,
  "ambiguous-group": exitCodes.reference,
  "unknown-space": exitCodes.reference,
  "ambiguous-space": exitCodes.reference,
  "unknown-page": exitCodes.reference,
  "ambiguous-page": exitCodes.reference,
  "unknown-instance": exitCodes.reference,
  "ambiguous-instance": exitCodes.reference,
  "unknown-change": exitCodes.reference,
  "unknown-backup": exitCodes.reference,
  "bad-json": exitCodes.file,
  "file-missing": exitCodes.file,
  "file-unreadable": exitCodes.file,
  "file-not-understood": exitCodes.file,
  "unknown-format": exitCodes.file,
  "nothing-to-import": exitCodes.file,
  "workspace-damaged": exitCodes.file,
  "output-lost": exitCodes.file,
  "history-missing": exitCodes.file,
  "workspace-locked": exitCodes.workspace,
  "workspace-unwritable": exitCodes.workspace,
  "workspace-gone": exitCodes.workspace,
  "workspace-replaced": exitCodes.workspace,
  "workspace-newer": exitCodes.workspace,
  "read-only": exitCodes.workspace,
  internal: exitCodes.fault,
};

/** The exit code of a failure; what is not named above is a refusal by a rule. */
export function exitCodeOf(code: ErrorCode): number {
  return byCode[code] ?? exitCodes.refused;
}
