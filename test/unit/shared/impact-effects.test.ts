import { describe, expect, it } from "vitest";
import { impactEffects } from "#shared/explanation/impact-effects.ts";
import type { WhatIf } from "#shared/explanation/what-if.ts";
import { asGroupId, asPageId, asPersonId, asSpaceId } from "#shared/model/ids.ts";
import { permissionKeys } from "#shared/permissions/permissions.ts";

const nothing: WhatIf = {
  flips: [],
  access: [],
  weakened: [],
  pages: [],
  seats: { before: 5, after: 5 },
  guestVisibleSpaces: { added: [], removed: [] },
  lookUps: [],
  findings: { added: [], removed: [] },
};
const person = (name: string) => ({
  id: asPersonId(name),
  name,
  email: null,
  designation: "guest" as const,
});
const space = (name: string) => ({
  id: asSpaceId(name),
  key: name,
  name,
  status: "current" as const,
});
const lost = (name: string, where: string, ...keys: WhatIf["access"][number]["lost"]) => ({
  person: person(name),
  space: space(where),
  gained: [],
  lost: keys,
});
const own = { route: "individual" as const, group: null };
const agency = {
  route: "group" as const,
  group: { id: asGroupId("a"), name: "Agency", kind: "guest" as const, hasGuestMembers: true },
};

/** Effects as one would read them. */
function read(answer: Partial<WhatIf>): string[] {
  return impactEffects({ ...nothing, ...answer }).map(({ sign, text, who, more }) => {
    const names = who.map((one) => `${one.person.name}${one.how === null ? "" : ` ${one.how}`}`);
    return `${sign}: ${text} ${names.join("; ")}${more > 0 ? ` +${more}` : ""}`.trim();
  });
}

describe("what changes would do, in few words", () => {
  it("is nothing where nothing changes", () => {
    expect(read({})).toEqual([]);
  });

  it("puts those together who lose the same in the same space, and names the first", () => {
    const access = ["Al", "Bo", "Cy", "Di"].map((name) => lost(name, "Brand", "create/comment"));
    expect(read({ access: [...access, lost("Al", "Docs", ...permissionKeys)] })).toEqual([
      "lost: 4 people lose Comments: Add in Brand. Al; Bo; Cy +1",
      "lost: 1 person loses 14 permissions in Docs. Al",
    ]);
  });

  it("only counts where they go too many ways", () => {
    const access = ["A", "B", "C", "D", "E"].map((where) => lost("Al", where, "read/space"));
    expect(read({ access })).toEqual(["lost: 1 person loses something in 5 spaces. Al"]);
  });

  it("says what is kept, and by what it still hangs", () => {
    const row = { space: space("Brand"), permissions: ["create/comment" as const], before: 2 };
    const weakened = [
      { ...row, person: person("Dana"), left: [own] },
      { ...row, person: person("Luis"), left: [agency] },
    ];
    expect(read({ weakened })).toEqual([
      "kept: 2 people keep Comments: Add in Brand. Dana now only by their own row; Luis now only through Agency",
    ]);
  });

  it("names who gains or loses a page where nothing in a space changes", () => {
    const page = { id: asPageId("p"), title: "Plan" };
    const loses = (name: string, ...lost: WhatIf["pages"][number]["lost"]) => ({
      ...{ person: person(name), page, gained: [], lost },
    });
    const pages = [loses("Al", "view", "comment"), loses("Bo", "view", "comment")];
    expect(read({ pages: [...pages, loses("Cy", "edit")] })).toEqual([
      "lost: 2 people lose View and Comment on “Plan”. Al; Bo",
      "lost: 1 person loses Edit on “Plan”. Cy",
    ]);
    const many = ["A", "B", "C", "D", "E"].map((title) => ({
      ...loses("Al", "view"),
      page: { id: asPageId(title), title },
    }));
    expect(read({ pages: many })).toEqual(["lost: 1 person loses something on 5 pages. Al"]);
    expect(read({ pages, access: [lost("Al", "Brand", "read/space")] })).toEqual([
      "lost: 1 person loses View in Brand. Al",
      "lost: 2 people lose something on 1 page.",
    ]);
  });

  it("says who turns into what, pages, seats, spaces and findings", () => {
    const turn = { person: person("Max"), from: "regular" as const, to: "guest" as const };
    const page = { id: asPageId("p"), title: "Plan" };
    expect(
      read({
        flips: [{ ...turn, because: [] }],
        pages: [{ person: person("Max"), page, gained: [], lost: ["view"] }],
        seats: { before: 5, after: 6 },
        guestVisibleSpaces: { added: [space("Brand")], removed: [] },
        lookUps: [{ person: person("Max"), before: null, after: 2 }],
        findings: { added: [{ id: "page-without-reader", page }], removed: [] },
      }),
    ).toEqual([
      "turned: 1 person becomes a guest. Max",
      "lost: 1 person loses View on “Plan”. Max",
      "other: Brand opens to guests.",
      "other: Seats: 5 → 6.",
      "other: 1 person can look up more or fewer people.",
      "other: New finding: “Plan” can be read by nobody.",
    ]);
  });
});
