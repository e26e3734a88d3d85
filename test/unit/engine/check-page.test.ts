import { describe, expect, test } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { decidePage } from "#electron/engine/check-page.ts";
import { asPageId, asSpaceId } from "#shared/model/ids.ts";
import type { PageAbility } from "#shared/model/page.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { PlainPage } from "#test/support/plain-world.ts";
import { groupOf, pageOf, personOf, rowOf, smallWorld } from "#test/support/small-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

const other = { people: ["bob"], groups: [] };

/** What Ann, regular and with these ticks, may do on the page `page`. */
function decide(ability: PageAbility, ticks: PermissionKey[], ...pages: PlainPage[]) {
  const index = buildIndex(
    instanceOf(
      smallWorld({
        people: [personOf("ann"), personOf("bob")],
        groups: [groupOf("staff", "regular"), groupOf("empty", "regular")],
        memberships: [{ group: "staff", person: "ann" }],
        rows: [rowOf("group", "staff", "read/space", ...ticks)],
        pages,
      }),
    ),
  );
  const page = index.instance.pages.get(asPageId("page"));
  if (!page) throw new Error("no page");
  const { allowed, notes, blockers } = decidePage(index, 0, page, ability);
  return { allowed, notes, blockers: blockers.map((one) => `${one.gate} ${one.page?.id ?? ""}`) };
}

describe("a parent that is not known (R23)", () => {
  const orphan = pageOf("page", { parent: "gone" });

  test("denies, names the topmost page that is known, and is all that denies", () => {
    expect(decide("view", [], orphan)).toEqual({
      allowed: false,
      notes: ["unknown-ancestor"],
      blockers: ["unknown-ancestor page"],
    });
    const under = pageOf("page", { parent: "top" });
    const top = pageOf("top", { parent: "gone" });
    expect(decide("view", [], under, top).blockers).toEqual(["unknown-ancestor top"]);
  });

  test("is no open question where a list denies already", () => {
    expect(decide("view", [], { ...orphan, view: other })).toEqual({
      allowed: false,
      notes: [],
      blockers: ["view-restriction page", "unknown-ancestor page"],
    });
  });

  test("adds no source to those of View", () => {
    const index = buildIndex(
      instanceOf(
        smallWorld({
          people: [personOf("ann")],
          groups: [groupOf("staff", "regular")],
          memberships: [{ group: "staff", person: "ann" }],
          rows: [rowOf("group", "staff", "read/space")],
          pages: [orphan],
        }),
      ),
    );
    const [page] = index.instance.pages.values();
    if (!page) throw new Error("no page");
    expect(decidePage(index, 0, page, "view").sources).toMatchObject([{ route: "group" }]);
  });

  test("and so does a ring of parents, told once", () => {
    const one = pageOf("page", { parent: "two" });
    const two = pageOf("two", { parent: "page" });
    expect(decide("view", [], one, two).blockers).toEqual(["unknown-ancestor two"]);
  });
});

describe("lists", () => {
  test("stand from the root down", () => {
    const shut = [
      pageOf("page", { parent: "middle", view: other }),
      pageOf("middle", { parent: "root" }),
      pageOf("root", { view: other }),
    ];
    expect(decide("view", [], ...shut).blockers).toEqual([
      "view-restriction root",
      "view-restriction page",
    ]);
  });

  test("let in those they name, by a group as well; a group that is gone names nobody", () => {
    const named = (people: string[], groups: string[]) =>
      decide("view", [], pageOf("page", { view: { people, groups } })).allowed;
    expect(named(["ann"], [])).toBe(true);
    expect(named([], ["staff"])).toBe(true);
    expect(named([], ["empty"])).toBe(false);
    expect(named([], ["gone"])).toBe(false);
  });
});

describe("an edit list", () => {
  const listed = pageOf("page", { edit: other });

  test("leaves commenting alone, by our reading", () => {
    const ticks: PermissionKey[] = ["create/comment"];
    expect(decide("comment", ticks, listed)).toMatchObject({
      allowed: true,
      notes: ["comment-despite-edit-list"],
    });
    expect(decide("comment", ticks, pageOf("page")).notes).toEqual([]);
  });

  test("stops deleting, but not for space admins", () => {
    expect(decide("delete", ["delete/page"], listed)).toEqual({
      allowed: false,
      notes: ["delete-and-edit-list"],
      blockers: ["edit-restriction page"],
    });
    expect(decide("delete", ["delete/page", "administer/space"], listed)).toEqual({
      allowed: true,
      notes: ["delete-and-edit-list"],
      blockers: [],
    });
    expect(decide("delete", ["delete/page"], pageOf("page")).notes).toEqual([]);
  });
});

describe("Delete own (R16)", () => {
  const own = pageOf("page", { author: "ann" });

  test("lets an author delete, nobody else, and not where the author is not known", () => {
    expect(decide("delete", ["delete/space"], own).allowed).toBe(true);
    expect(decide("delete", ["delete/space"], pageOf("page", { author: "bob" })).allowed).toBe(
      false,
    );
    expect(decide("delete", ["delete/space"], pageOf("page")).allowed).toBe(false);
  });

  const blockersOf = (...ticks: PermissionKey[]) => {
    const index = buildIndex(
      instanceOf(
        smallWorld({
          people: [personOf("ann")],
          groups: [groupOf("staff", "regular")],
          memberships: [{ group: "staff", person: "ann" }],
          rows: [rowOf("group", "staff", ...ticks)],
          pages: [own],
        }),
      ),
    );
    const [page] = index.instance.pages.values();
    if (!page) throw new Error("no page");
    return decidePage(index, 0, page, "delete").blockers;
  };

  test("is not what an author without it is told to need", () => {
    expect(blockersOf("read/space")).toEqual([{ gate: "permission", permission: "delete/page" }]);
  });

  test("of an author who has it is not told to need Delete besides what is in the way", () => {
    expect(blockersOf("delete/space")).toEqual([{ gate: "space-view", permission: "read/space" }]);
  });
});

test("attaching hangs on the open rule about editing only where one cannot edit", () => {
  const attach = (...ticks: PermissionKey[]) => decide("attach", ticks, pageOf("page"));
  expect(attach("create/attachment", "create/page")).toMatchObject({ allowed: true, notes: [] });
  expect(attach("create/attachment")).toMatchObject({
    allowed: false,
    notes: ["attach-needs-edit"],
  });
});

test("a page of a space that is not there is a fault of ours, with its id", () => {
  const index = buildIndex(
    instanceOf(smallWorld({ people: [personOf("ann")], pages: [pageOf("page")] })),
  );
  const [page] = index.instance.pages.values();
  if (!page) throw new Error("no page");
  const astray = { ...page, space: asSpaceId("gone") };
  expect(() => decidePage(index, 0, astray, "view")).toThrow("page page is in no known space");
});
