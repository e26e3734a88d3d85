import { z } from "zod";
import type { Dump, DumpPrincipal, SpaceRef } from "./dumps.ts";
import { checkRow, idField, optionalText } from "./reading/check-row.ts";
import type { Row } from "./reading/documents.ts";
import { operationField, readOperation } from "./reading/operation.ts";
import { personOfV1User, v1UserField } from "./v1-user.ts";

const groupField = z
  .looseObject({ id: idField.nullish(), name: optionalText() })
  .refine((group) => group.id ?? group.name, { error: "a group with an id or a name" });

const listOf = <Item extends z.ZodType>(item: Item) =>
  z.looseObject({ results: z.array(item) }).nullish();

const permissionSchema = z.looseObject({
  id: idField.nullish(),
  operation: operationField,
  subjects: z.looseObject({ user: listOf(v1UserField), group: listOf(groupField) }).nullish(),
  anonymousAccess: z.boolean().nullish(),
  unlicensedAccess: z.boolean().nullish(),
});
type V1Permission = z.infer<typeof permissionSchema>;

const knownSubjects = new Set(["user", "group", "_expandable", "_links"]);

/**
 * A reader that turns the permission rows of v1 spaces into facts of the dump: grants, the people and groups they
 * name (each once), and opaque rows for what is not known (R34).
 */
export function v1PermissionReader(dump: Dump, path: string) {
  const people = new Set<string>();
  const groups = new Set<string>();

  return (space: SpaceRef, source: Row): void => {
    const row = checkRow(permissionSchema, source, path);
    const place = row.id ? { file: path, rowId: row.id } : { file: path };
    const { pair, permission } = readOperation(row.operation);
    const opaque = (kind: "permission" | "principal", value: string) =>
      dump.opaque.push({ kind, value, about: space.key, raw: JSON.stringify(source.value), place });
    const principals = principalsOf(row);
    for (const odd of oddSubjects(row, principals.length)) opaque("principal", odd);
    if (!permission) {
      if (principals.length > 0) opaque("permission", pair);
    } else {
      for (const principal of principals) dump.grants.push({ space, principal, permission, place });
    }
    nameSubjects(row);
  };

  function nameSubjects(row: V1Permission): void {
    for (const user of row.subjects?.user?.results ?? []) {
      if (people.has(user.accountId)) continue;
      people.add(user.accountId);
      dump.people.push(personOfV1User(user, path, dump.opaque));
    }
    for (const { id = null, name } of row.subjects?.group?.results ?? []) {
      const key = `${id}\n${name}`;
      if (name === null || groups.has(key)) continue;
      groups.add(key);
      const place = { file: path };
      dump.groups.push({ id, name, described: false, external: null, extra: {}, place });
    }
  }
}

function principalsOf(row: V1Permission): DumpPrincipal[] {
  const { user, group } = row.subjects ?? {};
  return [
    ...(row.anonymousAccess ? [{ type: "anonymous" } as const] : []),
    ...(row.unlicensedAccess ? [{ type: "any-active-user" } as const] : []),
    ...(group?.results ?? []).map(
      ({ id = null, name }) => ({ type: "group", ref: { id, name } }) as const,
    ),
    ...(user?.results ?? []).map(
      ({ accountId }) => ({ type: "person", ref: { id: accountId, email: null } }) as const,
    ),
  ];
}

/** Kinds of subject that we do not know, or the word for a row that names nobody at all. */
function oddSubjects(row: V1Permission, principals: number): string[] {
  const odd = Object.keys(row.subjects ?? {}).filter((kind) => !knownSubjects.has(kind));
  return odd.length === 0 && principals === 0 ? ["nobody"] : odd;
}
