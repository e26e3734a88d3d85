import { z } from "zod";
import type { Dump } from "./dumps.ts";
import { checkRow, idField, optionalText, requiredText } from "./reading/check-row.ts";
import { type Fields, isFields } from "./reading/documents.ts";
import { newDump, type Source } from "./reading/new-dump.ts";
import { spaceFact } from "./space-words.ts";
import { v1PermissionReader } from "./v1-permission.ts";

const spaceSchema = z.looseObject({
  id: idField,
  key: requiredText(255),
  name: requiredText(),
  type: optionalText(),
  status: optionalText(),
  homepage: z.looseObject({ id: idField }).nullish(),
  history: z
    .looseObject({ createdBy: z.looseObject({ accountId: idField.nullish() }).nullish() })
    .nullish(),
  permissions: z.array(z.unknown()).nullish(),
});

/** Whether a row is a space of the v1 API: its id is a number, or it carries v1's expansions. */
export function isV1Space(row: Fields): boolean {
  if (Array.isArray(row["permissions"])) return true;
  if (!("key" in row) && !("name" in row)) return false;
  return "key" in row && (typeof row["id"] === "number" || isFields(row["_expandable"]));
}

/** Spaces with their permissions, one or a list (domain.md 6.7). */
export function readV1Spaces(source: Source): Dump {
  const { path, document } = source;
  const dump = newDump("confluence-v1-spaces", source, document.rows.length);
  const readPermission = v1PermissionReader(dump, path);
  let bare = 0;
  for (const row of document.rows) {
    const space = checkRow(spaceSchema, row, path);
    const author = space.history?.createdBy?.accountId ?? null;
    const refs = { homepage: space.homepage?.id ?? null, author };
    dump.spaces.push(spaceFact(space, refs, dump, path));
    if (!space.permissions) bare++;
    space.permissions?.forEach((value, n) => {
      readPermission({ id: space.id, key: space.key }, { value, at: under(row.at, n) });
    });
  }
  if (bare > 0) dump.notes.push(`${bare} without permissions: ask with expand=permissions`);
  return dump;
}

function under(at: string, n: number): string {
  return `${at ? `${at}.` : ""}permissions[${n}]`;
}
