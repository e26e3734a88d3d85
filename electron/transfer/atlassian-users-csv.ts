import { fail } from "#shared/ipc/error-words.ts";
import type { Dump, GuestClaim, PersonFact } from "./dumps.ts";
import { newDump } from "./reading/new-dump.ts";
import { type CsvRow, csvHeader, eachCsvRow } from "./reading/parse-csv.ts";
import { type Columns, columnsOf } from "./users-csv-columns.ts";
import { groupsOfRow } from "./users-csv-groups.ts";
import { oddValue, statusOf } from "./v1-user.ts";

/** Whether a header line is that of the newest generation of "Export users". */
export function isUsersCsv(header: readonly string[]): boolean {
  const names = new Set(header.map((name) => name.trim().toLowerCase()));
  return names.has("user id") && (names.has("email") || names.has("user name"));
}

/**
 * People, and where the export was made with them their groups (domain.md 6.1). A person may fill
 * several rows, one per group. Fails with the line of what it cannot read. Cost: the text's length.
 */
export function readUsersCsv(text: string, path: string): Dump {
  const columns = columnsOf(csvHeader(text), path);
  const dump = { ...newDump("atlassian-users-csv", null, 0), tellsGroups: columns.tellGroups };
  const named = new Set<string>();
  let records = 0;
  eachCsvRow(text, path, (row) => {
    records++;
    const person = personOf(row, columns, dump, path);
    dump.people.push(person);
    for (const group of groupsOfRow(row, columns, path)) {
      const place = { file: path };
      const key = `${group.id}\n${group.name}`;
      if (!named.has(key)) {
        named.add(key);
        dump.groups.push({ ...group, described: true, external: null, extra: {}, place });
      }
      dump.memberships.push({ group, person, place });
    }
  });
  return { ...dump, records };
}

function personOf(row: CsvRow, columns: Columns, dump: Dump, path: string): PersonFact {
  const cell = (at: number | null) => (at === null ? null : row.cells[at]?.trim() || null);
  const [id, email, name] = [cell(columns.id), cell(columns.email), cell(columns.name)];
  if (!id && !email) refuse("a user id or an e-mail address", "neither");
  for (const [text, longest] of [
    [id, 256],
    [email, 512],
    [name, 512],
  ] as const) {
    if (text && text.length > longest) refuse(`cells of at most ${longest} characters`, "more");
  }
  const about = id ?? email ?? "";
  return {
    id,
    email,
    name,
    accountType: null,
    status: statusOf(cell(columns.status), (word) =>
      dump.opaque.push(oddValue(`user status ${word}`, { "User status": word }, about, path)),
    ),
    guest: claimsOf(columns, cell),
    extra: extraOf(columns, cell, dump),
    place: { file: path },
  };

  function refuse(expected: string, got: string): never {
    fail("file-not-understood", { path, line: row.line, expected, got });
  }
}

/** What the cells of the Confluence columns say: "Guest", another role, or nothing. */
function claimsOf(columns: Columns, cell: (at: number) => string | null): GuestClaim[] {
  return columns.confluence.flatMap(({ at, site }) => {
    const role = cell(at)?.toLowerCase() ?? "none";
    if (role === "none" || role === "no access" || role === "-") return [];
    return [{ site, guest: /\bguests?\b/.test(role) }];
  });
}

function extraOf(columns: Columns, cell: (at: number) => string | null, dump: Dump) {
  const extra: Record<string, string> = {};
  for (const { at, name, documented } of columns.others) {
    const text = cell(at);
    if (text === null) continue;
    extra[name] = text;
    if (!documented) dump.columns.set(name, (dump.columns.get(name) ?? 0) + 1);
  }
  return extra;
}
