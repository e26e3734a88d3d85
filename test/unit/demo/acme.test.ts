import { expect, it } from "vitest";
import { permissionKeys } from "#shared/permissions/permissions.ts";
import { factsOf, ticks } from "./demo-facts.ts";

const { instance, person, group, space, groupsOf, designationOf, row } = factsOf("acme");

it("is the premium instance of the worked example, closed to strangers", () => {
  expect(instance.header).toMatchObject({
    name: "Acme",
    plan: "premium",
    anonymousAccess: false,
  });
});

it("has the five groups of the example", () => {
  const groups = [...instance.groups.values()];
  expect(
    groups.map(({ name, kind, isDefault, adminRole }) => [name, kind, isDefault, adminRole]),
  ).toEqual([
    ["confluence-users-acme", "regular", true, null],
    ["confluence-guests-acme", "guest", true, null],
    ["confluence-admins-acme", "regular", false, "confluence"],
    ["guests-brandworks", "guest", false, null],
    ["design-team", "regular", false, null],
  ]);
  expect(groups.filter((one) => one.external || one.classified === "assumed")).toEqual([]);
});

it("has its seven people, by account and address, with their groups", () => {
  const people = [...instance.people.values()].map((one) => [
    one.id,
    one.name,
    one.email,
    one.status,
    groupsOf(one.id).map((member) => member.name),
  ]);
  const users = "confluence-users-acme";
  const guests = "confluence-guests-acme";
  const brandworks = "guests-brandworks";
  expect(people).toEqual([
    ["712020:rosa", "Rosa", "rosa@acme.example", "active", [users, "design-team"]],
    ["712020:gil", "Gil", "gil@brandworks.example", "active", [guests, brandworks]],
    ["712020:max", "Max", "max@acme.example", "active", [users, brandworks]],
    ["712020:gia", "Gia", "gia@brandworks.example", "active", [guests]],
    ["712020:ada", "Ada", "ada@acme.example", "active", [users, "confluence-admins-acme"]],
    ["712020:dan", "Dan", "dan@brandworks.example", "inactive", [guests, brandworks]],
    ["712020:nia", "Nia", "nia@acme.example", "active", []],
  ]);
});

it("takes five licences", () => {
  const licensed = [...instance.people.keys()].filter((id) =>
    ["regular", "guest"].includes(designationOf(id)),
  );
  expect(licensed).toHaveLength(5);
});

it("has six rows in three spaces, and no more", () => {
  const ofGroup = (name: string) => ({ type: "group", id: group(name).id }) as const;
  const ofPerson = (name: string) => ({ type: "person", id: person(name).id }) as const;
  expect([...instance.spaces.values()].map((one) => [one.key, one.name])).toEqual([
    ["BRAND", "Brand"],
    ["HR", "HR"],
    ["KB", "KB"],
  ]);
  expect(ticks(row("BRAND", ofGroup("confluence-users-acme")))).toEqual([
    "read/space",
    "delete/space",
    "create/page",
    "create/blogpost",
    "create/attachment",
    "create/comment",
  ]);
  expect(ticks(row("BRAND", ofGroup("guests-brandworks")))).toEqual([
    "read/space",
    "create/page",
    "create/attachment",
    "create/comment",
  ]);
  expect(ticks(row("BRAND", ofPerson("Gil")))).toEqual([
    "read/space",
    "delete/space",
    "create/comment",
  ]);
  expect(ticks(row("BRAND", ofPerson("Ada")))).toEqual(permissionKeys);
  expect(ticks(row("HR", ofGroup("design-team")))).toEqual(["read/space"]);
  expect(ticks(row("KB", { type: "anonymous" }))).toEqual(["read/space"]);
  expect(instance.grants.size).toBe(6);
});

it("has four pages one under the other, with their three lists", () => {
  const rosa = person("Rosa").id;
  const nobody = { people: [], groups: [] };
  const onlyRosa = { people: [rosa], groups: [] };
  const campaigners = { people: [rosa], groups: [group("guests-brandworks").id] };
  const pages = [...instance.pages.values()];
  expect(pages.map(({ id, parent, title, view, edit }) => [id, parent, title, view, edit])).toEqual(
    [
      ["brand-home", null, "Home", nobody, nobody],
      ["brand-campaigns", "brand-home", "Campaigns", campaigners, nobody],
      ["brand-q3-plan", "brand-campaigns", "Q3 plan", nobody, onlyRosa],
      ["brand-budget", "brand-q3-plan", "Budget", onlyRosa, nobody],
    ],
  );
  expect(pages.every((page) => page.space === space("BRAND").id)).toBe(true);
  expect(pages[0]?.author).toBe(rosa);
  expect(space("BRAND").homepage).toBe("brand-home");
});
