import { beforeEach, describe, expect, test } from "vitest";
import { document, errorOf, runCli } from "#test/support/cli.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const on = (command: string, ...args: string[]) => runCli([command, at("acme.vestibule"), ...args]);

beforeEach(async () => {
  await runCli(["new", at("acme.vestibule"), "--demo", "acme"]);
});

describe("why --page", () => {
  test("prints the verdict, the seven abilities, the way down and the ways out", async () => {
    const { code, out } = await on("why", "Gil", "BRAND", "--page", "Budget");
    expect(code).toBe(0);
    expect(out).toContain(
      "Gil cannot view “Budget” in Brand: the view list of “Budget” names neither Gil nor one of Gil's groups.",
    );
    expect(out).toContain("Gil on Brand (BRAND) › Home › Campaigns › Q3 plan › Budget");
    expect(out.match(/^ {2}(view|edit|comment|attach|delete|restrict|export): /gm)).toHaveLength(7);
    expect(out).toContain(
      "+ Campaigns: its view list names Rosa and guests-brandworks; Gil passes through",
    );
    expect(out).toContain("x Budget: its view list names Rosa;");
    expect(out).toContain("A space admin can lift the view list of “Budget”");
  });

  test("takes an ability, or the permission it needs, in the place of the permission", async () => {
    for (const asked of ["edit", "create/page", "EDITSPACE"]) {
      const { out } = await on("why", "Gil", "BRAND", asked, "--page", "Q3 plan");
      expect(out).toMatch(/^Gil cannot edit “Q3 plan” in Brand: the edit list/);
    }
    const refused = await on("why", "Gil", "BRAND", "archive/page", "--page", "Home", "--json");
    expect([refused.code, errorOf(refused).code]).toEqual([2, "unknown-ability"]);
  });

  test("as JSON keeps what it promised and adds lists and ways out", async () => {
    const answer = document<Record<string, unknown>>(
      await on("why", "Ada", "BRAND", "--page", "brand-budget", "--json"),
    );
    expect(answer).toMatchObject({
      v: 1,
      person: { accountId: "712020:ada", name: "Ada" },
      space: "BRAND",
      page: "brand-budget",
      title: "Budget",
      ability: "view",
      abilities: {
        view: {
          allowed: false,
          blockers: [
            { gate: "view-restriction", page: "brand-campaigns" },
            { gate: "view-restriction", page: "brand-budget" },
          ],
        },
        restrict: { allowed: true },
      },
      unknownAbove: null,
      edit: { restricts: false, passes: true },
      waysOut: [
        { way: "lift-restriction", available: true, self: true, count: 1 },
        { way: "admin-key", available: true, self: false, count: 0 },
      ],
    });
    expect(answer["path"]).toMatchObject([
      { title: "Home", view: { restricts: false } },
      { title: "Campaigns", view: { groups: ["guests-brandworks"], passes: false } },
      { title: "Q3 plan", view: { restricts: false } },
      { title: "Budget", view: { people: [{ name: "Rosa" }], passes: false } },
    ]);
  });

  test("refuses a page of another space, and one that is not there", async () => {
    for (const [space, page] of [
      ["HR", "BRAND/Home"],
      ["BRAND", "Nowhere"],
    ] as const) {
      const run = await on("why", "Rosa", space, "--page", page, "--json");
      expect([run.code, errorOf(run).code]).toEqual([3, "unknown-page"]);
    }
  });
});

describe("who --page", () => {
  test("lists who can view it, by name, and how they get past each list", async () => {
    const answer = document<{ people: unknown[] }>(
      await on("who", "BRAND", "--page", "Campaigns", "--json"),
    );
    const list = { page: "brand-campaigns", title: "Campaigns" };
    expect(answer).toEqual({
      v: 1,
      space: "BRAND",
      page: "brand-campaigns",
      title: "Campaigns",
      ability: "view",
      people: [
        {
          ...{ accountId: "712020:gil", name: "Gil", designation: "guest", certainty: "sure" },
          routes: ["group", "individual"],
          lists: [{ ...list, byName: false, groups: ["guests-brandworks"] }],
        },
        {
          ...{ accountId: "712020:max", name: "Max", designation: "regular", certainty: "sure" },
          routes: ["group"],
          lists: [{ ...list, byName: false, groups: ["guests-brandworks"] }],
        },
        {
          ...{ accountId: "712020:rosa", name: "Rosa", designation: "regular", certainty: "sure" },
          routes: ["group"],
          lists: [{ ...list, byName: true, groups: [] }],
        },
      ],
    });
  });

  test("takes an ability, and says so where nobody has it", async () => {
    const edit = await on("who", "BRAND", "edit", "--page", "Q3 plan");
    expect(edit.out).toBe("Rosa  regular user    group; Campaigns by name\n");
    const exported = await on("who", "BRAND", "export", "--page", "Budget");
    expect(exported.out).toBe("Nobody can export “Budget” in Brand.\n");
  });

  test("without a page is what it was", async () => {
    const answer = document(await on("who", "HR", "--json"));
    expect(answer).toEqual({
      v: 1,
      space: "HR",
      permission: "read/space",
      people: [
        {
          ...{ accountId: "712020:rosa", name: "Rosa" },
          ...{ designation: "regular", routes: ["group"] },
        },
      ],
    });
  });
});
