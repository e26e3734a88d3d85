import { expect, test } from "vitest";
import { pageForest } from "#electron/engine/page-forest.ts";
import { asPageId, asSpaceId } from "#shared/model/ids.ts";
import type { Page } from "#shared/model/page.ts";

function page(id: string, parent: string | null): Page {
  const nobody = { people: [], groups: [] };
  return {
    ...{ id: asPageId(id), space: asSpaceId("s"), title: id, type: "page", author: null },
    ...{ parent: parent === null ? null : asPageId(parent), view: nobody, edit: nobody, change: 1 },
  };
}

/** The trees as one would write them down: "a(b c(d))". */
function written(...pages: Page[]): string[] {
  const { roots, under } = pageForest(pages);
  const write = (one: Page): string => {
    const below = under(one).map(write);
    return below.length === 0 ? one.id : `${one.id}(${below.join(" ")})`;
  };
  return roots.map(write);
}

test("pages stand under their parents, in the order given", () => {
  expect(
    written(page("a", null), page("d", "c"), page("b", "a"), page("c", "a"), page("e", null)),
  ).toEqual(["a(b c(d))", "e"]);
});

test("a page whose parent is not among them is a root", () => {
  expect(written(page("a", "elsewhere"), page("b", "a"))).toEqual(["a(b)"]);
});

test("of pages that stand under each other in a circle the first is a root, and none is lost", () => {
  expect(written(page("c", "b"), page("a", "c"), page("b", "a"), page("d", "b"))).toEqual([
    "c(a(b(d)))",
  ]);
  expect(written(page("a", "a"), page("b", "a"))).toEqual(["a(b)"]);
});
