import { describe, expect, it } from "vitest";
import { asPageId, asSpaceId } from "#shared/model/ids.ts";
import type { InstanceHeader } from "#shared/model/instance.ts";
import { acme } from "./acme.ts";
import { add, parsed, remove, type Written } from "./refusal-rows.ts";

const nobody = "Nobody";
const home = (lists: Written) => ({ do: "restrictPage", page: "BRAND/Home", ...lists });
const row = (fields: Written) => ({
  do: "grant",
  space: "BRAND",
  person: "Gil",
  permissions: ["View"],
  ...fields,
});

describe("a change that names what is not there is refused, wherever it names it", () => {
  it.each<[string, Written]>([
    ["unknown-group", add("Gil", nobody)],
    ["unknown-person", add(nobody, "design-team")],
    ["unknown-group", remove("Gil", nobody)],
    ["unknown-person", remove(nobody, "design-team")],
    ["unknown-space", row({ space: nobody })],
    ["unknown-person", row({ person: nobody })],
    ["unknown-group", row({ person: undefined, group: nobody })],
    ["unknown-permission", row({ permissions: [nobody] })],
    ["unknown-space", row({ do: "revoke", space: nobody })],
    ["unknown-permission", row({ do: "revoke", permissions: ["View", nobody] })],
    ["unknown-space", { do: "setAnonymous", space: nobody, permissions: [] }],
    ["unknown-permission", { do: "setAnonymous", space: "KB", permissions: [nobody] }],
    ["unknown-group", { do: "deleteGroup", group: nobody }],
    ["unknown-group", { do: "classifyGroup", group: nobody, kind: "guest" }],
    ["unknown-group", { do: "editGroup", group: nobody, name: "x" }],
    ["unknown-group", { do: "inviteGuest", email: "zoe@x.example", groups: [nobody] }],
    ["unknown-person", { do: "editPerson", person: nobody, name: "x" }],
    ["unknown-person", { do: "removePerson", person: nobody }],
    ["unknown-person", { do: "activate", person: nobody }],
    ["unknown-person", { do: "deactivate", person: nobody }],
    ["unknown-space", { do: "archiveSpace", space: nobody }],
    ["unknown-space", { do: "unarchiveSpace", space: nobody }],
    ["unknown-page", { ...home({ view: {} }), page: nobody }],
    ["unknown-person", home({ view: { people: [nobody] } })],
    ["unknown-group", home({ view: { groups: [nobody] } })],
    ["unknown-person", home({ edit: { people: ["Gil", nobody] } })],
    ["unknown-group", home({ edit: { groups: [nobody] } })],
    ["unknown-page", { do: "movePage", page: nobody, parent: null }],
    ["unknown-page", { do: "movePage", page: "BRAND/Budget", parent: nobody }],
  ])("%s: %j", (code, change) => {
    expect(acme().decide([parsed(change)])).toMatchObject({
      ok: false,
      error: { code, details: { ref: nobody } },
    });
  });
});

/** What is said of a change that is refused; a group that an identity provider keeps may be named. */
function said(change: Written, header?: Partial<InstanceHeader>, external?: string): string {
  const world = acme([], header);
  for (const [id, group] of world.instance.groups) {
    world.instance.groups.set(id, { ...group, external: group.name === external });
  }
  const outcome = world.decide([parsed(change)]);
  return outcome.ok ? "" : outcome.error.message;
}

