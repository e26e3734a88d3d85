import { describe, expect, it } from "vitest";
import { failure } from "#shared/ipc/error-words.ts";
import { type ErrorCode, errorCodes, failureSchema } from "#shared/ipc/errors.ts";

type Details = Record<string, unknown>;

/** Every code with the details it comes with, and the sentence that they make. */
const sentences: Record<ErrorCode, [details: Details, sentence: string]> = {
  "bad-input": [
    { field: "--plan", expected: "one of free, premium", got: '"gold"' },
    '--plan: expected one of free, premium, got "gold".',
  ],
  "bad-json": [
    { path: "changes.json", line: 3, reason: "a comma is missing" },
    "changes.json is not JSON, line 3: a comma is missing.",
  ],
  "unknown-person": [
    { ref: "Gill", closest: ["Gil", "Gia"] },
    'There is no person "Gill". Closest: Gil, Gia.',
  ],
  "ambiguous-person": [
    { ref: "Gil", candidates: ["Gil (1)", "Gil (2)"] },
    '"Gil" could be several: Gil (1), Gil (2). Use an id to say which.',
  ],
  "unknown-group": [{ ref: "x", closest: [] }, 'There is no group "x".'],
  "ambiguous-group": [
    { ref: "x", candidates: ["x (1)", "X (2)"] },
    '"x" could be several: x (1), X (2). Use an id to say which.',
  ],
  "unknown-space": [{ ref: "x" }, 'There is no space "x".'],
  "ambiguous-space": [
    { ref: "x", candidates: ["x"] },
    '"x" could be several: x. Use an id to say which.',
  ],
  "unknown-page": [{ ref: "x" }, 'There is no page "x".'],
  "ambiguous-page": [
    { ref: "x", candidates: ["x"] },
    '"x" could be several: x. Use an id to say which.',
  ],
  "unknown-permission": [
    { ref: "fly" },
    '"fly" is not a space permission. Write a pair such as read/space or create/page.',
  ],
  "unknown-ability": [
    { ref: "fly", expected: ["view", "edit"] },
    '"fly" is not something one can do on a page. Use view, edit.',
  ],
  "unknown-instance": [{ ref: "x", closest: ["Acme"] }, 'There is no instance "x". Closest: Acme.'],
  "ambiguous-instance": [
    { ref: "x", candidates: ["A", "B"] },
    '"x" could be several: A, B. Use an id to say which.',
  ],
  "unknown-demo": [
    { ref: "x", closest: ["halden", "acme"] },
    'There is no demo "x". Closest: halden, acme.',
  ],
  "not-allowed": [
    { action: "creating a group", needs: "a site admin", actor: "Max" },
    "Creating a group needs a site admin; Max is not.",
  ],
  "guest-never-admin": [
    { what: "Gil" },
    "Gil cannot be given Admin: guests are never space admins.",
  ],
  "anonymous-never-admin": [{}, "Anonymous access cannot include Admin."],
  "last-admin": [
    { space: "Brand" },
    "Brand would have no admin left. Give Admin to someone else first.",
  ],
  "already-exists": [{ kind: "group", what: "g" }, 'Group "g" exists already.'],
  "already-member": [{ person: "Gil", group: "g" }, "Gil is in g already."],
  "not-member": [{ person: "Gil", group: "g" }, "Gil is not in g."],
  "already-granted": [{ what: "Gil", space: "Brand" }, "Gil has all of that on Brand already."],
  "not-granted": [
    { what: "Gil", space: "Brand", permissions: ["View", "Delete own"] },
    "Gil has no row on Brand that gives View, Delete own.",
  ],
  "nothing-changes": [
    { what: "Dan is inactive already" },
    "Nothing would change: Dan is inactive already.",
  ],
  "external-group": [
    { group: "g" },
    "g is managed by your identity provider. Change its members there.",
  ],
  "not-a-guest-group": [
    { group: "g", kind: "regular" },
    "g is a regular group. Guests can be invited to guest groups only.",
  ],
  "plan-without-guests": [
    { plan: "free" },
    "Guests need the Premium plan; this instance is on Free.",
  ],
  "no-seat-left": [{ limit: 200 }, "All 200 seats are taken."],
  "group-in-use": [
    { group: "g", use: "a default group" },
    "g is a default group and cannot be deleted.",
  ],
  "unknown-change": [
    { ref: "131", revision: 118 },
    "There is no change 131; this workspace is at change 118.",
  ],
  "unknown-backup": [
    { ref: "2026.vestibule" },
    'There is no backup "2026.vestibule" any more. Look at the list again.',
  ],
  "change-elsewhere": [
    { what: "Add Rosa" },
    "“Add Rosa” is about another instance. Bring that one into view first.",
  ],
  "undo-blocked": [
    {
      what: "Create the group x",
      change: 4,
      verb: "undone",
      because: "Gil is in it",
      by: 7,
      byLabel: "Add Gil to x",
    },
    "“Create the group x” (change 4) cannot be undone: Gil is in it since change 7, “Add Gil to x”.",
  ],
  "nothing-to-undo": [{}, "There is nothing to undo."],
  "nothing-to-redo": [
    { what: "change 3, “Add Gil”, is in effect" },
    "There is nothing to redo: change 3, “Add Gil”, is in effect.",
  ],
  "history-missing": [
    { ref: "change 2", from: 40 },
    "The history does not go back that far: change 2 is not in it. It is whole from change 40 on.",
  ],
  "viewing-past": [
    { revision: 118 },
    "You see the workspace as it was at change 118. Go back to now to change it.",
  ],
  "file-exists": [
    { path: "a.vestibule" },
    "a.vestibule exists already; nothing was written. Choose another name.",
  ],
  "file-missing": [
    { path: "w.vestibule", left: ["its history", "2 backups"] },
    "w.vestibule does not exist. What is left of it (its history, 2 backups) can be made into a workspace again.",
  ],
  "file-unreadable": [
    { path: "dump.json", reason: "it is a folder" },
    "dump.json could not be read: it is a folder.",
  ],
  "file-not-understood": [
    { path: "dump.json", at: "results[1].id", expected: "an id", got: "null" },
    "dump.json, at results[1].id: expected an id, got null. Nothing was changed.",
  ],
  "unknown-format": [
    { path: "a.pdf", seen: "a PDF" },
    "a.pdf is none of the formats Vestibule reads; it holds a PDF. Nothing was changed.",
  ],
  "nothing-to-import": [{ path: "dumps" }, "dumps holds no file to import."],
  "output-lost": [
    { reason: "the disk is full" },
    "Not all of the answer could be written: the disk is full.",
  ],
  "no-workspace": [{}, "No workspace is open."],
  "workspace-locked": [
    {
      path: "a",
      program: "window",
      pid: 7,
      host: "desk",
      since: "2026-03-04T12:00:30.000Z",
      lock: "a-lock",
    },
    "a is open in another Vestibule (window, process 7 on desk, since 2026-03-04 12:00 UTC). Close it there first; if that has ended, remove a-lock.",
  ],
  "workspace-unwritable": [
    { path: "a", reason: "the disk is full" },
    "a could not be written: the disk is full. Nothing was changed.",
  ],
  "workspace-gone": [
    { path: "a", file: "a-journal", reason: "it is not there" },
    "a-journal is no longer there: it is not there. Nothing was changed, and all that was confirmed is still open here. Bring the folder back and try again, or save a copy elsewhere.",
  ],
  "workspace-replaced": [
    { path: "a", file: "a-journal" },
    "a-journal is no longer the one that was opened: something else wrote to it or took its place. Nothing was changed, and all that was confirmed is still open here. Try again to put the workspace back, keeping beside it what lies there now, or save a copy elsewhere.",
  ],
  "workspace-newer": [
    { path: "a", found: 2, known: 1 },
    "a was written by a newer Vestibule (format 2, this one knows 1). Update Vestibule to open it; the file was not touched.",
  ],
  "workspace-damaged": [
    { path: "a", at: "checksum", reason: "it is not what was written" },
    "a is damaged, at checksum: it is not what was written. The file was not touched.",
  ],
  "read-only": [{}, "This workspace is open for reading only."],
  "untrusted-sender": [{}, "The call did not come from the console's own window."],
  "unknown-channel": [{ ref: "people.fly" }, 'There is no call "people.fly".'],
  "bad-payload": [
    { channel: "people.get", field: "id", expected: "a text", got: "7" },
    'The call "people.get" was given a wrong id: expected a text, got 7.',
  ],
  cancelled: [{}, "Cancelled; nothing was changed."],
  internal: [
    {},
    "Something went wrong inside Vestibule. Nothing was changed; the log has the details.",
  ],
};

