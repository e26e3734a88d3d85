import { describe, expect, it } from "vitest";
import { mayChange, mayImport, mayTurn } from "#electron/domain/policy.ts";
import type { Change } from "#shared/model/change.ts";
import type { AdminRole } from "#shared/model/group.ts";
import { type Actor, consoleActor } from "#shared/model/workspace.ts";
import { acme } from "./acme.ts";

const list = { people: [], groups: [] };
const view = ["read/space"];

/** Every kind of change, by who may make it (R29). */
const ofPeople: Change[] = [
  { do: "addMember", group: "design-team", person: "Gil" },
  { do: "removeMember", group: "design-team", person: "Rosa" },
  { do: "createGroup", name: "new", kind: "guest" },
  { do: "deleteGroup", group: "design-team" },
  { do: "classifyGroup", group: "design-team", kind: "other" },
  { do: "addPerson", name: "Zoe" },
  { do: "inviteGuest", email: "zoe@x.example", groups: [] },
  { do: "deactivate", person: "Gil" },
  { do: "activate", person: "Dan" },
  { do: "editGroup", group: "design-team", name: "design" },
  { do: "editPerson", person: "Gil", name: "Gill" },
  { do: "removePerson", person: "Gil" },
  { do: "editInstance", plan: "standard" },
];
const ofBrand: Change[] = [
  { do: "grant", space: "BRAND", person: "Gia", permissions: view },
  { do: "revoke", space: "BRAND", person: "Gil", permissions: view },
  { do: "setAnonymous", space: "BRAND", permissions: view },
  { do: "archiveSpace", space: "BRAND" },
  { do: "unarchiveSpace", space: "BRAND" },
  { do: "restrictPage", page: "BRAND/Home", view: list },
  { do: "movePage", page: "BRAND/Budget", parent: null },
];
const ofOtherSpaces: Change[] = [
  { do: "grant", space: "HR", person: "Gia", permissions: view },
  { do: "archiveSpace", space: "KB" },
  { do: "createSpace", key: "NEW", name: "New" },
];
const everything = [...ofPeople, ...ofBrand, ...ofOtherSpaces];

interface Row {
  readonly who: string;
  readonly actor: string;
  readonly may: readonly Change[];
  /** The role that the group confluence-admins-acme gives here. */
  readonly role: AdminRole | null;
  readonly after?: readonly Change[];
}

const brandAdmin: Change = {
  do: "grant",
  space: "BRAND",
  person: "Rosa",
  permissions: ["administer/space"],
};
const leavesUsers: Change = { do: "removeMember", group: "confluence-users-acme", person: "Ada" };
const leavesAdmins: Change = { do: "removeMember", group: "confluence-admins-acme", person: "Ada" };
const guest: Change = { do: "addMember", group: "guests-brandworks", person: "Ada" };

const giaGetsBrand: Change = { do: "grant", space: "BRAND", person: "Gia", permissions: view };
const rosaGetsKb: Change = { do: "grant", space: "KB", person: "Rosa", permissions: view };
const closeHome = {
  do: "restrictPage" as const,
  page: "BRAND/Home",
  edit: { ...list, people: ["Rosa"] },
};

const spaceAdmin = "an organization, site or Confluence admin, or an admin of the space";
const addsGil: Change = { do: "addMember", group: "design-team", person: "Gil" };

const rows: Row[] = [
  { who: "the console", actor: "", role: null, may: everything },
  { who: "an organization admin", actor: "Ada", role: "organization", may: everything },
  { who: "a site admin", actor: "Ada", role: "site", may: everything },
  {
    who: "a Confluence admin",
    actor: "Ada",
    role: "confluence",
    may: [...ofBrand, ...ofOtherSpaces],
  },
  { who: "an admin of one space", actor: "Ada", role: null, may: ofBrand },
  {
    who: "another admin of one space",
    actor: "Rosa",
    role: null,
    after: [brandAdmin],
    may: ofBrand,
  },
  {
    who: "a guest whose row still has Admin (R10)",
    actor: "Ada",
    role: null,
    after: [guest, leavesUsers, leavesAdmins],
    may: [],
  },
  {
    who: "an organization admin whose account is closed",
    actor: "Ada",
    role: "organization",
    after: [{ do: "deactivate", person: "Ada" }],
    may: [],
  },
  { who: "a regular user", actor: "Max", role: "organization", may: [] },
  { who: "a guest", actor: "Gil", role: "organization", may: [] },
];

