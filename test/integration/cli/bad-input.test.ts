import { mkdir, readFile, writeFile } from "node:fs/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { documents, errorOf, runCli } from "#test/support/cli.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();

beforeEach(async () => {
  await runCli(["new", at("acme.vestibule"), "--demo", "acme"]);
});

const commands =
  "the commands are new, import, status, check, why, reach, who, revoke, give, revoke-all, page-revoke, page-give, compare, idle, sturdy, lookup, whatif, apply, activity, changed, outbox, undo, redo, plan, export, verify, rebuild";
const usage = "add --help for usage and an example";

/** What is typed (F is the acme demo), and the whole sentence that answers it. */
const usageRows: [name: string, args: string[], sentence: string][] = [
  ["a command of a later version", ["lesson", "F"], `There is no command "lesson"; ${commands}.`],
  [
    "an option in place of a value",
    ["check", "F", "--batch", "--json"],
    "--batch: expected a value right behind it, got --json.",
  ],
  ["no file", ["status"], `Missing required argument 'file'; ${usage}.`],
  [
    "one argument too many",
    ["status", "F", "Gil", "x"],
    `Too many arguments for 'status'. Expected 2 arguments but got 3; ${usage}.`,
  ],
  ["an empty file name", ["new", ""], "File: expected something, got an empty text."],
  ["an empty dump", ["import", "F", ""], "Paths: expected something, got an empty text."],
  ["a later empty dump", ["import", "F", "F", ""], "Paths: expected something, got an empty text."],
  ["an empty person", ["status", "F", ""], "Person: expected something, got an empty text."],
  [
    "an empty option",
    ["status", "F", "--instance", ""],
    "--instance: expected something, got an empty text.",
  ],
  [
    "no such plan",
    ["new", "G", "--plan", "gold"],
    "--plan: expected one of free, standard, premium, enterprise.",
  ],
  [
    "a batch and a question",
    ["check", "F", "Gil", "--batch", "-"],
    "--batch: expected no other question beside it.",
  ],
];

describe("wrong usage", () => {
  test.each(usageRows)("%s", async (_name, args, sentence) => {
    const real = args.map((arg) => (arg === "F" ? at("acme.vestibule") : arg));
    const run = await runCli([...real, "--json"]);
    expect({ code: run.code, out: run.out }).toEqual({ code: 2, out: "" });
    expect(errorOf(run)).toMatchObject({ code: "bad-input", message: sentence });
  });

  test("is told once and in words without --json", async () => {
    const run = await runCli(["lesson", at("acme.vestibule"), "Gil"]);
    expect(run).toEqual({
      code: 2,
      out: "",
      err: `error: There is no command "lesson"; ${commands}.\n`,
    });
  });

  test("of no command at all shows the help on standard error", async () => {
    const run = await runCli([]);
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err).toMatch(/^Usage: vestibule /);
  });
});

const onlyOne = "write one change a line, or one array";
const kinds =
  "addMember, removeMember, grant, revoke, createGroup, deleteGroup, classifyGroup, addPerson, inviteGuest, editGroup, editPerson, removePerson, deactivate, activate, createSpace, archiveSpace, unarchiveSpace, setAnonymous, restrictPage, movePage, editInstance";

/** A text of changes, and what is said of it after the file's name. */
const changeRows: [name: string, text: string, said: string][] = [
  [
    "a missing field",
    '[{"do":"addMember","group":"design-team"}]',
    ', at change 1: expected "person" to be a text, got nothing',
  ],
  [
    "a field of another kind",
    '{"do":"addMember","group":"design-team","person":7}',
    ', line 1: expected "person" to be a text, got 7',
  ],
  [
    "an unknown field",
    '\n{"do":"addMember","group":"design-team","person":"Gil","x":1}',
    ', line 2: expected no further field, got "x"',
  ],
  ["an unknown change", '{"do":"fly"}', `, line 1: expected "do" to be one of ${kinds}, got "fly"`],
  ["no object", "[5]", ", at change 1: expected an object, got 5"],
  [
    "a key that reaches into programs",
    '{"do":"deactivate","person":"Gil","__proto__":{"a":1}}',
    ', line 1: expected no further field, got "__proto__"',
  ],
  [
    "both a group and a person",
    '{"do":"grant","space":"BRAND","group":"design-team","person":"Gil","permissions":["View"]}',
    ", line 1: expected name either a group or a person",
  ],
  [
    "permissions that are no list",
    '{"do":"grant","space":"BRAND","person":"Gil","permissions":"View"}',
    ', line 1: expected "permissions" to be a list of 1 to 64 permissions, or "default-guest-set", got "View"',
  ],
  [
    "no permissions",
    '{"do":"grant","space":"BRAND","person":"Gil","permissions":[]}',
    ', line 1: expected "permissions" to be a list that is not empty, got a list',
  ],
];

