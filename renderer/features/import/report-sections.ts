import { counted } from "#shared/explanation/words.ts";
import type { ImportReport } from "#shared/ipc/import-report.ts";

interface Line {
  readonly text: string;
  readonly note?: string;
}

export interface ReportSection {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly (Line & { readonly key: string })[];
}

const mostLines = 200;

/** The parts of a report besides the sums, only those that hold something, at most 200 lines each. */
export function reportSections(report: ImportReport): readonly ReportSection[] {
  const sections: { id: string; title: string; lines: Line[] }[] = [
    {
      id: "files",
      title: counted(report.files.length, "file read", "files read"),
      lines: report.files.map((file) => ({
        text: `${file.path}: ${counted(file.records, "record")}`,
        note: [file.format, ...file.notes].join(" · "),
      })),
    },
    {
      id: "classify",
      title: `${counted(report.classify.length, "group")} to classify: assumed regular`,
      lines: report.classify.map(({ group, members }) => ({
        text: group,
        note: counted(members, "member"),
      })),
    },
    {
      id: "partial",
      title: counted(
        report.partial.length,
        "file that may be partial",
        "files that may be partial",
      ),
      lines: report.partial.map(({ file, reason }) => ({
        text: reason,
        note: file,
      })),
    },
    {
      id: "conflicts",
      title: counted(report.conflicts.length, "conflict"),
      lines: report.conflicts.map(({ what, kept, other, file }) => ({
        text: `${what}: kept “${kept}”, not “${other}”`,
        note: file,
      })),
    },
    {
      id: "unmatched",
      title: counted(
        report.unmatched.length,
        "reference that no file describes",
        "references that no file describes",
      ),
      lines: report.unmatched.map(({ kind, value, file }) => ({
        text: `${kind} ${value}`,
        note: file,
      })),
    },
    {
      id: "opaque",
      title: `${counted(
        report.opaque.reduce((sum, { count }) => sum + count, 0),
        "row",
      )} kept but not evaluated`,
      lines: report.opaque.map(({ kind, value, count }) => ({
        text: `${kind} ${value}: ${count.toLocaleString("en")}`,
      })),
    },
  ];
  return sections.filter(({ lines }) => lines.length > 0).map(shortened);
}

function shortened({
  id,
  title,
  lines,
}: {
  id: string;
  title: string;
  lines: readonly Line[];
}): ReportSection {
  const left = lines.length - mostLines;
  const shown = left > 0 ? lines.slice(0, mostLines) : lines;
  const more = left > 0 ? [{ text: `and ${left.toLocaleString("en")} more` }] : [];
  return {
    id,
    title,
    lines: [...shown, ...more].map((line, at) => ({ ...line, key: String(at) })),
  };
}
