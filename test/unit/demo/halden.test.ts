import { describe, expect, it } from "vitest";
import type { GroupKind } from "#shared/model/group.ts";
import { factsOf, ticks } from "./demo-facts.ts";

const { instance, person, group, space, groupsOf, membersOf, designationOf, row, rowsOf } =
  factsOf("halden");
const people = [...instance.people.values()];
const groups = [...instance.groups.values()];
const spaces = [...instance.spaces.values()];
const designated = (designation: string) =>
  people.filter((one) => designationOf(one.id) === designation);
const guestsIn = (name: string) =>
  membersOf(group(name).id).filter((one) => designationOf(one.id) === "guest").length;

it("fills 184 of 200 seats on Premium", () => {
  expect(instance.header).toMatchObject({ plan: "premium", seatLimit: 200, anonymousAccess: true });
  expect(designated("regular")).toHaveLength(172);
  expect(designated("guest")).toHaveLength(12);
  expect(designated("app")).toHaveLength(5);
  expect(designated("inactive")).toHaveLength(7);
  expect(designated("none").map((one) => one.name)).toEqual(["Karin Voss", "Stig Palm"]);
});

it("has 23 groups: 11 regular, 4 of guests, 8 of other products", () => {
  const ofKind = (kind: GroupKind) => groups.filter((one) => one.kind === kind);
  expect(ofKind("regular")).toHaveLength(11);
  expect(ofKind("guest")).toHaveLength(4);
  expect(ofKind("other")).toHaveLength(8);
  expect(groups.filter((one) => one.external).map((one) => one.name)).toEqual(["engineering"]);
  expect(groups.filter((one) => one.classified === "assumed").map((one) => one.name)).toEqual([
    "jira-users-halden",
  ]);
  expect(membersOf(group("confluence-users").id)).toHaveLength(148);
  expect(membersOf(group("client-services").id)).toHaveLength(12);
});

it("has 41 spaces, personal and archived ones among them", () => {
  expect(spaces).toHaveLength(41);
  expect(spaces.filter((one) => one.type === "personal")).toHaveLength(4);
  expect(spaces.filter((one) => one.status === "archived").map((one) => one.key)).toEqual([
    "GOALS25",
    "FINARC",
    "LIBRARY",
    "EXPO24",
  ]);
});

it("has one space open to anonymous visitors and one to any active user", () => {
  const openTo = (type: string) =>
    spaces.filter((one) => rowsOf(one).some(({ principal }) => principal.type === type));
  expect(openTo("anonymous").map((one) => one.key)).toEqual(["HELP"]);
  expect(openTo("any-active-user").map((one) => one.key)).toEqual(["ITSM"]);
});

it("has an active admin in every space but the two whose admin left", () => {
  const hasAdmin = (key: string) =>
    rowsOf(space(key)).some(({ principal, permissions }) => {
      const admins = permissions.some((one) => one.permission === "administer/space");
      return admins && principal.type === "person" && designationOf(principal.id) === "regular";
    });
  const without = spaces.map((one) => one.key).filter((key) => !hasAdmin(key));
  expect(without).toEqual(["WIND", "~bengtaaltonen"]);
});

it("ties no group to a row that could never count, but for the audit to find", () => {
  const granted = [...instance.grants.values()];
  for (const { principal } of granted)
    if (principal.type === "group")
      expect(instance.groups.get(principal.id)?.kind).not.toBe("other");
  const withoutView = granted.filter((one) => !ticks(one).includes("read/space"));
  expect(withoutView.map((one) => [one.space, ticks(one)])).toEqual([
    [space("BOARD").id, ["export/space"]],
  ]);
  const held = designated("inactive").filter((one) =>
    granted.some(({ principal }) => principal.type === "person" && principal.id === one.id),
  );
  expect(held.length).toBeGreaterThanOrEqual(3);
});

describe("its guests", () => {
  it("are in the groups of the guest access screen", () => {
    expect(guestsIn("Northwind contractors")).toBe(8);
    expect(guestsIn("Agency partners")).toBe(3);
    expect(guestsIn("confluence-guests")).toBe(11);
    expect(membersOf(group("Auditors 2026").id)).toEqual([]);
    expect(groupsOf(person("Luis Mora").id).map((one) => one.name)).toContain("Agency partners");
  });

  it("share their groups with people who are regular through another", () => {
    const regularThrough = (name: string) =>
      groupsOf(person(name).id).flatMap((one) => (one.kind === "regular" ? one.name : []));
    expect(membersOf(group("Northwind contractors").id)).toContainEqual(person("Lena Fox"));
    expect(regularThrough("Lena Fox")).toEqual(["confluence-users"]);
    expect(membersOf(group("Agency partners").id)).toContainEqual(person("Ivo Lang"));
    expect(regularThrough("Ivo Lang")).toEqual(["agency-leads"]);
    expect(person("Rune Falk").saysGuest).toBe(true);
    expect(regularThrough("Rune Falk")).toEqual(["jira-users-halden"]);
  });

  it("reach the spaces their groups were given", () => {
    const spacesOf = (name: string) => {
      const { id } = group(name);
      return spaces
        .filter((one) => ticks(row(one.key, { type: "group", id })).includes("read/space"))
        .map((one) => one.name);
    };
    expect(spacesOf("Northwind contractors").sort()).toEqual([
      "Brand Assets",
      "Client Portal",
      "Q4 Launch",
    ]);
    expect(spacesOf("Agency partners")).toEqual(["Client Portal"]);
    expect(spacesOf("Auditors 2026")).toEqual(["Finance Archive"]);
    expect(spacesOf("confluence-guests")).toEqual([]);
  });

  it("are given nothing of their own but for Dana and Hugo, and two have no space at all", () => {
    const rows = [...instance.grants.values()];
    const reached = (id: string) =>
      rows.filter(({ principal }) => "id" in principal && principal.id === id);
    const own = designated("guest").filter((one) => reached(one.id).length > 0);
    expect(own.map((one) => one.name)).toEqual(["Dana Reyes", "Hugo Brandt"]);
    const spaceless = designated("guest").filter(
      (one) =>
        reached(one.id).length === 0 && groupsOf(one.id).every((of) => reached(of.id).length === 0),
    );
    expect(spaceless.map((one) => one.name)).toEqual(["Nadia Petrova", "Tomas Beck"]);
  });
});