describe("changes that are not understood", () => {
  test.each(changeRows)("%s", async (_name, text, said) => {
    const before = await readFile(at("acme.vestibule"));
    const run = await runCli(["apply", at("acme.vestibule"), "-", "--json"], text);
    expect(errorOf(run).message).toBe(`standard input${said}. Nothing was changed.`);
    expect([run.code, run.out]).toEqual([5, ""]);
    expect(await readFile(at("acme.vestibule"))).toEqual(before);
  });

  test("text that is not JSON is told with its file, its line and the two forms", async () => {
    await writeFile(at("changes.json"), '{\n  "do": "deactivate"\n}\n');
    const run = await runCli(["apply", at("acme.vestibule"), at("changes.json"), "--json"]);
    expect([run.code, errorOf(run).code]).toEqual([5, "bad-json"]);
    expect(errorOf(run).message.startsWith(`${at("changes.json")} is not JSON, line 1: `)).toBe(
      true,
    );
    expect(errorOf(run).message.endsWith(`; ${onlyOne}.`)).toBe(true);
  });

  test("a byte order mark, CRLF and blank lines are fine, also in a stream", async () => {
    const lines = (person: string) =>
      `\uFEFF{"do":"addMember","group":"design-team","person":"${person}"}\r\n\r\n{"do":"fly"}\r\n`;
    const whole = await runCli(["apply", at("acme.vestibule"), "-", "--json"], lines("Gil"));
    expect(errorOf(whole).details).toMatchObject({ line: 3 });
    const stream = await runCli(["apply", at("acme.vestibule"), "-", "--stream"], lines("Gil"));
    expect(documents(stream)).toMatchObject([
      { ok: true },
      { ok: false, error: { details: { line: 3 } } },
    ]);
  });
});

/** A line of a batch, and the sentence in its place. */
const questionRows: [name: string, line: string, sentence: string][] = [
  ["no JSON", "nope", "This is not JSON, line 2: write one JSON object a line."],
  [
    "a list",
    "[]",
    "Question: expected an object with person, space and permission, or person, page and ability, got a list.",
  ],
  [
    "a missing permission",
    '{"person":"Gil","space":"BRAND"}',
    "Permission: expected a text of 1 to 1024 characters, got nothing.",
  ],
  [
    "an empty person",
    '{"person":"","space":"BRAND","permission":"read/space"}',
    'Person: expected a text of 1 to 1024 characters, got "".',
  ],
  [
    "a person of three megabytes",
    JSON.stringify({ person: "x".repeat(3e6), space: "BRAND", permission: "read/space" }),
    `Person: expected a text of 1 to 1024 characters, got "${"x".repeat(56)}….`,
  ],
  [
    "a misspelt field",
    '{"person":"Gil","space":"BRAND","permission":"read/space","instanse":"x"}',
    "Instanse: expected no further field beside person, space, permission and id.",
  ],
  [
    "a page and a permission",
    '{"person":"Gil","page":"BRAND/Home","permission":"read/space"}',
    "Permission: expected no further field beside person, page, ability and id.",
  ],
  [
    "a key that reaches into programs",
    '{"__proto__":{"person":"Gil"},"space":"BRAND","permission":"read/space"}',
    "__proto__: expected no further field beside person, space, permission and id.",
  ],
];

describe("questions that cannot be answered", () => {
  test.each(questionRows)("%s", async (_name, line, sentence) => {
    const good = '{"id":1,"person":"Gil","space":"BRAND","permission":"read/space"}';
    const text = `\uFEFF${good}\r\n${line}\r\n\r\n${good}`;
    const run = await runCli(["check", at("acme.vestibule"), "--batch", "-"], text);
    expect([run.code, run.err]).toEqual([3, ""]);
    expect(documents(run)).toMatchObject([
      { id: 1, allowed: true },
      { error: { message: sentence } },
      { id: 1, allowed: true },
    ]);
  });
});

test("a folder, a missing file and another kind of file are told apart", async () => {
  await mkdir(at("folder"));
  for (const [name, code] of [
    ["folder", "file-unreadable"],
    ["nowhere", "file-missing"],
  ] as const) {
    const asked = [
      ["check", at("acme.vestibule"), "--batch", at(name), "--json"],
      ["apply", at("acme.vestibule"), at(name), "--json"],
      ["apply", at("acme.vestibule"), at(name), "--stream", "--json"],
      ["status", at(name), "--json"],
      ["verify", at(name), "--json"],
    ];
    for (const args of asked) {
      const run = await runCli(args);
      expect([args[0], run.code, run.out, errorOf(run).code]).toEqual([args[0], 5, "", code]);
    }
  }
});