describe("a refusal says what it is about", () => {
  it.each<[string, Written]>([
    [
      'Group "Design-Team" exists already.',
      { do: "createGroup", name: "Design-Team", kind: "guest" },
    ],
    [
      'Group "guests-brandworks" exists already.',
      { do: "editGroup", group: "design-team", name: "guests-brandworks" },
    ],
    ['Space "brand" exists already.', { do: "createSpace", key: "brand", name: "B" }],
    [
      'A person with the e-mail "gil@brandworks.example" exists already.',
      { do: "addPerson", name: "G", email: "gil@brandworks.example" },
    ],
    [
      'A person with the e-mail "gil@brandworks.example" exists already.',
      { do: "editPerson", person: "Rosa", email: "gil@brandworks.example" },
    ],
    [
      "confluence-users-acme is a default group for new people and cannot be deleted.",
      { do: "deleteGroup", group: "confluence-users-acme" },
    ],
    ["Nothing would change: Brand is in use already.", { do: "unarchiveSpace", space: "BRAND" }],
  ])("%s", (sentence, change) => {
    expect(said(change)).toBe(sentence);
  });

  it.each<[string, Written]>([
    ["design-team", { do: "deleteGroup", group: "design-team" }],
    ["design-team", add("Gil", "design-team")],
    [
      "guests-brandworks",
      { do: "inviteGuest", email: "z@x.example", groups: ["guests-brandworks"] },
    ],
    ["design-team", { do: "removePerson", person: "Rosa" }],
  ])("%s is managed by an identity provider: %j", (group, change) => {
    expect(said(change, {}, group)).toBe(
      `${group} is managed by your identity provider. Change its members there.`,
    );
  });

  it.each(["free", "standard"] as const)("guests need more than the %s plan", (plan) => {
    const invite = { do: "inviteGuest", email: "zoe@x.example" };
    expect(said(invite, { plan })).toContain("Guests need the Premium plan");
  });

  it.each<[string, Written, Partial<InstanceHeader>]>([
    ["seatLimit", { do: "editInstance", seatLimit: 4 }, {}],
    [
      "settings.defaultGuestSet",
      { do: "editInstance", settings: { defaultGuestSet: ["create/page"] } },
      {},
    ],
  ])("names the field %s: %j", (field, change, header) => {
    expect(acme([], header).decide([parsed(change)])).toMatchObject({
      error: { code: "bad-input", details: { field } },
    });
  });

  it("names the place of a change only among several", () => {
    const wrong = parsed(add(nobody, "design-team"));
    const details = (count: number) => {
      const outcome = acme().decide(Array.from({ length: count }, () => wrong));
      return outcome.ok ? {} : outcome.error.details;
    };
    expect(details(1)).not.toHaveProperty("change");
    expect(details(2)).toHaveProperty("change", 1);
  });
});

describe("seats of the instance", () => {
  it.each<[string, Written, Partial<InstanceHeader>, boolean]>([
    ["as many as are taken", { do: "editInstance", seatLimit: 5 }, {}, true],
    ["without a limit", { do: "editInstance", seatLimit: null }, { seatLimit: 5 }, true],
    [
      "as few as they were, for another name",
      { do: "editInstance", name: "A" },
      { seatLimit: 2 },
      true,
    ],
    ["one less than are taken", { do: "editInstance", seatLimit: 4 }, {}, false],
  ])("%s", (_, change, header, ok) => {
    expect(acme([], header).decide([parsed(change)]).ok).toBe(ok);
  });
});

describe("a page moves only within its space (R23)", () => {
  /** A blog post of BRAND, and a page of HR. */
  function withMore() {
    const world = acme();
    const [page] = world.instance.pages.values();
    if (!page) throw new Error("the demo has no page");
    for (const other of [
      { ...page, id: asPageId("post"), title: "Post", type: "blogpost" as const, parent: null },
      {
        ...page,
        id: asPageId("hr-page"),
        title: "HR page",
        space: asSpaceId("98311"),
        parent: null,
      },
    ]) {
      world.instance.pages.set(other.id, other);
    }
    return world;
  }

  it.each<[string, string, string | null, string]>([
    ["a blog post", "post", null, "a page; blog posts stand by themselves"],
    ["a page under a blog post", "brand-budget", "post", "a page of the same space"],
    ["a page under one of another space", "brand-budget", "hr-page", "a page of the same space"],
    ["a page under itself", "brand-budget", "brand-budget", "a page that is not under this one"],
    [
      "a page under its child",
      "brand-q3-plan",
      "brand-budget",
      "a page that is not under this one",
    ],
  ])("%s does not", (_, page, parent, expected) => {
    expect(withMore().decide([parsed({ do: "movePage", page, parent })])).toMatchObject({
      ok: false,
      error: {
        code: "bad-input",
        details: { field: page === "post" ? "page" : "parent", expected },
      },
    });
  });

  it("and carries the change and its new parent", () => {
    const change = { do: "movePage", page: "brand-budget", parent: "brand-home" };
    expect(withMore().decide([parsed(change)])).toMatchObject({
      ok: true,
      value: { events: [{ after: { parent: "brand-home", change: 8 } }] },
    });
  });
});
