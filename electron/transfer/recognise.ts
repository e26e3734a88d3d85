import { fail } from "#shared/ipc/error-words.ts";
import { gotten } from "#shared/ipc/issue-words.ts";
import { isV1User, readV1GroupMembers } from "./confluence-v1-group-members.ts";
import { isV1Group, readV1Groups } from "./confluence-v1-groups.ts";
import { isV1Space, readV1Spaces } from "./confluence-v1-spaces.ts";
import { isFoundUser, readV1Users } from "./confluence-v1-users.ts";
import { isV2Permission, readV2SpacePermissions } from "./confluence-v2-space-permissions.ts";
import { isV2Space, readV2Spaces } from "./confluence-v2-spaces.ts";
import type { Dump, Subject } from "./dumps.ts";
import { type Document, type Fields, isFields } from "./reading/documents.ts";
import { type Links, linksOf, pageOf, subjectOf } from "./reading/links.ts";
import { newDump, type Source } from "./reading/new-dump.ts";

type Read = (source: Source) => Dump;

/**
 * What a response says, read as the format that its rows show. One of no known format fails as
 * `unknown-format`, saying what was seen; a row that breaks its format fails with its place.
 */
export function readDocument(document: Document, path: string): Dump {
  const links = linksOf(document);
  const source = { path, document, links, page: pageOf(document, links) };
  if (document.rows.length === 0) return emptyList(source);
  for (const { value } of document.rows) {
    const read = isFields(value) ? readerFor(value, document, links) : null;
    if (read) return read(source);
  }
  return fail("unknown-format", { path, seen: seenIn(document) });
}

function readerFor(row: Fields, document: Document, links: Links): Read | null {
  if (isV2Permission(row)) return readV2SpacePermissions;
  if (isFoundUser(row)) return readV1Users;
  if (isV1User(row)) return namesNoGroup(document, links) ? readV1Users : readV1GroupMembers;
  if (isV1Space(row)) return readV1Spaces;
  if (isV2Space(row)) return readV2Spaces;
  return isV1Group(row) ? readV1Groups : null;
}

function namesNoGroup(document: Document, links: Links): boolean {
  return document.single || /\/user\/bulk$/.test(links.self?.path ?? "");
}

/** An empty list says one thing at most: that a group has no members, or a space no permissions. */
function emptyList(source: Source): Dump {
  const { document, links } = source;
  const subjects: Subject[] = [
    subjectOf("group", document, links),
    subjectOf("space", document, links),
  ];
  const subject = subjects.find((one) => one.said !== null) ?? null;
  const dump = newDump("empty-list", source, 0, subject);
  dump.notes.push("an empty list");
  return dump;
}

function seenIn(document: Document): string {
  const { envelope, single } = document;
  const [first] = document.rows;
  if (single && "statusCode" in envelope && "message" in envelope) {
    return `an error answer of Confluence (${gotten(envelope["statusCode"])}: ${gotten(envelope["message"])})`;
  }
  if (!isFields(first?.value))
    return `JSON: ${single ? "" : "a list with "}${gotten(first?.value)}`;
  const keys = Object.keys(first.value);
  const named = keys.slice(0, 8).join(", ").slice(0, 200);
  const what = single ? "a JSON object" : "a JSON list of objects";
  if (keys.length === 0) return `${what} without keys`;
  return `${what} with the keys ${named}${keys.length > 8 ? ", …" : ""}`;
}