describe("who may do what (R29)", () => {
  it.each(rows)("$who", ({ actor, role, after, may }) => {
    const world = acme(after);
    for (const [id, group] of world.instance.groups) {
      if (group.adminRole) world.instance.groups.set(id, { ...group, adminRole: role });
    }
    const who = actor === "" ? consoleActor : world.actor(actor);
    const allowed = everything.filter((one) => mayChange(world.directory, who, one).ok);
    expect(allowed).toEqual(everything.filter((one) => may.includes(one)));
  });

  it.each([
    ["organization", everything],
    ["site", everything],
    ["confluence", [...ofBrand, ...ofOtherSpaces]],
    ["regular", []],
    ["guest", []],
  ] as const)("the bare role %s", (role, may: readonly Change[]) => {
    const { directory } = acme();
    const actor = { name: "a role", person: null, role };
    const allowed = everything.filter((one) => mayChange(directory, actor, one).ok);
    expect(allowed).toEqual(everything.filter((one) => may.includes(one)));
  });

  it.each<{ role: AdminRole; may: boolean }>([
    { role: "organization", may: true },
    { role: "site", may: true },
    { role: "confluence", may: false },
  ])("a $role admin may import: $may", ({ role, may }) => {
    const world = acme();
    for (const [id, group] of world.instance.groups) {
      if (group.adminRole) world.instance.groups.set(id, { ...group, adminRole: role });
    }
    const outcome = mayImport(world.directory, world.actor("Ada"));
    expect(outcome.ok).toBe(may);
    expect(outcome.ok ? null : outcome.error.message).toBe(
      may ? null : "Importing dumps needs an organization or site admin; Ada is not.",
    );
  });

  it.each<{ what: string; change: Change; role: AdminRole | null; may: boolean }>([
    { what: "a row", change: giaGetsBrand, role: null, may: true },
    { what: "a row of another space", change: rosaGetsKb, role: null, may: false },
    { what: "a row of another space", change: rosaGetsKb, role: "confluence", may: true },
    { what: "a page", change: closeHome, role: null, may: true },
    { what: "a space", change: { do: "archiveSpace", space: "BRAND" }, role: null, may: true },
    { what: "a membership", change: leavesUsers, role: "confluence", may: false },
    { what: "a membership", change: leavesUsers, role: "site", may: true },
  ])("with the role $role takes $what back: $may", ({ change, role, may }) => {
    const world = acme();
    const decided = world.decide([change]);
    if (!decided.ok) throw new Error(decided.error.message);
    for (const [id, group] of world.instance.groups) {
      if (group.adminRole) world.instance.groups.set(id, { ...group, adminRole: role });
    }
    const { events } = decided.value;
    expect(mayTurn(world.directory, world.actor("Ada"), events).ok).toBe(may);
    expect(mayTurn(world.directory, world.actor("Gil"), events).ok).toBe(false);
    expect(mayTurn(world.directory, consoleActor, events).ok).toBe(true);
  });

  it("taking back is refused in words that name what it needs", () => {
    const world = acme();
    const says = (change: Change) => {
      const decided = world.decide([change]);
      const events = decided.ok ? decided.value.events : [];
      const outcome = mayTurn(world.directory, world.actor("Max"), events);
      return outcome.ok ? null : outcome.error.message;
    };
    expect(says(leavesUsers)).toBe(
      "Taking this back needs an organization or site admin; Max is not.",
    );
    expect(says(giaGetsBrand)).toBe(
      "Taking this back needs an organization, site or Confluence admin, or an admin of the space; Max is not.",
    );
  });

  it.each<[string, Change]>([
    ["Changing who is in a group needs an organization or site admin", addsGil],
    ["Changing who is in a group needs an organization or site admin", leavesUsers],
    [
      "Creating a group needs an organization or site admin",
      { do: "createGroup", name: "new", kind: "guest" },
    ],
    [
      "Deleting a group needs an organization or site admin",
      { do: "deleteGroup", group: "design-team" },
    ],
    [
      "Classifying a group needs an organization or site admin",
      { do: "classifyGroup", group: "design-team", kind: "other" },
    ],
    ["Adding people needs an organization or site admin", { do: "addPerson", name: "Zoe" }],
    [
      "Inviting guests needs an organization or site admin",
      { do: "inviteGuest", email: "zoe@x.example", groups: [] },
    ],
    [
      "Deactivating accounts needs an organization or site admin",
      { do: "deactivate", person: "Gil" },
    ],
    [
      "Reactivating accounts needs an organization or site admin",
      { do: "activate", person: "Dan" },
    ],
    [`Giving space access needs ${spaceAdmin}`, giaGetsBrand],
    [`Taking space access away needs ${spaceAdmin}`, { ...giaGetsBrand, do: "revoke" }],
    [
      `Changing anonymous access needs ${spaceAdmin}`,
      { do: "setAnonymous", space: "BRAND", permissions: view },
    ],
    [`Archiving a space needs ${spaceAdmin}`, { do: "archiveSpace", space: "BRAND" }],
    [`Restricting a page needs ${spaceAdmin}`, closeHome],
    [
      "Changing a group needs an organization or site admin",
      { do: "editGroup", group: "design-team", name: "design" },
    ],
    [
      "Changing someone's account needs an organization or site admin",
      { do: "editPerson", person: "Gil", name: "Gus" },
    ],
    ["Removing people needs an organization or site admin", { do: "removePerson", person: "Gil" }],
    [
      "Changing the plan and the rules needs an organization or site admin",
      { do: "editInstance", plan: "free" },
    ],
    [`Bringing a space back needs ${spaceAdmin}`, { do: "unarchiveSpace", space: "BRAND" }],
    [`Moving a page needs ${spaceAdmin}`, { do: "movePage", page: "BRAND/Home", parent: null }],
    [
      "Creating a space needs an organization, site or Confluence admin",
      { do: "createSpace", key: "NEW", name: "New" },
    ],
  ])("is refused in words: %s", (words, change) => {
    const world = acme();
    expect(mayChange(world.directory, world.actor("Max"), change)).toMatchObject({
      error: { code: "not-allowed", message: `${words}; Max is not.` },
    });
  });

  it.each<[NonNullable<Actor["role"]>, readonly Change[]]>([
    ["organization", everything],
    ["site", everything],
    ["confluence", [...ofBrand, ...ofOtherSpaces]],
    ["regular", []],
    ["guest", []],
  ])("as a bare role: %s", (role, may) => {
    const { directory } = acme();
    const actor: Actor = { name: role, person: null, role };
    const allowed = everything.filter((one) => mayChange(directory, actor, one).ok);
    expect(allowed).toEqual(everything.filter((one) => may.includes(one)));
  });

  it("of a page that is not there is refused to a space admin", () => {
    const world = acme([brandAdmin]);
    const mayRosa = (page: string) =>
      mayChange(world.directory, world.actor("Rosa"), { ...closeHome, page }).ok;
    expect([mayRosa("BRAND/Home"), mayRosa("BRAND/Nowhere")]).toEqual([true, false]);
  });
});
