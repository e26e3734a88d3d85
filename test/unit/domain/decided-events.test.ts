import { describe, expect, it } from "vitest";
import type { InstanceHeader } from "#shared/model/instance.ts";
import { defaultSettings } from "#shared/model/settings.ts";
import { permissionKeys } from "#shared/permissions/permissions.ts";
import { acme } from "./acme.ts";
import { add, parsed, remove, type Written } from "./refusal-rows.ts";

interface Asked {
  readonly change: Written;
  /** Changes made before, and fields of the header set before those. */
  readonly after?: readonly Written[];
  readonly header?: Partial<InstanceHeader>;
  readonly by?: string;
}

/** The revision of the change that is asked for, in a fresh worked example. */
const next = 8;

/** What the change turns, each fact as it comes to be; throws where it is refused. */
function turned({ change, after = [], header, by }: Asked) {
  const world = acme(after.map(parsed), header);
  const decided = world.decide([parsed(change)], by === undefined ? undefined : world.actor(by));
  if (!decided.ok) throw new Error(decided.error.message);
  return decided.value.events;
}

/** The ticks of each row that the change leaves, by whose row it is. */
function rows(asked: Asked): Record<string, string[]> {
  const left = turned(asked).flatMap((event) =>
    event.type === "grantChanged" && event.after ? [event.after] : [],
  );
  return Object.fromEntries(
    left.map(({ principal, permissions }) => [
      "id" in principal ? principal.id : principal.type,
      permissions.map((one) => one.permission),
    ]),
  );
}

const zoe = { do: "inviteGuest", email: "zoe@x.example", name: "Zoe" };

describe("a change turns these facts", () => {
  it("a group is made of the kind that was chosen, and of nothing else", () => {
    const change = { do: "createGroup", name: "guests-new", kind: "guest" };
    expect(turned({ change })).toEqual([
      {
        type: "groupChanged",
        instance: "acme",
        before: null,
        after: {
          id: "made-1",
          name: "guests-new",
          kind: "guest",
          classified: "chosen",
          isDefault: false,
          adminRole: null,
          external: false,
          change: next,
        },
      },
    ]);
  });

  it("a person is added with an open account", () => {
    const after = {
      id: "made-1",
      name: "Zoe",
      email: null,
      accountType: "atlassian",
      status: "active",
      change: next,
    };
    expect(turned({ change: { do: "addPerson", name: "Zoe" } })).toEqual([
      { type: "personChanged", instance: "acme", before: null, after },
    ]);
  });

  it("a guest is invited into the default guest group and the named ones, each once", () => {
    const change = { ...zoe, groups: ["guests-brandworks", "confluence-guests-acme"] };
    const events = turned({ change });
    expect(events.map((event) => event.after)).toMatchObject([
      { id: "made-1", name: "Zoe", email: "zoe@x.example" },
      { group: "group-confluence-guests-acme", person: "made-1", change: next },
      { group: "group-guests-brandworks", person: "made-1", change: next },
    ]);
    expect(events.map((event) => event.before)).toEqual([null, null, null]);
  });

  it("a space is archived and stays what it was besides", () => {
    const [event] = turned({ change: { do: "archiveSpace", space: "KB" } });
    expect(event).toMatchObject({ before: { status: "current" } });
    expect(event?.after).toEqual({ ...event?.before, status: "archived" });
  });

  it("a kind that was only assumed can be chosen as it is", () => {
    const world = acme();
    for (const [id, group] of world.instance.groups) {
      world.instance.groups.set(id, { ...group, classified: "assumed" });
    }
    const change = { do: "classifyGroup", group: "design-team", kind: "regular" };
    expect(world.decide([parsed(change)])).toMatchObject({
      ok: true,
      value: { events: [{ after: { kind: "regular", classified: "chosen" } }] },
    });
  });

  it("a membership carries the change that made it, and goes as it was", () => {
    expect(turned({ change: add("Nia", "design-team") })).toMatchObject([
      { before: null, after: { group: "group-design-team", person: "712020:nia", change: next } },
    ]);
    expect(turned({ change: remove("Gil", "guests-brandworks") })).toMatchObject([
      { before: { group: "group-guests-brandworks", person: "712020:gil" }, after: null },
    ]);
  });
});

describe("a seat is free (R28)", () => {
  it.each([
    ["one below the limit", { seatLimit: 6 }],
    ["where there is none", { seatLimit: null }],
    ["on the Enterprise plan", { plan: "enterprise" as const }],
  ])("for a guest %s", (_, header) => {
    expect(turned({ change: zoe, header })).toHaveLength(2);
  });

  it("for a reopened account one below the limit", () => {
    const asked = { change: { do: "activate", person: "Dan" }, header: { seatLimit: 6 } };
    expect(turned(asked)).toMatchObject([
      { before: { status: "inactive" }, after: { status: "active" } },
    ]);
  });

  it("of no account where one is closed", () => {
    const asked = { change: { do: "deactivate", person: "Gil" }, header: { seatLimit: 5 } };
    expect(turned(asked)).toMatchObject([{ after: { status: "inactive" } }]);
  });
});

