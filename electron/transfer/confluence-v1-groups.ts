import { z } from "zod";
import type { Dump, GroupFact } from "./dumps.ts";
import { checkRow, idField, optionalText, requiredText } from "./reading/check-row.ts";
import type { Fields } from "./reading/documents.ts";
import { newDump, type Source } from "./reading/new-dump.ts";

const groupSchema = z.looseObject({
  name: requiredText(),
  id: idField.nullish(),
  usageType: optionalText(),
  managedBy: optionalText(),
});

/** Whether a row is a group of the v1 API. */
export function isV1Group(row: Fields): boolean {
  return row["type"] === "group" || ("name" in row && !("key" in row) && !("type" in row));
}

/** Groups, and where the list is one person's, the person's memberships (domain.md 6.4). */
export function readV1Groups(source: Source): Dump {
  const { path, document, page } = source;
  const dump = newDump("confluence-v1-groups", source, document.rows.length);
  const memberOf = page?.list?.endsWith("/user/memberof") ? page.query["accountId"] : undefined;
  const teams: string[] = [];
  for (const row of document.rows) {
    const group = checkRow(groupSchema, row, path);
    const fact = factOf(group, path);
    dump.groups.push(fact);
    if (group.usageType === "TEAM_COLLABORATION") teams.push(group.name);
    if (memberOf) {
      const person = { id: memberOf, email: null };
      dump.memberships.push({ group: fact, person, place: fact.place });
    }
  }
  const filter = page?.query["accessType"];
  if (filter) dump.partial.push(`lists only groups with accessType=${filter}`);
  if (teams.length > 0) dump.notes.push(`made for teams, not for access: ${teams.join(", ")}`);
  return dump;
}

function factOf(group: z.infer<typeof groupSchema>, path: string): GroupFact {
  const { usageType, managedBy } = group;
  return {
    id: group.id ?? null,
    name: group.name,
    described: true,
    external: managedBy === null ? null : managedBy === "EXTERNAL",
    extra: { ...(usageType && { usageType }), ...(managedBy && { managedBy }) },
    place: { file: path },
  };
}
