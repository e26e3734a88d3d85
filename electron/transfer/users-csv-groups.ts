import { fail } from "#shared/ipc/error-words.ts";
import type { GroupRef } from "./dumps.ts";
import type { CsvRow } from "./reading/parse-csv.ts";
import type { Columns } from "./users-csv-columns.ts";

/**
 * The groups that a row of a users export names: a list in one cell, numbered columns, or one group
 * where the export has a row per group. Fails with the line where ids and names do not pair up.
 */
export function groupsOfRow(row: CsvRow, columns: Columns, path: string): GroupRef[] {
  const cell = (at: number | null) => (at === null ? "" : (row.cells[at]?.trim() ?? ""));
  const ids = listOf(cell(columns.groupIds));
  const names = listOf(cell(columns.groupNames));
  const pivoted = columns.pivots.flatMap((at) => (cell(at) ? [cell(at)] : []));
  const refs = [...paired(ids, names, cell(columns.groupNames)), ...pivoted.map(byName)];
  for (const { id, name } of refs) {
    if ((id?.length ?? 0) > 256 || (name?.length ?? 0) > 512) {
      refuse("group names of at most 512 characters", "a longer one");
    }
  }
  return refs;

  function paired(groupIds: string[], groupNames: string[], wholeName: string): GroupRef[] {
    if (groupIds.length === 0) return groupNames.map(byName);
    if (groupNames.length === 0) return groupIds.map((id) => ({ id, name: null }));
    // A name may hold a comma itself; with one id beside it there is no doubt.
    if (groupIds.length === 1) return [{ id: groupIds[0] ?? null, name: wholeName }];
    if (groupIds.length === groupNames.length) {
      return groupIds.map((id, n) => ({ id, name: groupNames[n] ?? null }));
    }
    return refuse(
      "as many group ids as group names",
      `${groupIds.length} and ${groupNames.length}`,
    );
  }

  function refuse(expected: string, got: string): never {
    fail("file-not-understood", { path, line: row.line, expected, got });
  }
}

function byName(name: string): GroupRef {
  return { id: null, name };
}

function listOf(cell: string): string[] {
  return cell
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
}
