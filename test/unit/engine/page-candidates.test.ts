import { describe, expect, it } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import {
  gainCandidates,
  lossCandidates,
  readersOf,
} from "#electron/engine/advice/page-candidates.ts";
import { type PageChange, shownChange } from "#electron/engine/advice/page-changes.ts";
import { asPageId } from "#shared/model/ids.ts";
import type { PageAbility } from "#shared/model/page.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import { stepText } from "#test/support/advice-text.ts";
import type { PlainPage, PlainRow, PlainWorld } from "#test/support/plain-world.ts";
import { groupOf, pageOf, personOf, rowOf, smallWorld } from "#test/support/small-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

const view: PermissionKey = "read/space";

const members = (group: string, ...people: string[]) => people.map((person) => ({ group, person }));
const list = (people: string[], groups: string[] = []) => ({ people, groups });
const own = (...ticks: PermissionKey[]): PlainRow => rowOf("person", "ann", ...ticks);
const staff = (...ticks: PermissionKey[]): PlainRow => rowOf("group", "staff", ...ticks);
/** All of another space, which is none of the page's business. */
const elsewhere: PlainRow = {
  ...own(view, "delete/space", "create/comment", "administer/space"),
  space: "other",
};

function thingsOf(page: Partial<PlainPage>, world: Partial<PlainWorld>) {
  const { rows = [], pages = [], ...rest } = world;
  const instance = instanceOf(
    smallWorld({
      people: ["ann", "bob"].map((id) => personOf(id)),
      groups: ["staff", "team", "club"].map((id) => groupOf(id, "regular")),
      memberships: [...members("staff", "ann", "bob"), ...members("team", "ann")],
      spaces: ["first", "s", "other"].map((id) => ({ id, key: id, name: id })),
      rows: [...rows, elsewhere],
      pages: [...pages, pageOf("p", page)],
      ...rest,
    }),
  );
  const asked = instance.pages.get(asPageId("p"));
  if (!asked) throw new Error("no page");
  return { index: buildIndex(instance), page: asked };
}

/** The changes considered for Ann and the page `p`, each once and in words, in the order of the words. */
function considered(
  candidates: typeof lossCandidates,
  ability: PageAbility,
  page: Partial<PlainPage>,
  world: Partial<PlainWorld> = {},
): string[] {
  const things = thingsOf(page, world);
  const inWords = (change: PageChange) => {
    const shown = shownChange(things.index, change);
    if (shown.where === "space") {
      return stepText({ ...shown.step, group: shown.step.group?.id });
    }
    const whom = shown.person?.id ?? shown.group?.id ?? "everyone else";
    return `${shown.way} ${shown.list} of ${shown.page.id}: ${whom}`;
  };
  return [...new Set(candidates(things.index, 0, things.page, ability).map(inWords))].toSorted();
}

const losses = (ability: PageAbility, page: Partial<PlainPage>, world: Partial<PlainWorld> = {}) =>
  considered(lossCandidates, ability, page, world);
const gains = (ability: PageAbility, page: Partial<PlainPage>, world: Partial<PlainWorld> = {}) =>
  considered(gainCandidates, ability, page, world);

describe("what is considered for taking an ability away", () => {
  it("every permission that it may hang on and that is held, in the page's own space", () => {
    const rows = [own(view, "delete/space", "administer/space"), staff(view)];
    expect(losses("delete", { view: list(["ann"]) }, { rows })).toEqual([
      "leave staff",
      "leave team",
      "remove view of p: ann",
      "untick own administer/space",
      "untick own delete/space",
      "untick own read/space",
      "untick staff read/space",
    ]);
    expect(losses("restrict", { view: list(["ann"]) }, { rows })).toContain(
      "untick own administer/space",
    );
  });

  it("entries of lists from the root down that let her through, and her groups that they name", () => {
    const pages = [pageOf("top", { view: list(["ann", "bob"], ["club"]) })];
    const page = { parent: "top", view: list([], ["team", "club", "gone"]), edit: list(["bob"]) };
    expect(losses("view", page, { pages, rows: [own(view)] })).toEqual([
      "leave staff",
      "leave team",
      "remove view of p: team",
      "remove view of top: ann",
      "untick own read/space",
    ]);
  });

  it.each<[PageAbility, string[]]>([
    ["view", ["start view of p: everyone else"]],
    ["comment", ["start view of p: everyone else"]],
    ["restrict", ["start view of p: everyone else"]],
    ["edit", ["start edit of p: everyone else", "start view of p: everyone else"]],
    ["attach", ["start edit of p: everyone else", "start view of p: everyone else"]],
  ])("a list where there is none, for %s: %j", (ability, started) => {
    const rows = [staff(view, "create/page", "create/attachment", "create/comment")];
    const found = losses(ability, {}, { rows });
    expect(found.filter((one) => one.startsWith("start"))).toEqual(started);
  });

  it("no list where there is one, or where nobody else is left for it", () => {
    const rows = [staff(view, "create/page")];
    const both = { view: list(["ann"], ["staff"]), edit: list(["ann"], ["staff"]) };
    expect(losses("edit", both, { rows }).join()).not.toContain("start");
    expect(losses("edit", {}, { rows: [own(view, "create/page")] }).join()).not.toContain("start");
  });

  it("of a page whose space is not known: its lists alone", () => {
    expect(losses("view", { space: "gone", view: list(["ann"], ["team"]) })).toEqual([
      "leave team",
      "remove view of p: ann",
      "remove view of p: team",
    ]);
  });
});

describe("what is considered for giving an ability", () => {
  it("what each permission lacks, and nothing for what is held", () => {
    expect(gains("comment", {}, { rows: [own(view)] })).toEqual([
      "tick own create/comment",
      // The rows of her groups are without View, and come with it (R9).
      "tick staff read/space create/comment",
      "tick team read/space create/comment",
    ]);
    const club = rowOf("group", "club", view, "export/space");
    expect(gains("export", {}, { rows: [club] })).toEqual([
      "join club",
      "tick own read/space",
      "tick own read/space export/space",
      "tick staff read/space",
      "tick staff read/space export/space",
      "tick team read/space",
      "tick team read/space export/space",
    ]);
  });

  it("onto lists that do not let her through yet, alone or by a group, and into the groups they name", () => {
    const pages = [pageOf("top", { view: list(["bob"], ["team"]) })];
    const page = { parent: "top", view: list(["ann"], ["club", "gone"]), edit: list(["bob"]) };
    expect(gains("edit", page, { pages, rows: [own(view, "create/page")] })).toEqual([
      "add edit of p: ann",
      "add edit of p: staff",
      "add edit of p: team",
      "add view of p: staff",
      "add view of p: team",
      "add view of top: ann",
      "add view of top: staff",
      "join club",
    ]);
  });

  it("of a list that restricts nobody: nothing", () => {
    expect(gains("view", {}, { rows: [own(view)] })).toEqual([]);
  });

  it("of a closed account: no group and no tick, which would not help", () => {
    const people = [personOf("ann", { active: false }), personOf("bob")];
    expect(gains("comment", { view: list(["bob"], ["club"]) }, { people })).toEqual([
      "add view of p: ann",
      "add view of p: staff",
      "add view of p: team",
    ]);
  });
});

describe("who reaches a page's space", () => {
  it("is nobody where the space is not known", () => {
    const rows = [staff(view)];
    const known = thingsOf({}, { rows });
    expect(readersOf(known.index, known.page)).toEqual([0, 1]);
    const unknown = thingsOf({ space: "gone" }, { rows });
    expect(readersOf(unknown.index, unknown.page)).toEqual([]);
  });
});
