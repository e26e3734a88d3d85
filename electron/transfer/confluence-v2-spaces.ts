import { z } from "zod";
import type { Dump } from "./dumps.ts";
import { checkRow, idField, optionalText, requiredText } from "./reading/check-row.ts";
import type { Fields } from "./reading/documents.ts";
import { newDump, type Source } from "./reading/new-dump.ts";
import { spaceFact } from "./space-words.ts";

const spaceSchema = z.looseObject({
  id: idField,
  key: requiredText(255),
  name: requiredText(),
  type: optionalText(),
  status: optionalText(),
  authorId: idField.nullish(),
  homepageId: idField.nullish(),
});

/** Whether a row is a space of the v2 API, whose ids are texts and which carries no permissions. */
export function isV2Space(row: Fields): boolean {
  return "key" in row && ("name" in row || "status" in row);
}

/** Spaces without their permissions (domain.md 6.5). */
export function readV2Spaces(source: Source): Dump {
  const { path, document } = source;
  const dump = newDump("confluence-v2-spaces", source, document.rows.length);
  for (const row of document.rows) {
    const space = checkRow(spaceSchema, row, path);
    const refs = { homepage: space.homepageId ?? null, author: space.authorId ?? null };
    dump.spaces.push(spaceFact(space, refs, dump, path));
  }
  dump.notes.push("Confluence lists only the spaces that whoever asked may see");
  return dump;
}
