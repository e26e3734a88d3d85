import { importDumps } from "#electron/services/import-service.ts";
import { need } from "#electron/services/session.ts";
import { counted } from "#shared/explanation/words.ts";
import type { FactCounts, ImportReport } from "#shared/ipc/import-report.ts";
import { exitCodes } from "./exit-codes.ts";
import { reasonIn } from "./history-input.ts";
import type { Output } from "./output.ts";
import { surroundings } from "./surroundings.ts";
import { actorOf, type WorkspaceOptions, withSession } from "./with-session.ts";

export interface ImportOptions extends WorkspaceOptions {
  readonly guestGroup: string[];
  readonly otherGroup: string[];
  readonly regularGroup: string[];
  readonly site?: string;
  readonly skipUnknown?: boolean;
  readonly dryRun?: boolean;
  readonly actAs?: string;
  readonly reason?: string;
}

/** `import`: reads files or folders of dumps, one commit in all or nothing, and prints the report. */
export function runImport(
  file: string,
  paths: readonly string[],
  options: ImportOptions,
  output: Output,
): Promise<number> {
  const mode = options.dryRun ? "read" : "write";
  return withSession(file, mode, options, output, async (session) => {
    const request = {
      paths,
      guestGroups: options.guestGroup,
      otherGroups: options.otherGroup,
      regularGroups: options.regularGroup,
      site: options.site ?? null,
      skipUnknown: options.skipUnknown ?? false,
      dryRun: options.dryRun ?? false,
      ...reasonIn(options),
    };
    const actor = actorOf(session, options.actAs);
    const report = need(await importDumps(session, request, actor, surroundings));
    if (output.asJson) output.json({ v: 1, ...report });
    else for (const line of reportLines(report, request.dryRun)) output.text(line);
    return exitCodes.done;
  });
}

function reportLines(report: ImportReport, dryRun: boolean): string[] {
  const section = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? [title, ...lines.map((line) => `  ${line}`)] : [];
  return [
    dryRun ? "Nothing was written; this is what an import would do." : "Imported.",
    ...section(
      "Files",
      report.files.flatMap((one) => [
        `${one.path}: ${one.format}, ${counted(one.records, "record")}`,
        ...one.notes.map((note) => `  ${note}`),
      ]),
    ),
    `Added: ${factsText(report.added)}`,
    `Changed: ${factsText(report.changed)}`,
    ...section(
      "Kept, not evaluated",
      report.opaque.map((one) => `${one.kind} ${one.value}: ${one.count}`),
    ),
    ...section(
      "Named, but described by no file",
      report.unmatched.map((one) => `${one.kind} ${one.value} (${one.file})`),
    ),
    ...section(
      "Please classify",
      report.classify.map(
        (one) => `${one.group}: taken to be regular, ${counted(one.members, "member")}`,
      ),
    ),
    ...section(
      "May be incomplete",
      report.partial.map((one) => `${one.file}: ${one.reason}`),
    ),
    ...section(
      "Contradictions",
      report.conflicts.map(
        (one) => `${one.what}: kept ${one.kept}, not ${one.other} (${one.file})`,
      ),
    ),
  ];
}

function factsText(counts: FactCounts): string {
  const named = Object.entries(counts).filter(([, count]) => count > 0);
  return named.length > 0 ? named.map(([what, count]) => `${count} ${what}`).join(", ") : "nothing";
}
