import { describe, expect, it } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { advisePageGive, advisePageRevoke } from "#electron/engine/advice/page-advice.ts";
import type { PageStep } from "#shared/explanation/page-advice.ts";
import { asPageId, asPersonId } from "#shared/model/ids.ts";
import type { PageAbility } from "#shared/model/page.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { PlainWorld } from "#test/support/plain-world.ts";
import { groupOf, pageOf, personOf, rowOf, smallWorld } from "#test/support/small-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

const view: PermissionKey = "read/space";
const addPages: PermissionKey = "create/page";

function shortStep(one: PageStep): string {
  if (one.where === "list") {
    const whom = one.person?.id ?? one.group?.id ?? "";
    const left = [...one.people, ...one.groups].map(({ id }) => id).join(" ");
    return `${one.way} ${one.list} of ${one.page.id} ${whom}: ${left}`;
  }
  const { step } = one;
  if (step.do === "removeMember") return `leave ${step.group.id}`;
  if (step.do === "addMember") return `join ${step.group.id}`;
  return `${step.do} ${step.group?.id ?? "own"} ${step.permissions.join(" ")}`;
}

const members = (group: string, ...people: string[]) => people.map((person) => ({ group, person }));
const list = (people: string[], groups: string[] = []) => ({ people, groups });

/** Ann and Bob, regular users; what is asked is of Ann and of the page `p`. */
function advised(way: "take" | "give", ability: PageAbility, world: Partial<PlainWorld>) {
  const instance = instanceOf(
    smallWorld({
      people: ["ann", "bob"].map((id) => personOf(id)),
      groups: [groupOf("staff", "regular")],
      memberships: members("staff", "ann", "bob"),
      ...world,
    }),
  );
  const index = buildIndex(instance);
  const page = instance.pages.get(asPageId("p"));
  const ann = index.people.of(asPersonId("ann"));
  if (!page || ann === undefined) throw new Error("no page or no Ann");
  const advise = way === "take" ? advisePageRevoke : advisePageGive;
  const { sets, ...rest } = advise(index, ann, page, ability);
  const shown = sets.map(
    ({ steps, othersAffected }) => `${steps.map(shortStep).join(" + ")}; others ${othersAffected}`,
  );
  return { ...rest, sets: shown };
}

const staffView = [rowOf("group", "staff", view)];
const staffAdds = [rowOf("group", "staff", view, addPages)];

describe("taking an ability on a page away", () => {
  it("of a page without lists: by the row, by the group, or by a list of everyone else", () => {
    const advice = advised("take", "view", { rows: staffView, pages: [pageOf("p")] });
    expect(advice).toMatchObject({ held: true, complete: true, more: 0 });
    expect(advice.sets).toEqual([
      "start view of p : bob; others 0",
      "leave staff; others 0",
      `revoke staff ${view}; others 1`,
    ]);
  });

  it("of a page with a list: also by the entry that lets them through, here and above", () => {
    const advice = advised("take", "view", {
      groups: [groupOf("staff", "regular"), groupOf("team", "regular")],
      memberships: [...members("staff", "ann", "bob"), ...members("team", "ann", "bob")],
      rows: staffView,
      pages: [
        pageOf("top", { view: list(["ann", "bob"]) }),
        pageOf("p", { parent: "top", view: list([], ["team"]) }),
      ],
    });
    expect(advice.sets).toEqual([
      "remove view of top ann: bob; others 0",
      "leave staff; others 0",
      "leave team; others 0",
      `revoke staff ${view}; others 1`,
    ]);
  });

  it("editing: by the edit list, or one that is started, and by what adding pages hangs on", () => {
    const open = advised("take", "edit", { rows: staffAdds, pages: [pageOf("p")] });
    expect(open.sets).toEqual([
      "start edit of p : bob; others 0",
      "start view of p : bob; others 0",
      "leave staff; others 0",
      `revoke staff ${addPages}; others 1`,
      `revoke staff ${view}; others 1`,
    ]);
    const listed = advised("take", "edit", {
      rows: staffAdds,
      pages: [pageOf("p", { view: list(["bob", "ann"]), edit: list(["ann", "bob"]) })],
    });
    expect(listed.sets).toEqual([
      "remove edit of p ann: bob; others 0",
      "remove view of p ann: bob; others 0",
      "leave staff; others 0",
      `revoke staff ${addPages}; others 1`,
      `revoke staff ${view}; others 1`,
    ]);
  });

  it("that an own row gives besides the group's: both go", () => {
    const advice = advised("take", "comment", {
      rows: [
        rowOf("group", "staff", view, "create/comment"),
        rowOf("person", "ann", view, "create/comment"),
      ],
      pages: [pageOf("p", { view: list(["ann"]) })],
    });
    // Taking her off the list, which names her alone, would open the page to all.
    expect(advice.sets).toEqual([
      "leave staff; others 0",
      "revoke own create/comment + revoke staff create/comment; others 0",
      `revoke own ${view} + revoke staff create/comment; others 0`,
      `revoke own ${view} + revoke staff ${view}; others 0`,
      `revoke staff ${view} + revoke own create/comment; others 0`,
    ]);
  });

  it("has nothing to do where it is not held", () => {
    const advice = advised("take", "edit", { rows: staffView, pages: [pageOf("p")] });
    expect(advice).toMatchObject({ held: false, sets: [], complete: true, more: 0 });
  });
});

