import { describe, expect, it } from "vitest";
import { acme } from "./acme.ts";
import { add, parsed, type Written } from "./refusal-rows.ts";

const gone = { do: "deleteGroup", group: "design-team" };
const restrict = (page: string, lists: Written) => ({ do: "restrictPage", page, ...lists });
const give = (permissions: string[], space = "BRAND") => ({
  do: "grant",
  space,
  group: "design-team",
  permissions,
});

/** What goes and what is left of it when the group design-team is deleted after these changes. */
function deleting(...before: Written[]) {
  const decided = acme(before.map(parsed)).decide([parsed(gone)]);
  if (!decided.ok) throw new Error(decided.error.message);
  return decided.value.events;
}

/** The lists of the page as they are left; null where the page is not touched. */
function listsLeft(page: string, ...before: Written[]) {
  const event = deleting(...before).find((one) => one.type === "pageChanged");
  if (event?.type !== "pageChanged" || event.after?.id !== page) return null;
  return { view: event.after.view, edit: event.after.edit };
}

const nobody = { people: [], groups: [] };

describe("with a group go", () => {
  it("its memberships and its rows, and it goes last", () => {
    const events = deleting(add("Nia", "design-team"), give(["View"]));
    expect(events).toMatchObject([
      { type: "membershipChanged", before: { person: "712020:rosa" }, after: null },
      { type: "membershipChanged", before: { person: "712020:nia" }, after: null },
      { type: "grantChanged", before: { space: "98310" }, after: null },
      { type: "grantChanged", before: { space: "98311" }, after: null },
      { type: "groupChanged", before: { id: "group-design-team" }, after: null },
    ]);
    expect(new Set(events.map((one) => one.instance))).toEqual(new Set(["acme"]));
  });

  it("its places in lists that name others too", () => {
    const both = { people: ["Rosa"], groups: ["design-team", "guests-brandworks"] };
    expect(listsLeft("brand-home", restrict("BRAND/Home", { view: both }))).toEqual({
      view: { people: ["712020:rosa"], groups: ["group-guests-brandworks"] },
      edit: nobody,
    });
    const person = { people: ["Rosa"], groups: ["design-team"] };
    expect(listsLeft("brand-home", restrict("BRAND/Home", { edit: person }))).toEqual({
      view: nobody,
      edit: { people: ["712020:rosa"], groups: [] },
    });
  });

  it("no list that names it alone: an empty one would open the page", () => {
    const alone = { people: [], groups: ["design-team"] };
    const lists = { view: { people: [], groups: ["group-design-team"] }, edit: nobody };
    expect(listsLeft("brand-home", restrict("BRAND/Home", { view: alone }))).toEqual(lists);
  });

  it("nothing of pages whose lists do not name it", () => {
    expect(deleting().map((one) => one.type)).not.toContain("pageChanged");
  });

  it("Admin of a space that has another admin", () => {
    const events = deleting(give(["Admin"]));
    expect(events).toContainEqual(expect.objectContaining({ type: "grantChanged", after: null }));
    expect(events.at(-1)).toMatchObject({ type: "groupChanged", after: null });
  });
});

it("a page that a group is taken from carries the change", () => {
  const both = { people: ["Rosa"], groups: ["design-team"] };
  const events = deleting(restrict("BRAND/Home", { view: both }));
  expect(events.find((one) => one.type === "pageChanged")).toMatchObject({ after: { change: 9 } });
});
