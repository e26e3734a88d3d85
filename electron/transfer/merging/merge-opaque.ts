import type { ImportReport } from "#shared/ipc/import-report.ts";
import type { OpaqueRow } from "#shared/model/instance.ts";
import type { Dumps } from "../dumps.ts";
import type { Draft } from "./draft.ts";
import type { Subjects } from "./find-subjects.ts";
import { subjectSpace } from "./merge-grants.ts";

/**
 * Keeps what the dumps hold and no rule evaluates, each row once whichever dump it is met in, and
 * counts it by what it is; columns are counted only, since their cells are kept with the people
 * (R34, R35).
 */
export function mergeOpaque(
  dumps: Dumps,
  subjects: Subjects,
  draft: Draft,
): ImportReport["opaque"] {
  const known = new Set(draft.opaque.map(keyOf));
  const fresh: OpaqueRow[] = [];
  const counts = new Map<string, ImportReport["opaque"][number]>();
  const count = (kind: OpaqueRow["kind"], value: string, more: number) => {
    const key = `${kind}\n${value}`;
    const entry = counts.get(key) ?? { kind, value, count: 0 };
    entry.count += more;
    counts.set(key, entry);
  };
  for (const dump of dumps.files.flatMap((file) => file.dumps)) {
    const space = subjectSpace(dump, subjects);
    const key = space === null ? "" : (draft.spaces.get(space)?.key ?? "");
    for (const { kind, value, about, raw, place } of dump.opaque) {
      count(kind, value, 1);
      const row = { kind, value, about: about ?? key, raw, ...place };
      if (known.has(keyOf(row))) continue;
      known.add(keyOf(row));
      fresh.push(row);
    }
    for (const [name, rows] of dump.columns) count("column", name, rows);
  }
  if (fresh.length > 0) draft.opaque = [...draft.opaque, ...fresh];
  return [...counts.values()].sort((one, other) => compareText(keyOf(one), keyOf(other)));
}

function keyOf(row: { kind: string; value: string; about?: string; raw?: string }) {
  return JSON.stringify([row.kind, row.value, row.about, row.raw]);
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
