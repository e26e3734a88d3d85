import { describe, expect, it } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { explainPage } from "#electron/engine/explain-page.ts";
import { whoCanOnPage } from "#electron/engine/page-lists.ts";
import type { PageExplanation } from "#shared/explanation/page-explanation.ts";
import { gatesOf, gateTitle } from "#shared/explanation/page-gates.ts";
import { waysCaveat, waysOutWords } from "#shared/explanation/page-ways.ts";
import { decisionOf, pageVerdict, pageVerdictText } from "#shared/explanation/page-words.ts";
import type { Group } from "#shared/model/group.ts";
import { asGroupId, asPageId, asPersonId, type PageId } from "#shared/model/ids.ts";
import type { Plan } from "#shared/model/instance.ts";
import type { Page, PageAbility } from "#shared/model/page.ts";
import type { InstanceState } from "#shared/model/state.ts";
import { acme } from "../domain/acme.ts";

// The worked examples of R17 to R23, as the Why page of a page tells them.

const nobody = { people: [], groups: [] };

/** The worked example with pages, groups or the plan changed, and its questions by name and title. */
function world(turn: (instance: InstanceState) => void = () => undefined) {
  const { instance } = acme();
  turn(instance);
  const index = buildIndex(instance);
  const page = (title: string) => found(instance.pages.values(), (one) => one.title === title);
  return {
    of(name: string, title: string): PageExplanation {
      const person = found(instance.people.values(), (one) => one.name === name);
      return explainPage(index, index.people.of(person.id) ?? -1, page(title), () => null);
    },
    who: (title: string, ability: PageAbility) =>
      whoCanOnPage(index, page(title), ability)
        .map((one) => instance.people.get(index.people.id(one.person))?.name)
        .sort(),
  };
}

function found<Thing>(things: Iterable<Thing>, is: (one: Thing) => boolean): Thing {
  for (const one of things) if (is(one)) return one;
  throw new Error("not in the worked example");
}

const put = (instance: InstanceState, title: string, change: Partial<Page>) => {
  const page = found(instance.pages.values(), (one) => one.title === title);
  instance.pages.set(page.id, { ...page, ...change });
};

/** The gates of an ability as "title: state", the deciding one with "!". */
const way = (explanation: PageExplanation, ability: PageAbility) =>
  gatesOf(explanation, ability).map(
    (gate) => `${gateTitle(gate, explanation)}: ${gate.state}${gate.decides ? "!" : ""}`,
  );

describe("view lists on the way (R17, R18)", () => {
  it("let Gil pass through his group and stop him at the page itself", () => {
    const gil = world().of("Gil", "Budget");
    expect(way(gil, "view")).toEqual([
      "Confluence: passed",
      "Brand: passed",
      "Home: open",
      "Campaigns: passed",
      "Q3 plan: open",
      "Budget: stopped!",
    ]);
    const [, campaigns] = gil.path;
    expect(campaigns?.view).toMatchObject({ byName: false, unknown: 0, restricts: true });
    expect(campaigns?.view.people.map((one) => one.name)).toEqual(["Rosa"]);
    expect(campaigns?.view.throughGroups.map((one) => one.name)).toEqual(["guests-brandworks"]);
    expect(pageVerdictText(gil, "view")).toBe(
      "Gil cannot view “Budget” in Brand: the view list of “Budget” names neither Gil nor one of Gil's groups.",
    );
  });

  it("stop an admin of the space at the first and at the last", () => {
    expect(way(world().of("Ada", "Budget"), "view").slice(3)).toEqual([
      "Campaigns: stopped!",
      "Q3 plan: open",
      "Budget: stopped",
    ]);
  });

  it("let Rosa through by name, and a regular user through a guest group", () => {
    const rosa = world().of("Rosa", "Budget");
    expect(rosa.path.map((node) => node.view.byName)).toEqual([false, true, false, true]);
    expect(pageVerdictText(rosa, "view")).toBe(
      "Rosa can view “Budget” in Brand: Brand gives it, and both lists on the way let Rosa through.",
    );
    const max = world().of("Max", "Campaigns");
    expect(max.path[1]?.view.throughGroups.map((one) => one.kind)).toEqual(["guest"]);
    expect(decisionOf(max, "view").allowed).toBe(true);
  });

  it("count whom they name that is not in the file", () => {
    const explanation = world((instance) =>
      put(instance, "Budget", {
        view: { people: [asPersonId("gone")], groups: [asGroupId("gone")] },
      }),
    ).of("Rosa", "Budget");
    expect(explanation.path.at(-1)?.view).toMatchObject({ unknown: 2, people: [], passes: false });
  });
});

describe("edit lists (R19)", () => {
  it("stop editing on their own page, and nothing below it", () => {
    const gil = world().of("Gil", "Q3 plan");
    expect(way(gil, "edit").at(-1)).toBe("Editing Q3 plan: stopped!");
    expect(way(gil, "view").at(-1)).toBe("Q3 plan: open");
    const below = world((instance) => {
      put(instance, "Budget", { view: nobody });
    }).of("Gil", "Budget");
    expect(way(below, "edit").at(-1)).toBe("Editing Budget: open");
    expect(decisionOf(below, "edit").allowed).toBe(true);
  });

  it("are skipped for comments, which are probable then (R21)", () => {
    const gil = world().of("Gil", "Q3 plan");
    expect(way(gil, "comment").at(-1)).toBe("Editing Q3 plan: skipped");
    expect(pageVerdictText(gil, "comment")).toMatch(/^Gil probably can comment on “Q3 plan”/);
  });
});

