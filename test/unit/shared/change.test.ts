import { describe, expect, it } from "vitest";
import { issueWords } from "#shared/ipc/issue-words.ts";
import { changeSchema } from "#shared/model/change.ts";

const some = { space: "BRAND", permissions: ["read/space"] };
const listed = { people: ["Rosa"], groups: [] };

/** The changes as people write them: those of cli.md, and what the window adds to them. */
const promised = [
  { do: "addMember", group: "guests-brandworks", person: "Rosa" },
  { do: "removeMember", group: "guests-brandworks", person: "Rosa" },
  { do: "grant", ...some, group: "guests-brandworks" },
  { do: "grant", space: "BRAND", person: "Gil", permissions: "default-guest-set" },
  { do: "revoke", ...some, person: "Gil" },
  { do: "createGroup", name: "guests-acme", kind: "guest" },
  { do: "deleteGroup", group: "guests-acme" },
  { do: "classifyGroup", group: "jira-users", kind: "other" },
  { do: "addPerson", name: "Zed Fox", email: "zed@fox.example" },
  { do: "addPerson", name: "Zed Fox" },
  { do: "inviteGuest", email: "zed@fox.example", groups: ["guests-acme"] },
  { do: "deactivate", person: "Rosa" },
  { do: "activate", person: "Rosa" },
  { do: "createSpace", key: "NEW", name: "New" },
  { do: "createSpace", key: "~rosa", name: "Rosa" },
  { do: "archiveSpace", space: "NEW" },
  { do: "setAnonymous", space: "KB", permissions: ["read/space"] },
  { do: "setAnonymous", space: "KB", permissions: [] },
  { do: "restrictPage", page: "98411", view: listed, edit: { people: [], groups: [] } },
  { do: "movePage", page: "98411", parent: null },
  {
    do: "editGroup",
    group: "guests-acme",
    name: "Guests of Acme",
    description: "",
    isDefault: true,
  },
  { do: "editPerson", person: "Rosa", name: "Rosa Lund", email: null },
  { do: "removePerson", person: "Rosa" },
  { do: "unarchiveSpace", space: "NEW" },
  { do: "editInstance", plan: "premium", seatLimit: null, settings: { peopleLookUp: "granted" } },
];

const kinds =
  "addMember, removeMember, grant, revoke, createGroup, deleteGroup, classifyGroup, addPerson, inviteGuest, editGroup, editPerson, removePerson, deactivate, activate, createSpace, archiveSpace, unarchiveSpace, setAnonymous, restrictPage, movePage, editInstance";

const wrong: [what: string, change: unknown, at: string, expected: string, got: string][] = [
  ["no object", 5, "", "an object", "5"],
  ["nothing", null, "", "an object", "null"],
  ["a list", [], "", "an object", "a list"],
  ["no kind", {}, "do", `one of ${kinds}`, "nothing"],
  ["a kind there is not", { do: "fly" }, "do", `one of ${kinds}`, '"fly"'],
  ["a missing field", { do: "deleteGroup" }, "group", "a text", "nothing"],
  ["a field of another kind", { do: "deleteGroup", group: 7 }, "group", "a text", "7"],
  ["an empty name", { do: "deleteGroup", group: "" }, "group", "a text that is not empty", '""'],
  [
    "a blank name",
    { do: "createGroup", name: " ", kind: "guest" },
    "name",
    "a text that is not empty",
    '" "',
  ],
  [
    "a name that would move the cursor",
    { do: "addPerson", name: "Zed\u001b[2J" },
    "name",
    "a text without line breaks and control characters",
    '"Zed\\u001b[2J"',
  ],
  [
    "a name without end",
    { do: "deleteGroup", group: "x".repeat(2000) },
    "group",
    "at most 1024 characters",
    `"${"x".repeat(56)}…`,
  ],
  [
    "a kind of group there is not",
    { do: "createGroup", name: "g", kind: "gast" },
    "kind",
    "one of regular, guest, other",
    '"gast"',
  ],
  [
    "no e-mail address",
    { do: "addPerson", name: "Zed", email: "zed" },
    "email",
    "an e-mail address",
    '"zed"',
  ],
  [
    "a key with a blank",
    { do: "createSpace", key: "a b", name: "A" },
    "key",
    "letters and digits only, such as BRAND",
    '"a b"',
  ],
  [
    "a row of two",
    { do: "grant", ...some, group: "g", person: "p" },
    "",
    "name either a group or a person",
    "",
  ],
  ["a row of nobody", { do: "revoke", ...some }, "", "name either a group or a person", ""],
  [
    "no permission",
    { do: "grant", space: "B", person: "p", permissions: [] },
    "permissions",
    "a list that is not empty",
    "a list",
  ],
  [
    "a word that is no set",
    { do: "grant", space: "B", person: "p", permissions: "all" },
    "permissions",
    'a list of 1 to 64 permissions, or "default-guest-set"',
    '"all"',
  ],
  [
    "a permission of another kind",
    { do: "setAnonymous", space: "B", permissions: ["View", 7] },
    "permissions[1]",
    "a text",
    "7",
  ],
  [
    "people that are no list",
    { do: "restrictPage", page: "p", view: { people: "Rosa" } },
    "view.people",
    "a list",
    '"Rosa"',
  ],
  [
    "a field too many",
    { do: "deleteGroup", group: "g", x: 1, y: 2 },
    "",
    "no further field",
    '"x", "y"',
  ],
];

describe("a change", () => {
  it.each(promised)("as promised is understood: %j", (change) => {
    const { success, data } = changeSchema.safeParse(change);
    expect([success, data]).toEqual([true, change]);
  });

  it.each(wrong)("with %s is refused in our own words", (_, change, at, expected, got) => {
    const { error } = changeSchema.safeParse(change);
    expect(error && issueWords(error, change)).toEqual({ at, expected, got });
  });

  it("loses blanks around names, and takes missing lists as empty", () => {
    expect(changeSchema.parse({ do: "addPerson", name: "  Zed Fox " })).toEqual({
      do: "addPerson",
      name: "Zed Fox",
    });
    expect(changeSchema.parse({ do: "inviteGuest", email: "z@x.example" })).toMatchObject({
      groups: [],
    });
    expect(
      changeSchema.parse({ do: "restrictPage", page: "p", view: { people: ["R"] } }),
    ).toMatchObject({ view: { groups: [] } });
  });
});
