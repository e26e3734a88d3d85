import { describe, expect, it } from "vitest";
import { fileOf } from "#electron/domain/workspace-file.ts";
import { accepted, fixtures, importInto, newWorkspace } from "./import-into.ts";

/** Broken files and what is said of them, between the file's name and the closing sentence. */
const notUnderstood: readonly (readonly [string, string])[] = [
  ["bare-word.json", ', at line 1, column 13: expected a value, got "u".'],
  ["column-twice.csv", ', line 1: expected every column once, got "Email" twice.'],
  [
    "constructor.json",
    ', at results[0].extra: expected keys that Confluence uses, got "constructor".',
  ],
  [
    "cut-off-list.json",
    ', at line 1, column 101: expected "," or "]", got the end of the file (is it cut off?).',
  ],
  ["cut-off.csv", ", line 4: expected 4 cells as in the header, got 2."],
  [
    "cut-off.json",
    ', at line 1, column 114: expected a closing ", got the end of the file (is it cut off?).',
  ],
  [
    "group-name-too-long.json",
    ', at results[0].name: expected at most 512 characters, got "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn\u2026.',
  ],
  ["group-without-name.json", ", at results[1].name: expected a text, got nothing."],
  ["ids-and-names.csv", ", line 2: expected as many group ids as group names, got 2 and 3."],
  [
    "latin-1.csv",
    ", line 3: expected text in UTF-8 (save or export it so), got bytes of another encoding.",
  ],
  [
    "line-break-in-text.json",
    ', at line 1, column 48: expected a closing " before the line ends, got a line break or control character.',
  ],
  [
    "member-without-account.json",
    ", at results[0].accountId: expected an id (a text of 1 to 256 characters or a whole number), got nothing.",
  ],
  [
    "members-of-nobody-knows.json",
    ": expected a folder or file name that is the id or name of a known group, since the list does not say whose members it holds.",
  ],
  ["mixed-rows.json", ", at results[1].name: expected a text, got nothing."],
  ["nobody.csv", ", line 2: expected a user id or an e-mail address, got neither."],
  [
    "permission-operation-number.json",
    ", at results[0].operation: expected an operation (a key and a target type), got 5.",
  ],
  [
    "permission-without-operation.json",
    ", at results[3].operation: expected an operation (a key and a target type), got nothing.",
  ],
  [
    "permissions-of-nobody-knows.json",
    ": expected a folder or file name that is the id, key or name of a known space, since the list does not say whose permissions it holds.",
  ],
  [
    "permissions-of-unknown-space.json",
    ": expected a space that a dump describes, got permissions of space 555.",
  ],
  ["principal-without-id.json", ", at results[1].principal.id: expected an id, got nothing."],
  ["proto.csv", ', line 1: expected column names of an export, got "__proto__".'],
  ["proto.json", ', at results[0]: expected keys that Confluence uses, got "__proto__".'],
  [
    "quote-inside.csv",
    ", line 2: expected every quoted cell to end with a quote and a delimiter, got a broken quote.",
  ],
  [
    "quote-open.csv",
    ", line 3: expected every quoted cell to end with a quote and a delimiter, got a broken quote.",
  ],
  ["results-not-a-list.json", ", at results: expected a list, got an object."],
  ["single-quotes.json", ', at line 1, column 2: expected a key in quotes or "}", got "\'".'],
  [
    "space-id-object.json",
    ", at results[1].id: expected an id (a text of 1 to 256 characters or a whole number), got an object.",
  ],
  ["space-without-key.json", ", at results[0].key: expected a text, got nothing."],
  [
    "too-deep.json",
    ", at [0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0]\u2026: expected lists and objects nested at most 64 deep.",
  ],
  ["too-many-cells.csv", ", line 4: expected 4 cells as in the header, got 5."],
  ["trailing-comma.json", ', at line 4, column 2: expected a value, got "]".'],
  ["two-values.json", ', at line 2, column 1: expected the end of the file, got "{".'],
  ["utf-16-no-mark.json", ": expected text in UTF-8 (save or export it so), got text in UTF-16."],
  ["utf-16.csv", ": expected text in UTF-8 (save or export it so), got text in UTF-16."],
  [
    "v1-permission-subject.json",
    ", at permissions[0].subjects.user.results[0].accountId: expected an id (a text of 1 to 256 characters or a whole number), got nothing.",
  ],
];

/** Files of other formats and what they are said to hold. */
const unknown: readonly (readonly [string, string])[] = [
  ["empty.json", "nothing: it is empty"],
  [
    "error-answer.json",
    'an error answer of Confluence (403: "Current user not permitted to use Confluence")',
  ],
  ["login.html", "a web page or XML"],
  ["old-generation.csv", "a CSV with the columns id, name, email, active, created"],
  ["other-json.json", "a JSON list of objects with the keys sku, price"],
  ["pages.json", "a JSON list of objects with the keys id, title, body"],
  ["words.txt", 'text that begins with "Dear all, "'],
  ["workbook.csv", "a ZIP archive or an Excel workbook"],
];

const closing = "Nothing was changed.";

describe("a broken file", () => {
  it.each(notUnderstood)("%s is refused with its place", async (file, said) => {
    const workspace = newWorkspace();
    accepted(await importInto(workspace, [`${fixtures}acme`]));
    const before = structuredClone(fileOf(workspace));
    const paths = [`${fixtures}acme-v1`, `${fixtures}broken/${file}`];
    const outcome = await importInto(workspace, paths);
    expect(outcome.ok ? "imported" : outcome.error.message).toBe(`${file}${said} ${closing}`);
    expect(outcome).toMatchObject({ error: { code: "file-not-understood" } });
    expect(fileOf(workspace)).toEqual(before);
  });

  it.each(notUnderstood)("%s is refused also when unknown formats are skipped", async (file) => {
    const path = `${fixtures}broken/${file}`;
    const outcome = await importInto(newWorkspace(), [path], { skipUnknown: true });
    expect(outcome).toMatchObject({ ok: false, error: { code: "file-not-understood" } });
  });
});

describe("a file of no known format", () => {
  it.each(unknown)("%s is refused with what it holds", async (file, seen) => {
    const workspace = newWorkspace();
    const outcome = await importInto(workspace, [`${fixtures}acme`, `${fixtures}broken/${file}`]);
    const sentence = `${file} is none of the formats Vestibule reads; it holds ${seen}. ${closing}`;
    expect(outcome.ok ? "imported" : outcome.error.message).toBe(sentence);
    expect(outcome).toMatchObject({ error: { code: "unknown-format" } });
    expect(workspace.instances.size).toBe(0);
  });

  it.each(unknown)("%s is skipped with a note where that is asked for", async (file, seen) => {
    const paths = [`${fixtures}acme`, `${fixtures}broken/${file}`];
    const { report } = accepted(await importInto(newWorkspace(), paths, { skipUnknown: true }));
    const skipped = { path: file, format: "unknown", records: 0 };
    expect(report.files).toContainEqual({ ...skipped, notes: [`skipped: it holds ${seen}`] });
    expect(report.added.people).toBe(7);
  });
});
