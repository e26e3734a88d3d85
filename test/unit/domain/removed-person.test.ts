import { describe, expect, it } from "vitest";
import { acme } from "./acme.ts";
import { parsed, type Written } from "./refusal-rows.ts";

const gone = { do: "removePerson", person: "Gil" };
const restrict = (lists: Written) => ({ do: "restrictPage", page: "BRAND/Home", ...lists });
const admin = (person: string) => ({ do: "grant", space: "BRAND", person, permissions: ["Admin"] });

/** What goes and what is left of it when this person is removed after these changes. */
function removing(change: Written, ...before: Written[]) {
  const decided = acme(before.map(parsed)).decide([parsed(change)]);
  if (!decided.ok) throw new Error(decided.error.message);
  return decided.value.events;
}

const nobody = { people: [], groups: [] };

describe("with a person go", () => {
  it("their memberships and rows, and they go last", () => {
    expect(removing(gone)).toMatchObject([
      { type: "membershipChanged", before: { group: "group-confluence-guests-acme" }, after: null },
      { type: "membershipChanged", before: { group: "group-guests-brandworks" }, after: null },
      { type: "grantChanged", before: { space: "98310" }, after: null },
      { type: "personChanged", before: { id: "712020:gil" }, after: null },
    ]);
  });

  it("their places in lists that name others too, and no list of theirs alone", () => {
    const lists = (...before: Written[]) =>
      removing(gone, ...before).flatMap((one) =>
        one.type === "pageChanged" ? [{ view: one.after?.view, edit: one.after?.edit }] : [],
      );
    const both = { people: ["Rosa", "Gil"] };
    expect(lists(restrict({ view: both }))).toEqual([
      { view: { people: ["712020:rosa"], groups: [] }, edit: nobody },
    ]);
    expect(lists(restrict({ edit: both }))).toEqual([
      { view: nobody, edit: { people: ["712020:rosa"], groups: [] } },
    ]);
    const alone = { people: ["712020:gil"], groups: [] };
    expect(lists(restrict({ edit: { people: ["Gil"] } }))).toEqual([{ view: nobody, edit: alone }]);
  });

  it("Admin of a space that has another admin", () => {
    const made = [{ do: "addMember", group: "confluence-users-acme", person: "Nia" }, admin("Nia")];
    const events = removing({ do: "removePerson", person: "Ada" }, ...made);
    expect(events).toContainEqual(
      expect.objectContaining({ type: "grantChanged", instance: "acme", after: null }),
    );
    expect(events.at(-1)).toMatchObject({ type: "personChanged", after: null });
  });
});