describe("the sentence of", () => {
  it.each(errorCodes)("%s", (code) => {
    const [details, message] = sentences[code];
    expect(failure(code, details)).toEqual({ code, message, details });
    expect(failureSchema.parse(failure(code, details))).toEqual({ code, message, details });
  });
});

it("a usage problem is told as it is", () => {
  expect(failure("bad-input", { reason: "no command is named" }).message).toBe(
    "No command is named.",
  );
});

it("a workspace that is just being opened elsewhere has no holder to name yet", () => {
  expect(failure("workspace-locked", { path: "a" }).message).toBe(
    "a is being opened by another Vestibule just now. Try again in a moment.",
  );
});

it("details of any kind leave no object and no endless text in a sentence", () => {
  const odd: unknown[] = [
    { a: 1 },
    () => 1,
    Symbol("x"),
    undefined,
    null,
    [{}],
    "x".repeat(1e6),
    10n,
  ];
  for (const code of errorCodes) {
    const [details] = sentences[code];
    for (const value of odd) {
      const broken = Object.fromEntries(Object.keys(details).map((key) => [key, value]));
      const { message } = failure(code, broken);
      expect(message).not.toMatch(/\[object|undefined|=>|Symbol/);
      expect(message.length).toBeLessThan(2600);
    }
  }
});
