import { z } from "zod";
import type { Dump, DumpPrincipal } from "./dumps.ts";
import { checkRow, idField, optionalText, requiredText } from "./reading/check-row.ts";
import type { Fields } from "./reading/documents.ts";
import { subjectOf } from "./reading/links.ts";
import { newDump, type Source } from "./reading/new-dump.ts";
import { operationField, readOperation } from "./reading/operation.ts";

const needsId = new Set(["group", "user"]);

const rowSchema = z.looseObject({
  id: idField.nullish(),
  principal: z
    .looseObject({ type: requiredText(256), id: idField.nullish(), name: optionalText() })
    .refine(({ type, id, name }) => !needsId.has(type.toLowerCase()) || (id ?? name), {
      error: "an id",
      path: ["id"],
    }),
  operation: operationField,
});
type PermissionRow = z.infer<typeof rowSchema>;

/** Whether a row is a permission of the v2 API. */
export function isV2Permission(row: Fields): boolean {
  return "principal" in row || ("operation" in row && !("subjects" in row) && !("key" in row));
}

/** The permissions of the space that the response's links or the file's path name (domain.md 6.6). */
export function readV2SpacePermissions(source: Source): Dump {
  const { path, document, links } = source;
  const subject = subjectOf("space", document, links);
  const dump = newDump("confluence-v2-space-permissions", source, document.rows.length, subject);
  for (const row of document.rows) {
    readRow(checkRow(rowSchema, row, path), row.value, dump, path);
  }
  return dump;
}

function readRow(row: PermissionRow, value: unknown, dump: Dump, path: string): void {
  const place = row.id ? { file: path, rowId: row.id } : { file: path };
  const opaque = (kind: "permission" | "principal", word: string) =>
    dump.opaque.push({ kind, value: word, about: null, raw: JSON.stringify(value), place });
  const principal = principalOf(row);
  const { pair, permission } = readOperation(row.operation);
  if (!principal) opaque("principal", row.principal.type);
  else if (!permission) opaque("permission", pair);
  else dump.grants.push({ space: null, principal, permission, place });
}

/** The principal, or null for a type that is not evaluated (a role, an access class) (R34). */
function principalOf({ principal }: PermissionRow): DumpPrincipal | null {
  const { id = null, name } = principal;
  const type = principal.type.toLowerCase();
  if (type === "anonymous" || (type === "user" && id === "anonymous")) return { type: "anonymous" };
  if (type === "group" && (id ?? name)) return { type: "group", ref: { id, name } };
  if (type === "user" && id) return { type: "person", ref: { id, email: null } };
  return null;
}
