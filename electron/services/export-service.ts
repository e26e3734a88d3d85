import { fileOf } from "#electron/domain/workspace-file.ts";
import { anonymised } from "#electron/transfer/exports/anonymise.ts";
import { accessRows, sourceLines } from "#electron/transfer/exports/matrix.ts";
import { matrixCsv } from "#electron/transfer/exports/matrix-csv.ts";
import { openfgaStore } from "#electron/transfer/exports/openfga.ts";
import { reportHtml } from "#electron/transfer/exports/report-html.ts";
import { spicedbFile } from "#electron/transfer/exports/spicedb.ts";
import { whyMarkdown } from "#electron/transfer/exports/why-markdown.ts";
import { workspaceJson } from "#electron/transfer/exports/workspace-json.ts";
import { fail } from "#shared/ipc/error-words.ts";
import { type PermissionKey, viewPermission } from "#shared/permissions/permissions.ts";
import { reportOf } from "./report-query.ts";
import type { Session } from "./session.ts";
import type { Surroundings } from "./surroundings.ts";
import { whySpace } from "./why-query.ts";

export const exportFormats = [
  "workspace-json",
  "matrix-csv",
  "matrix-xlsx",
  "report-html",
  "why-md",
  "anonymised",
  "openfga",
  "spicedb",
] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportOptions {
  /** Of the matrix: guests only, or everyone. */
  readonly guestsOnly: boolean;
  /** Of the report: the changes since this day or time. */
  readonly since: string | null;
  /** Of an explanation: whose access to what, by id. */
  readonly why: {
    readonly person: string;
    readonly space: string;
    readonly permission: PermissionKey | null;
  } | null;
}

/**
 * The workspace, or the instance in view, in a format for others: text, or the bytes of a workbook. The
 * workspace is only read. Refuses with `bad-input` an explanation of nobody. Cost: the facts; for the
 * matrix everyone's reach.
 */
export async function exportAs(
  session: Session,
  format: ExportFormat,
  options: ExportOptions,
  { now }: Pick<Surroundings, "now">,
): Promise<string | Uint8Array> {
  const at = now().toISOString();
  const workspace = () => fileOf(session.store.state);
  switch (format) {
    case "workspace-json":
      return workspaceJson(workspace(), at);
    case "anonymised":
      return workspaceJson(anonymised(workspace()), at);
    case "matrix-csv":
      return matrixCsv(accessRows(session.index(), options.guestsOnly));
    case "matrix-xlsx": {
      const rows = accessRows(session.index(), options.guestsOnly);
      // The library is large and needed here only.
      const { matrixXlsx } = await import("#electron/transfer/exports/matrix-xlsx.ts");
      return matrixXlsx(rows, sourceLines(session.index(), rows));
    }
    case "report-html":
      return reportHtml(reportOf(session, options.since, at));
    case "why-md":
      return explanation(session, options);
    case "openfga":
      return openfgaStore(session.index());
    case "spicedb":
      return spicedbFile(session.directory().instance);
  }
}

function explanation(session: Session, { why }: ExportOptions): string {
  if (why === null)
    return fail("bad-input", { reason: "say whose access with --person and --space" });
  const answer = whySpace(session, why.person, why.space);
  return whyMarkdown(answer, why.permission ?? viewPermission);
}