describe("giving an ability on a page", () => {
  it("that a list keeps: onto the list, or into a group it names", () => {
    const advice = advised("give", "view", {
      groups: [groupOf("staff", "regular"), groupOf("team", "regular")],
      memberships: [...members("staff", "ann", "bob"), ...members("team", "bob")],
      rows: staffView,
      pages: [pageOf("p", { view: list(["bob"], ["team"]) })],
    });
    expect(advice).toMatchObject({ held: false, complete: true, more: 0 });
    expect(advice.sets).toEqual([
      "add view of p staff: bob team staff; others 0",
      "add view of p ann: bob ann team; others 0",
      "join team; others 0",
    ]);
  });

  it("that a list above and its own keep: through both", () => {
    const advice = advised("give", "view", {
      rows: staffView,
      pages: [
        pageOf("top", { view: list(["bob"]) }),
        pageOf("p", { parent: "top", view: list(["bob"]) }),
      ],
    });
    expect(advice.sets[0]).toBe(
      "add view of p staff: bob staff + add view of top staff: bob staff; others 0",
    );
    expect(advice.sets).toHaveLength(4);
  });

  it("that the space keeps: by a tick or a group", () => {
    const advice = advised("give", "edit", {
      groups: [groupOf("staff", "regular"), groupOf("writers", "regular")],
      rows: [...staffView, rowOf("group", "writers", view, addPages)],
      pages: [pageOf("p")],
    });
    expect(advice.sets).toEqual([
      "join writers; others 0",
      `grant own ${view} ${addPages}; others 0`,
      `grant staff ${addPages}; others 1`,
    ]);
  });

  it("to a closed account is beyond any list", () => {
    const advice = advised("give", "view", {
      people: [personOf("ann", { active: false }), personOf("bob")],
      rows: staffView,
      pages: [pageOf("p", { view: list(["bob"]) })],
    });
    expect(advice).toMatchObject({ held: false, sets: [], complete: true, more: 0 });
  });

  it("has nothing to do where it is held", () => {
    const advice = advised("give", "view", { rows: staffView, pages: [pageOf("p")] });
    expect(advice).toMatchObject({ held: true, sets: [], complete: true, more: 0 });
  });
});

describe("each ability hangs on its own permissions", () => {
  const all: PermissionKey[] = [
    view,
    addPages,
    "create/blogpost",
    "create/comment",
    "create/attachment",
    "delete/page",
    "delete/blogpost",
    "restrict_content/space",
    "export/space",
  ];
  const ticksTaken = (ability: PageAbility, type: "page" | "blogpost") =>
    advised("take", ability, {
      rows: [rowOf("person", "ann", ...all)],
      pages: [pageOf("p", { type, view: list(["ann"]), edit: list(["ann"]) })],
    })
      .sets.filter((one) => one.startsWith("revoke own"))
      .map((one) => one.split(/[ ;]/)[2] ?? "")
      .toSorted();

  it.each<[PageAbility, PermissionKey[], PermissionKey[]]>([
    ["view", [], []],
    ["edit", [addPages], ["create/blogpost"]],
    ["comment", ["create/comment"], ["create/comment"]],
    ["attach", [addPages, "create/attachment"], ["create/blogpost", "create/attachment"]],
    ["delete", ["delete/page"], ["delete/blogpost"]],
    [
      "restrict",
      [addPages, "restrict_content/space"],
      ["create/blogpost", "restrict_content/space"],
    ],
    ["export", ["export/space"], ["export/space"]],
  ])("%s of a page on %j, of a blog post on %j", (ability, ofPage, ofPost) => {
    expect(ticksTaken(ability, "page")).toEqual([view, ...ofPage].toSorted());
    expect(ticksTaken(ability, "blogpost")).toEqual([view, ...ofPost].toSorted());
  });
});
