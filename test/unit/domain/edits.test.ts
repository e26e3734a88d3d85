import { describe, expect, it } from "vitest";
import { decide } from "#electron/domain/decide.ts";
import { consoleActor } from "#shared/model/workspace.ts";
import { acme } from "./acme.ts";
import { parsed, type RefusalRow, refusesEach, type Written } from "./refusal-rows.ts";

/** What a change turns, in short: the type of each event with what it was and what it is. */
function turned(change: Written, after: readonly Written[] = []) {
  const world = acme(after.map(parsed));
  const outcome = world.decide([parsed(change)]);
  if (!outcome.ok) throw new Error(outcome.error.message);
  const { events, label } = outcome.value;
  return { label, events: events.map(({ type, before, after: is }) => ({ type, before, is })) };
}

describe("groups", () => {
  it("are renamed and described, and become default ones", () => {
    const { label, events } = turned({ do: "editGroup", group: "design-team", name: "Design" });
    expect(label).toBe("Rename the group design-team to Design");
    expect(events).toMatchObject([{ type: "groupChanged", is: { name: "Design" } }]);
    const described = turned({ do: "editGroup", group: "design-team", description: "who draws" });
    expect(described.label).toBe("Edit the group design-team");
    expect(described.events).toMatchObject([{ is: { description: "who draws" } }]);
    const undescribed = turned({ do: "editGroup", group: "design-team", description: "" }, [
      { do: "editGroup", group: "design-team", description: "who draws" },
    ]);
    expect(undescribed.events[0]?.is).not.toHaveProperty("description");
    const standard = turned({ do: "editGroup", group: "guests-brandworks", isDefault: true });
    expect(standard.events).toMatchObject([{ is: { isDefault: true } }]);
  });

  it("may have only their letters changed in size", () => {
    expect(turned({ do: "editGroup", group: "design-team", name: "Design-Team" }).label).toBe(
      "Rename the group design-team to Design-Team",
    );
  });
});

describe("people", () => {
  it("are renamed, and get or lose an e-mail", () => {
    expect(turned({ do: "editPerson", person: "Gil", name: "Gil Varga" }).label).toBe(
      "Rename Gil to Gil Varga",
    );
    const { label, events } = turned({ do: "editPerson", person: "Gil", email: null });
    expect(label).toBe("Change the e-mail of Gil");
    expect(events).toMatchObject([{ is: { email: null, name: "Gil" } }]);
  });

  it("go with their memberships, rows and places in lists; a list only of them stays shut", () => {
    const { label, events } = turned({ do: "removePerson", person: "Rosa" });
    expect(label).toBe("Remove Rosa");
    const types = events.map((one) => one.type);
    expect(types.at(-1)).toBe("personChanged");
    expect(types.filter((type) => type === "membershipChanged").length).toBe(2);
    const pages = events.filter((one) => one.type === "pageChanged");
    const left = (title: string) => pages.find((one) => JSON.stringify(one).includes(title))?.is;
    expect(left("Campaigns")).toMatchObject({ view: { people: [] } });
    expect(left("Budget")).toMatchObject({ view: { people: [expect.any(String)] } });
  });
});

describe("pages", () => {
  it("move under another page, or to the top (R23)", () => {
    const { label, events } = turned({
      do: "movePage",
      page: "BRAND/Budget",
      parent: "BRAND/Home",
    });
    expect(label).toBe("Move “Budget” under “Home”");
    expect(events).toMatchObject([{ type: "pageChanged", is: { title: "Budget" } }]);
    expect(turned({ do: "movePage", page: "BRAND/Budget", parent: null }).label).toBe(
      "Move “Budget” to the top of its space",
    );
  });
});

describe("the instance", () => {
  it("gets another plan, seats and rules; what is not named stays", () => {
    const { label, events } = turned({
      do: "editInstance",
      plan: "enterprise",
      seatLimit: 50,
      settings: { anonymousTicksForPeople: true },
    });
    expect(label).toContain("the plan (Enterprise), the seat limit and the rules");
    expect(events).toMatchObject([
      {
        type: "instanceChanged",
        is: {
          plan: "enterprise",
          seatLimit: 50,
          settings: { anonymousTicksForPeople: true, peopleLookUp: "reached" },
        },
      },
    ]);
    const granted = { do: "editInstance", settings: { peopleLookUp: "granted" } };
    const other = turned({ do: "editInstance", settings: { anonymousTicksForPeople: true } }, [
      granted,
    ]);
    expect(other.events).toMatchObject([{ is: { settings: { peopleLookUp: "granted" } } }]);
  });
});

