import { describe, expect, it } from "vitest";
import {
  type Listed,
  listedOn,
  restrictionChange,
  settingOf,
} from "#renderer/features/pages/restriction-setting.ts";
import type { PageDetail, PageList } from "#shared/ipc/area-pages.ts";
import { asGroupId, asPageId, asPersonId, asSpaceId } from "#shared/model/ids.ts";

const person = (id: string) => ({
  ...{ id: asPersonId(id), name: id, email: null, designation: "regular" as const },
});
const group = (id: string) => ({
  ...{ id: asGroupId(id), name: id, kind: "guest" as const, hasGuestMembers: true },
});
const nobody: PageList = { people: [], groups: [], unknown: 0 };
const list = (people: string[], groups: string[] = [], unknown = 0): PageList => ({
  ...{ people: people.map(person), groups: groups.map(group), unknown },
});

function page(lists: Partial<Pick<PageDetail, "view" | "edit">>): PageDetail {
  return {
    page: { id: asPageId("p"), title: "Plan" },
    type: "page",
    space: { id: asSpaceId("s"), key: "S", name: "Space", status: "current" },
    ...{ author: null, since: null, view: nobody, edit: nobody, path: [], unknownAbove: null },
    ...{ children: 0, viewers: 1, guests: 0 },
    ...lists,
  };
}

const al = (edits: boolean): Listed => ({ group: null, person: person("al"), edits });
const crew = (edits: boolean): Listed => ({ group: group("crew"), person: null, edits });
const names = (people: string[], groups: string[] = []) => ({ people, groups });

describe("the three settings of a page", () => {
  it("are read off its lists", () => {
    expect(settingOf(page({}))).toBe("open");
    expect(settingOf(page({ edit: list(["al"]) }))).toBe("edit");
    expect(settingOf(page({ view: list(["al"]), edit: list(["al"]) }))).toBe("view");
    expect(settingOf(page({ view: list([], [], 1) }))).toBe("view");
  });

  it("list everyone once, groups first, and say who edits", () => {
    expect(listedOn(page({ view: list(["al"], ["crew"]), edit: list(["al"]) }))).toEqual([
      crew(false),
      al(true),
    ]);
  });
});

describe("the change that a setting needs", () => {
  it("puts whoever may edit on the view list too", () => {
    expect(restrictionChange(page({}), "view", [al(true), crew(false)])).toEqual({
      ...{ do: "restrictPage", page: "p" },
      ...{ view: names(["al"], ["crew"]), edit: names(["al"]) },
    });
  });

  it("lets everyone listed edit where everyone can view", () => {
    expect(restrictionChange(page({ view: list(["al"]) }), "edit", [al(false)])).toEqual({
      ...{ do: "restrictPage", page: "p" },
      ...{ view: names([]), edit: names(["al"]) },
    });
  });

  it("empties both lists where nobody is restricted, whoever is listed", () => {
    expect(restrictionChange(page({ view: list(["al"]) }), "open", [al(false)])).toEqual({
      ...{ do: "restrictPage", page: "p" },
      ...{ view: names([]), edit: names([]) },
    });
  });

  it("is none while it needs someone, and where it is so already", () => {
    expect(restrictionChange(page({}), "view", [])).toBeNull();
    expect(restrictionChange(page({}), "open", [])).toBeNull();
    const now = page({ view: list(["al"], ["crew"]), edit: list(["al"]) });
    expect(restrictionChange(now, "view", [al(true), crew(false)])).toBeNull();
  });

  it("drops the names that this file does not know", () => {
    expect(restrictionChange(page({ view: list(["al"], [], 2) }), "view", [al(false)])).toEqual({
      ...{ do: "restrictPage", page: "p" },
      ...{ view: names(["al"]), edit: names([]) },
    });
  });
});
