import type { ImportReport } from "#shared/ipc/import-report.ts";

type Unmatched = ImportReport["unmatched"][number];

/** What an import has to tell besides its facts, each thing once. */
export interface Notes {
  readonly lists: Pick<ImportReport, "conflicts" | "unmatched" | "partial">;
  conflict(what: string, kept: string, other: string, file: string): void;
  unmatched(kind: Unmatched["kind"], value: string, file: string): void;
  partial(file: string, reason: string): void;
}

/** Notes with nothing in them. */
export function newNotes(): Notes {
  const lists: Notes["lists"] = { conflicts: [], unmatched: [], partial: [] };
  const seen = new Set<string>();
  const once = (...words: string[]) => {
    const key = JSON.stringify(words);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
  return {
    lists,
    conflict: (what, kept, other, file) => {
      if (once("conflict", what, kept, other, file)) {
        lists.conflicts.push({ what, kept, other, file });
      }
    },
    unmatched: (kind, value, file) => {
      if (once("unmatched", kind, value)) lists.unmatched.push({ kind, value, file });
    },
    partial: (file, reason) => {
      if (once("partial", file, reason)) lists.partial.push({ file, reason });
    },
  };
}