it("an archived space comes back", () => {
  expect(
    turned({ do: "unarchiveSpace", space: "BRAND" }, [{ do: "archiveSpace", space: "BRAND" }]),
  ).toMatchObject({
    label: "Bring back the space Brand",
    events: [{ is: { status: "current" } }],
  });
});

it.each<[string, Written[]]>([
  [
    "Invite 2 guests",
    [
      { do: "inviteGuest", email: "zoe@x.example" },
      { do: "inviteGuest", email: "kim@x.example" },
    ],
  ],
  [
    "Add 2 people to design-team",
    [
      { do: "addMember", group: "design-team", person: "Gil" },
      { do: "addMember", group: "design-team", person: "Max" },
    ],
  ],
  [
    "Remove 2 people from guests-brandworks",
    [
      { do: "removeMember", group: "guests-brandworks", person: "Gil" },
      { do: "removeMember", group: "guests-brandworks", person: "Max" },
    ],
  ],
  [
    "Add Gil to design-team, and 1 more change",
    [
      { do: "addMember", group: "design-team", person: "Gil" },
      { do: "addMember", group: "guests-brandworks", person: "Rosa" },
    ],
  ],
])("several changes in one line: %s", (label, changes) => {
  expect(acme().decide(changes.map(parsed))).toMatchObject({ ok: true, value: { label } });
});

it("what an invitation says is kept with it", () => {
  const world = acme();
  const context = { at: "", actor: consoleActor, revision: 99, newId: () => "new" };
  const invite = parsed({ do: "inviteGuest", email: "zoe@x.example", note: "Welcome!" });
  const outcome = decide(world.directory, invite, context);
  expect(outcome).toMatchObject({ ok: true, value: { note: "Welcome!" } });
});

const rows: RefusalRow[] = [
  {
    code: "already-exists",
    when: "another group is called so",
    change: { do: "editGroup", group: "design-team", name: "GUESTS-BRANDWORKS" },
    names: "GUESTS-BRANDWORKS",
  },
  {
    code: "external-group",
    when: "a group of an identity provider is renamed",
    external: "design-team",
    change: { do: "editGroup", group: "design-team", name: "Design" },
    names: "design-team",
  },
  {
    code: "nothing-changes",
    when: "a group is edited to what it is",
    change: { do: "editGroup", group: "design-team", name: "design-team", isDefault: false },
    names: "design-team",
  },
  {
    code: "group-in-use",
    when: "a group of another product would be a default one",
    after: [{ do: "classifyGroup", group: "design-team", kind: "other" }],
    change: { do: "editGroup", group: "design-team", isDefault: true },
    names: "another product",
  },
  {
    code: "already-exists",
    when: "the e-mail is someone else's",
    change: { do: "editPerson", person: "Gil", email: "Rosa@acme.example" },
    names: "Rosa@acme.example",
  },
  {
    code: "nothing-changes",
    when: "someone is edited to what they are",
    change: { do: "editPerson", person: "Gil", name: "Gil" },
    names: "Gil",
  },
  {
    code: "last-admin",
    when: "the only admin of a space would be removed",
    change: { do: "removePerson", person: "Ada" },
    names: "Brand",
  },
  {
    code: "external-group",
    when: "someone in a group of an identity provider would be removed",
    external: "guests-brandworks",
    change: { do: "removePerson", person: "Gil" },
    names: "guests-brandworks",
  },
  {
    code: "bad-input",
    when: "a page would come to stand under itself",
    change: { do: "movePage", page: "BRAND/Campaigns", parent: "BRAND/Budget" },
    names: "not under this one",
  },
  {
    code: "nothing-changes",
    when: "a page is there already",
    change: { do: "movePage", page: "BRAND/Home", parent: null },
    names: "Home",
  },
  {
    code: "bad-input",
    when: "there would be fewer seats than are taken",
    change: { do: "editInstance", seatLimit: 2 },
    names: "5 seats",
  },
  {
    code: "bad-input",
    when: "guests would start with Admin",
    change: {
      do: "editInstance",
      settings: { defaultGuestSet: ["read/space", "administer/space"] },
    },
    names: "never Admin",
  },
  {
    code: "nothing-changes",
    when: "the instance is like that",
    change: { do: "editInstance", plan: "premium" },
    names: "already",
  },
  {
    code: "nothing-changes",
    when: "a space that is in use is brought back",
    change: { do: "unarchiveSpace", space: "BRAND" },
    names: "in use",
  },
];
describe("refused", () => refusesEach(rows));