describe("a row comes to", () => {
  const give = (...permissions: string[]) => ({
    do: "grant",
    space: "BRAND",
    person: "Gia",
    permissions,
  });

  it("what is ticked and View, in the order of the table (R9)", () => {
    expect(rows({ change: give("COMMENT", "create/page") })).toEqual({
      "712020:gia": ["read/space", "create/page", "create/comment"],
    });
  });

  it("the default guest set as the settings have it (R11)", () => {
    const change = { ...give(), permissions: "default-guest-set" };
    const settings = { ...defaultSettings, defaultGuestSet: ["export/space" as const] };
    expect(rows({ change, header: { settings } })).toEqual({
      "712020:gia": ["read/space", "export/space"],
    });
  });

  it("what is left when a tick is cleared, and to none without View (R9)", () => {
    const take = (...permissions: string[]) => ({ ...give(...permissions), do: "revoke" });
    const after = [give("create/page", "COMMENT")];
    expect(rows({ change: take("COMMENT"), after })).toEqual({
      "712020:gia": ["read/space", "create/page"],
    });
    expect(turned({ change: take("View"), after })).toMatchObject([{ after: null }]);
  });

  it("ticks that carry the change that made each", () => {
    const asked = { change: give("COMMENT"), after: [give("create/page")] };
    expect(turned(asked)).toMatchObject([
      {
        after: {
          permissions: [
            { permission: "read/space", change: next },
            { permission: "create/page", change: next },
            { permission: "create/comment", change: next + 1 },
          ],
        },
      },
    ]);
  });
});

describe("the last Admin of a space may go where another row keeps one (R30)", () => {
  const admin = (who: Written) => ({
    do: "grant",
    space: "BRAND",
    ...who,
    permissions: ["administer/space"],
  });
  const adaLoses = { ...admin({ person: "Ada" }), do: "revoke" };
  const kindOf = (kind: string) => ({ do: "classifyGroup", group: "design-team", kind });
  const leaves = (...after: Written[]) => acme(after.map(parsed)).decide([parsed(adaLoses)]).ok;

  it.each<[string, Written[], boolean]>([
    ["another person's", [admin({ person: "Rosa" })], true],
    ["a regular group's", [admin({ group: "design-team" })], true],
    ["one of another product's group", [admin({ group: "design-team" }), kindOf("other")], false],
    ["one that only views", [{ ...admin({ person: "Rosa" }), permissions: ["View"] }], false],
    ["none", [], false],
  ])("%s", (_, after, ok) => {
    expect(leaves(...after)).toBe(ok);
  });
});

describe("anonymous access", () => {
  const set = (...permissions: string[]) => ({ do: "setAnonymous", space: "KB", permissions });

  it.each([
    ["is closed", set(), {}],
    ["is widened", set("COMMENT"), { anonymous: ["read/space", "create/comment"] }],
    ["is opened", { ...set("View"), space: "HR" }, { anonymous: ["read/space"] }],
  ])("%s", (_, change, left) => {
    expect(rows({ change })).toEqual(left);
  });

  it("changes where as much is ticked but something else", () => {
    const asked = { change: set("COMMENT"), after: [set("export/space")] };
    expect(rows(asked)).toEqual({ anonymous: ["read/space", "create/comment"] });
  });
});

describe("a new space", () => {
  const change = { do: "createSpace", key: "NEW", name: "New" };
  const userSet = [
    "read/space",
    "create/page",
    "create/blogpost",
    "create/comment",
    "create/attachment",
    "delete/space",
  ];

  it("is what was asked for, and nobody's where the console makes it", () => {
    const [event] = turned({ change });
    expect(event).toEqual({
      type: "spaceChanged",
      instance: "acme",
      before: null,
      after: {
        id: "made-1",
        key: "NEW",
        name: "New",
        type: "global",
        status: "current",
        homepage: null,
        author: null,
        change: next,
      },
    });
  });

  it("has rows of the default user group and of the Confluence admins (R12)", () => {
    const made = rows({ change });
    expect(Object.keys(made)).toEqual([
      "group-confluence-users-acme",
      "group-confluence-admins-acme",
    ]);
    expect(made["group-confluence-users-acme"]?.toSorted()).toEqual(userSet.toSorted());
    expect(made["group-confluence-admins-acme"]).toEqual([...permissionKeys]);
  });

  it("has a row of whoever makes it instead of the admins", () => {
    const made = rows({ change, by: "Ada" });
    expect(Object.keys(made)).toEqual(["group-confluence-users-acme", "712020:ada"]);
    expect(made["712020:ada"]).toEqual([...permissionKeys]);
  });
});
