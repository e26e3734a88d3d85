import { z } from "zod";
import type { Dump } from "./dumps.ts";
import { checkRow } from "./reading/check-row.ts";
import { type Document, type Fields, isFields } from "./reading/documents.ts";
import { newDump, type Source } from "./reading/new-dump.ts";
import { personOfV1User, v1UserField } from "./v1-user.ts";

const foundSchema = z.looseObject({ user: v1UserField });

/** Whether a row is a hit of the user search, which wraps each user. */
export function isFoundUser(row: Fields): boolean {
  return isFields(row["user"]) && !("principal" in row) && !("subjects" in row);
}

/** The people of a user search, of a bulk look-up or of one user's answer (domain.md 6.3). */
export function readV1Users(source: Source): Dump {
  const { path, document, page } = source;
  const dump = newDump("confluence-v1-users", source, document.rows.length);
  for (const row of document.rows) {
    const found = isFields(row.value) && isFields(row.value["user"]);
    const user = found ? checkRow(foundSchema, row, path).user : checkRow(v1UserField, row, path);
    dump.people.push(personOfV1User(user, path, dump.opaque));
  }
  if (!isSearch(document)) return dump;
  const filter = page?.query["sitePermissionTypeFilter"];
  if (filter === "externalCollaborator") dump.partial.push("lists only guests");
  else if (filter !== "all") {
    dump.partial.push("leaves out guests unless asked with sitePermissionTypeFilter=all");
  }
  return dump;
}

function isSearch(document: Document): boolean {
  return document.rows.some(({ value }) => isFields(value) && isFoundUser(value));
}
