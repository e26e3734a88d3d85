import { describe, expect, it } from "vitest";
import { acme } from "./acme.ts";
import { add, parsed, type RefusalRow, refusesEach, remove } from "./refusal-rows.ts";

const zoe = { do: "inviteGuest", email: "zoe@x.example" };
const otherGil = { do: "addPerson", name: "Gil" };

const rows: RefusalRow[] = [
  {
    code: "unknown-person",
    when: "nobody is called so",
    change: add("Gill", "design-team"),
    names: "Gill",
  },
  {
    code: "ambiguous-person",
    when: "two are called so",
    after: [otherGil],
    change: add("Gil", "design-team"),
    names: "gil@brandworks.example",
  },
  {
    code: "unknown-group",
    when: "no group is called so",
    change: add("Gil", "design"),
    names: "design-team",
  },
  {
    code: "already-member",
    when: "someone is in the group",
    change: add("Gil", "guests-brandworks"),
    names: "Gil is in guests-brandworks",
  },
  {
    code: "not-member",
    when: "someone is not in the group",
    change: remove("Gil", "design-team"),
    names: "Gil is not in design-team",
  },
  {
    code: "external-group",
    when: "someone is to enter a group of an identity provider",
    external: "design-team",
    change: add("Gil", "design-team"),
    names: "identity provider",
  },
  {
    code: "external-group",
    when: "someone is to leave one",
    external: "design-team",
    change: remove("Rosa", "design-team"),
    names: "identity provider",
  },
  {
    code: "external-group",
    when: "one is to be deleted",
    external: "design-team",
    change: { do: "deleteGroup", group: "design-team" },
    names: "identity provider",
  },
  {
    code: "external-group",
    when: "a guest is to be invited into one",
    external: "guests-brandworks",
    change: { ...zoe, groups: ["guests-brandworks"] },
    names: "identity provider",
  },
  {
    code: "group-in-use",
    when: "a default group is to be deleted",
    change: { do: "deleteGroup", group: "confluence-users-acme" },
    names: "confluence-users-acme",
  },
  {
    code: "already-exists",
    when: "a group's name is taken, case ignored",
    change: { do: "createGroup", name: "Design-Team", kind: "guest" },
    names: "Design-Team",
  },
  {
    code: "already-exists",
    when: "a person's e-mail is taken, case ignored",
    change: { do: "addPerson", name: "G", email: "GIL@brandworks.example" },
    names: "GIL@brandworks.example",
  },
  {
    code: "already-exists",
    when: "a guest's e-mail is taken",
    change: { ...zoe, email: "gia@brandworks.example" },
    names: "gia@brandworks.example",
  },
  {
    code: "nothing-changes",
    when: "a group is of that kind",
    change: { do: "classifyGroup", group: "design-team", kind: "regular" },
    names: "design-team",
  },
  {
    code: "nothing-changes",
    when: "an account is closed",
    change: { do: "deactivate", person: "Dan" },
    names: "Dan",
  },
  {
    code: "nothing-changes",
    when: "an account is open",
    change: { do: "activate", person: "Gil" },
    names: "Gil",
  },
  {
    code: "plan-without-guests",
    when: "a guest is invited on the Standard plan",
    header: { plan: "standard" },
    change: zoe,
    names: "Standard",
  },
  {
    code: "no-seat-left",
    when: "a guest is invited with all seats taken (R28)",
    header: { seatLimit: 5 },
    change: zoe,
    names: "5",
  },
  {
    code: "no-seat-left",
    when: "an account is reopened with all seats taken",
    header: { seatLimit: 5 },
    change: { do: "activate", person: "Dan" },
    names: "5",
  },
  {
    code: "not-a-guest-group",
    when: "a guest is invited into a regular group",
    change: { ...zoe, groups: ["design-team"] },
    names: "design-team",
  },
  {
    code: "bad-input",
    when: "a guest is invited where there is no guest group to land in",
    after: [{ do: "classifyGroup", group: "confluence-guests-acme", kind: "other" }],
    change: zoe,
    names: "guest group",
  },
  {
    code: "not-allowed",
    when: "a Confluence admin changes memberships (R29)",
    by: "Ada",
    change: add("Gia", "guests-brandworks"),
    names: "organization or site admin",
  },
];

describe("a change to people or groups is refused", () => refusesEach(rows));

describe("with all seats taken, an account that takes none is reopened (R28)", () => {
  const gone = { do: "deactivate", person: "Nia" };

  it("of someone in no group", () => {
    const world = acme([parsed(gone)], { seatLimit: 5 });
    expect(world.decide([parsed({ do: "activate", person: "Nia" })])).toMatchObject({ ok: true });
  });

  it("of someone in groups of other products only", () => {
    const made = { do: "createGroup", name: "jira-users-acme", kind: "other" };
    const before = [made, add("Nia", "jira-users-acme"), gone].map(parsed);
    const world = acme(before, { seatLimit: 5 });
    expect(world.decide([parsed({ do: "activate", person: "Nia" })])).toMatchObject({ ok: true });
  });

  it("but not once a group gives it Confluence", () => {
    const before = [gone, add("Nia", "design-team")].map(parsed);
    const world = acme(before, { seatLimit: 5 });
    const outcome = world.decide([parsed({ do: "activate", person: "Nia" })]);
    expect(outcome).toMatchObject({ ok: false, error: { code: "no-seat-left" } });
  });
});

describe("several changes as one", () => {
  it("are refused by the first that is, with its place, and leave nothing behind", () => {
    const world = acme();
    const before = structuredClone(world.instance);
    const changes = [
      add("Gil", "design-team"),
      remove("Gil", "guests-brandworks"),
      add("Gil", "design-team"),
    ];
    expect(world.decide(changes.map(parsed))).toMatchObject({
      ok: false,
      error: { code: "already-member", details: { change: 3 } },
    });
    expect(world.instance).toEqual(before);
  });

  it("see what the ones before them left", () => {
    const made = { do: "createGroup", name: "guests-acme", kind: "guest" };
    const outcome = acme().decide([made, add("Gia", "guests-acme")].map(parsed));
    expect(outcome).toMatchObject({ ok: true, value: { events: [{}, {}] } });
  });
});