describe("lists never widen (R20)", () => {
  it("so being named does not help Gia, who has no View", () => {
    const gia = world((instance) => {
      const person = found(instance.people.values(), (one) => one.name === "Gia");
      put(instance, "Campaigns", { view: { people: [person.id], groups: [] } });
    }).of("Gia", "Campaigns");
    expect(way(gia, "view")).toEqual([
      "Confluence: passed",
      "Brand: stopped!",
      "Home: open",
      "Campaigns: passed",
    ]);
    expect(pageVerdict(gia, "view").sub).toBe(
      "No list could change that: a list never gives more than the space does.",
    );
  });
});

describe("what administrators could do (R22)", () => {
  const ways = (explanation: PageExplanation, ability: PageAbility = "view") =>
    waysOutWords(explanation, ability).map(({ text, small }) => `${text} ${small}`);
  const organization = (instance: InstanceState) => {
    const group = found(instance.groups.values(), (one) => one.name === "design-team");
    instance.groups.set(group.id, { ...group, adminRole: "organization" } satisfies Group);
  };

  it("tells Ada that she can lift the restriction, and takes nothing from it", () => {
    const ada = world().of("Ada", "Budget");
    expect(decisionOf(ada, "view").allowed).toBe(false);
    expect(ada.waysOut.map((one) => [one.way, one.self])).toEqual([
      ["lift-restriction", true],
      ["admin-key", false],
    ]);
    expect(ways(ada)[0]).toBe(
      "As space admin, Ada can lift the view list of “Campaigns” and the view list of “Budget” from Restricted pages in the settings of Brand. That opens it to everyone the space lets in, not to one person.",
    );
  });

  it("names to Gil who could: the space admin, a Confluence admin, an organization admin", () => {
    const gil = world(organization).of("Gil", "Budget");
    expect(gil.waysOut.map((one) => [one.way, one.people.map((person) => person.name)])).toEqual([
      ["lift-restriction", ["Ada"]],
      ["recover-permissions", ["Ada"]],
      ["admin-key", ["Rosa"]],
    ]);
    expect(ways(gil)[1]).toMatch(/recover permissions on Brand.*written to the audit log\.$/);
    expect(ways(gil)[2]).toMatch(/up to 60 minutes.*It is logged, and opens nothing to Gil\.$/);
  });

  it("tells a Confluence admin without the space that permissions could be recovered", () => {
    const ada = world((instance) => {
      for (const [key, grant] of instance.grants) {
        if (instance.spaces.get(grant.space)?.key === "BRAND") instance.grants.delete(key);
      }
    }).of("Ada", "Home");
    expect(ways(ada)).toEqual([
      "As Confluence admin, Ada could recover permissions on Brand, and so become its space admin. It is written to the audit log.",
    ]);
  });

  it.each<[Plan, boolean]>([
    ["free", false],
    ["standard", false],
    ["premium", true],
    ["enterprise", true],
  ])("has an admin key on the %s plan: %s", (plan, available) => {
    const explanation = world((instance) => {
      organization(instance);
      instance.header = { ...instance.header, plan };
    }).of("Ada", "Budget");
    expect(explanation.waysOut.find((one) => one.way === "admin-key")?.available).toBe(available);
    expect(ways(explanation).at(-1)).toMatch(
      available ? /up to 60 minutes/ : /no admin key on the (Free|Standard) plan/,
    );
  });

  it("says that lifting a list is not enough where more stands in the way", () => {
    const gia = world().of("Gia", "Budget");
    expect(waysCaveat(gia, "view")).toBe(
      "Lifting a list would not be enough: nothing gives View on Brand.",
    );
    expect(waysCaveat(world().of("Gil", "Budget"), "view")).toBeNull();
  });

  it("says nothing of administrators where nothing is shut", () => {
    expect(world().of("Rosa", "Budget").waysOut).toEqual([]);
    expect(ways(world().of("Gil", "Q3 plan"))).toEqual([]);
  });
});

describe("the tree (R23)", () => {
  const under = (parent: PageId | null, lists: Partial<Page> = {}) =>
    world((instance) => put(instance, "Budget", { parent, ...lists })).of("Gil", "Budget");

  it("is looked at anew when a page moves", () => {
    const home = asPageId("brand-home");
    expect(way(under(home), "view").slice(2)).toEqual(["Home: open", "Budget: stopped!"]);
    expect(decisionOf(under(home, { view: nobody }), "view").allowed).toBe(true);
  });

  it("is never open above a page that is missing", () => {
    const explanation = under(asPageId("missing"), { view: nobody });
    expect(explanation.unknownAbove?.title).toBe("Budget");
    expect(way(explanation, "view")).toEqual([
      "Confluence: passed",
      "Brand: passed",
      "Unknown pages: stopped!",
      "Budget: open",
    ]);
    expect(pageVerdictText(explanation, "view")).toMatch(/^Gil probably cannot view “Budget”/);
    expect(explanation.waysOut).toEqual([]);
  });

  it("of a blog post is the post alone, and editing it needs Blog: Add", () => {
    const post = under(null, { type: "blogpost", view: nobody });
    expect(post.path.map((node) => node.page.title)).toEqual(["Budget"]);
    expect(decisionOf(post, "edit").blockers).toEqual([
      { gate: "permission", permission: "create/blogpost" },
    ]);
  });
});

describe("who can do something on a page", () => {
  it("are those whom every list on the way names, and admins where they need not view", () => {
    const { who } = world();
    expect(who("Home", "view")).toEqual(["Ada", "Gil", "Max", "Rosa"]);
    expect(who("Campaigns", "view")).toEqual(["Gil", "Max", "Rosa"]);
    expect(who("Q3 plan", "edit")).toEqual(["Rosa"]);
    expect(who("Budget", "view")).toEqual(["Rosa"]);
    expect(who("Budget", "restrict")).toEqual(["Ada"]);
  });
});
