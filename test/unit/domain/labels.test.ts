import { describe, expect, it } from "vitest";
import { type Change, changeSchema } from "#shared/model/change.ts";
import { acme } from "./acme.ts";
import { add, parsed, remove, type Written } from "./refusal-rows.ts";

interface Row {
  readonly label: string;
  readonly change: Written;
}

const set = (...permissions: string[]) => ({ do: "setAnonymous", space: "KB", permissions });

const rows: Row[] = [
  { label: "Add Nia to design-team", change: add("Nia", "design-team") },
  { label: "Remove Gil from guests-brandworks", change: remove("Gil", "guests-brandworks") },
  {
    label: "Give Gia View and Comments: Add on Brand",
    change: { do: "grant", space: "BRAND", person: "Gia", permissions: ["COMMENT", "View"] },
  },
  {
    label: "Give guests-brandworks View on HR",
    change: { do: "grant", space: "HR", group: "guests-brandworks", permissions: ["View"] },
  },
  {
    label: "Take View on Brand from Gil",
    change: { do: "revoke", space: "BRAND", person: "Gil", permissions: ["View"] },
  },
  { label: "Close KB to anonymous visitors", change: set() },
  {
    label: "Open KB to anonymous visitors: View and Comments: Add",
    change: set("View", "COMMENT"),
  },
  {
    label: "Create the guest group guests-new",
    change: { do: "createGroup", name: "guests-new", kind: "guest" },
  },
  { label: "Delete the group design-team", change: { do: "deleteGroup", group: "design-team" } },
  {
    label: "Classify design-team as group of another product",
    change: { do: "classifyGroup", group: "design-team", kind: "other" },
  },
  { label: "Add Zoe", change: { do: "addPerson", name: "Zoe" } },
  {
    label: "Invite zoe@x.example as a guest",
    change: { do: "inviteGuest", email: "zoe@x.example" },
  },
  {
    label: "Invite Zoe as a guest",
    change: { do: "inviteGuest", email: "zoe@x.example", name: "Zoe" },
  },
  { label: "Deactivate Gil", change: { do: "deactivate", person: "Gil" } },
  { label: "Reactivate Dan", change: { do: "activate", person: "Dan" } },
  {
    label: "Create the space New (NEW)",
    change: { do: "createSpace", key: "NEW", name: "New" },
  },
  { label: "Archive the space Brand", change: { do: "archiveSpace", space: "BRAND" } },
  { label: "Bring back the space Old", change: { do: "unarchiveSpace", space: "OLD" } },
  {
    label: "Rename the group design-team to design",
    change: { do: "editGroup", group: "design-team", name: "design" },
  },
  {
    label: "Edit the group design-team",
    change: { do: "editGroup", group: "design-team", description: "who draws" },
  },
  { label: "Rename Gil to Gus", change: { do: "editPerson", person: "Gil", name: "Gus" } },
  {
    label: "Change the e-mail of Gil",
    change: { do: "editPerson", person: "Gil", email: "gil@x.example" },
  },
  { label: "Remove Gil", change: { do: "removePerson", person: "Gil" } },
  {
    label: "Move “Budget” under “Home”",
    change: { do: "movePage", page: "BRAND/Budget", parent: "BRAND/Home" },
  },
  {
    label: "Move “Budget” to the top of its space",
    change: { do: "movePage", page: "BRAND/Budget", parent: null },
  },
  {
    label: "Set the name, the plan (Free) and the seat limit of Zed",
    change: { do: "editInstance", name: "Zed", plan: "free", seatLimit: 100 },
  },
  {
    label: "Set anonymous access and the rules of Acme",
    change: {
      do: "editInstance",
      anonymousAccess: true,
      settings: { anonymousTicksForPeople: true },
    },
  },
  {
    label: "Set the restrictions of Home",
    change: { do: "restrictPage", page: "BRAND/Home", view: { people: ["Gil"] } },
  },
];

const oldSpace: Change[] = [
  { do: "createSpace", key: "OLD", name: "Old" },
  { do: "archiveSpace", space: "OLD" },
];

const labelOf = (changes: readonly Change[]) => {
  const decided = acme(oldSpace).decide(changes);
  return decided.ok ? decided.value.label : decided.error.message;
};

describe("a change is called in the activity log", () => {
  it.each(rows)("$label", ({ label, change }) => {
    expect(labelOf([parsed(change)])).toBe(label);
  });

  it("whatever kind it is of", () => {
    const kinds = changeSchema.options.map(({ shape }) => shape.do.value);
    expect(new Set(rows.map(({ change }) => change["do"]))).toEqual(new Set(kinds));
  });

  it.each([
    [1, "Add Zoe"],
    [2, "Add Zoe, and 1 more change"],
    [3, "Add Zoe, and 2 more changes"],
  ])("%i as one by the first of them", (count, label) => {
    const zoe: Change = { do: "addPerson", name: "Zoe" };
    expect(labelOf(Array.from({ length: count }, () => zoe))).toBe(label);
  });
});
