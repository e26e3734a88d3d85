import type { Dump } from "./dumps.ts";
import { checkRow } from "./reading/check-row.ts";
import type { Fields } from "./reading/documents.ts";
import { subjectOf } from "./reading/links.ts";
import { newDump, type Source } from "./reading/new-dump.ts";
import { personOfV1User, v1UserField } from "./v1-user.ts";

const userTypes = new Set(["known", "unknown", "user"]);

/** Whether a row is a user of the v1 API. */
export function isV1User(row: Fields): boolean {
  return "accountId" in row || userTypes.has(String(row["type"]));
}

/** The members of the group that the response's links or the file's path name (domain.md 6.3). */
export function readV1GroupMembers(source: Source): Dump {
  const { path, document, links } = source;
  const subject = subjectOf("group", document, links);
  const dump = newDump("confluence-v1-group-members", source, document.rows.length, subject);
  for (const row of document.rows) {
    const user = checkRow(v1UserField, row, path);
    const person = personOfV1User(user, path, dump.opaque);
    dump.people.push(person);
    dump.memberships.push({ group: null, person, place: person.place });
  }
  return dump;
}
