import { describe, expect, it } from "vitest";
import {
  pageSetEffects,
  pageSetSentence,
  pageSetTitle,
} from "#shared/explanation/page-advice-words.ts";
import { gatesOf, gateTitle, gateWord } from "#shared/explanation/page-gates.ts";
import { pageText } from "#shared/explanation/page-text.ts";
import { waysOutWords } from "#shared/explanation/page-ways.ts";
import {
  abilityLabel,
  answerWord,
  pageNotes,
  pageVerdict,
  pageVerdictText,
} from "#shared/explanation/page-words.ts";
import type { PageAbility } from "#shared/model/page.ts";
import { sharedConsole } from "#test/support/app.ts";
import { ask, searchOf, visit } from "#test/support/visit.ts";

const dana = "712020:dana-reyes";
const space = "space-cp";

const current = sharedConsole({ args: ["--demo", "halden"] });

/** Shows a question about a page by its address and returns what the call says of it. */
async function show(page: string, ability: PageAbility = "view", person = dana) {
  const explanation = await ask(current(), "why.page", { person, space, page });
  const search = { person, space, page, ability };
  await visit(current().page, "/why", pageVerdictText(explanation, ability), search);
  return explanation;
}

const gates = () => current().page.locator("section[aria-labelledby=chain-title] > ol > li");
const ability = (name: string) =>
  current().page.getByRole("radio", { name: new RegExp(`^${name}`) });
const field = () => current().page.getByRole("combobox", { name: "Page" });
const side = () => current().page.getByRole("complementary", { name: "What lies behind it" });

describe("Why of a page, by clicking", () => {
  it("is come to from the whole space by picking a page, and left by picking the whole space", async () => {
    const { page } = current();
    const whole = /^Dana Reyes can view Client Portal/;
    await visit(page, "/why", whole, { person: dana, space });
    expect(await field().inputValue()).toBe("Whole space");
    await field().fill("rate h");
    await page.getByRole("option", { name: /^Rate history.*under Day rates 2027/ }).click();
    await page.getByRole("heading", { name: /^Dana Reyes cannot view “Rate history”/ }).waitFor();
    expect(searchOf(page)).toEqual({ person: dana, space, page: "page-rate-history" });
    expect(await field().inputValue()).toBe("Rate history");
    await field().click();
    await page.getByRole("option", { name: "Whole space" }).click();
    await page.getByRole("heading", { name: whole }).waitFor();
    expect(searchOf(page)).toEqual({ person: dana, space });
  });

  it("shows the seven abilities with their answers, and the way down for each that is clicked", async () => {
    const { page } = current();
    const explanation = await show("page-steel-details");
    const radios = page.getByRole("radiogroup", {
      name: "What Dana Reyes can do on Steel details",
    });
    expect(await radios.getByRole("radio").allTextContents()).toEqual(
      explanation.abilities.map((one) => `${abilityLabel(one.ability)}${answerWord(one.decision)}`),
    );
    for (const { ability: asked } of explanation.abilities) {
      await ability(abilityLabel(asked)).click();
      await page.getByRole("heading", { name: pageVerdictText(explanation, asked) }).waitFor();
      await page.getByText(pageVerdict(explanation, asked).sub).first().waitFor();
      const expected = gatesOf(explanation, asked);
      await expect.poll(() => gates().count()).toBe(expected.length + 1);
      for (const [at, gate] of expected.entries()) {
        const text = (await gates().nth(at).textContent()) ?? "";
        expect(text).toContain(gateTitle(gate, explanation));
        expect(text.toLowerCase()).toContain(gateWord(gate).toLowerCase());
        const named = gate.list?.restricts ? [...gate.list.people, ...gate.list.groups] : [];
        for (const { name } of named) expect(text).toContain(name);
      }
      const remarks = page.getByRole("list", { name: "Remarks" }).getByRole("listitem");
      expect(await remarks.allTextContents()).toEqual(pageNotes(explanation, asked));
    }
  });

  it("says where the person stops first, and what administrators could do", async () => {
    const explanation = await show("page-rate-history");
    const texts = await gates().allTextContents();
    expect(texts.filter((text) => /^Day rates 2027stops here/.test(text))).toHaveLength(1);
    expect(texts.filter((text) => /^Rate historywould stop here too/.test(text))).toHaveLength(1);
    const ways = waysOutWords(explanation, "view");
    expect(ways.map((one) => one.way)).toEqual([
      "lift-restriction",
      "recover-permissions",
      "admin-key",
    ]);
    for (const { title, text, small } of ways) {
      const way = side().getByRole("listitem").filter({ hasText: title });
      expect(await way.textContent()).toBe(`${title}${text}${small}`);
    }
    await side().getByRole("heading", { name: "Why Dana is a guest" }).waitFor();
  });

  it("says what would take the ability away, or give it, best first", async () => {
    const { page } = current();
    for (const [asked, call, title, way] of [
      ["view", "why.pageRevoke", "To take “View” away", "loses"],
      ["edit", "why.pageGive", "To give “Edit”", "gains"],
    ] as const) {
      const explanation = await show("page-steel-details", asked);
      const question = { person: dana, page: "page-steel-details", ability: asked };
      const advice = await ask(current(), call, question);
      expect(advice.sets.length).toBeGreaterThan(0);
      const card = page.locator("section").filter({ hasText: title }).last();
      const ways = card.getByRole("listitem");
      const expected = advice.sets.map((set) =>
        [
          pageSetTitle(set, explanation),
          pageSetSentence(set, explanation),
          ...pageSetEffects(set, explanation, way),
        ].join(""),
      );
      await expect.poll(() => ways.allTextContents()).toEqual(expected.slice(0, 2));
      const more = card.getByRole("button", { name: /more way/ });
      if (expected.length > 2) {
        await more.click();
        await expect.poll(() => ways.allTextContents()).toEqual(expected);
      } else expect(await more.count()).toBe(0);
    }
  });

  it("copies the explanation as text, by the button and the shortcut", async () => {
    const { app, page } = current();
    const explanation = await show("page-steel-details", "comment");
    const clipboard = () => app.evaluate(({ clipboard: system }) => system.readText());
    for (const copy of [
      () => page.getByRole("button", { name: "Copy as text" }).click(),
      () => page.keyboard.press("Control+Shift+C"),
    ]) {
      await app.evaluate(({ clipboard: system }) => system.clear());
      await copy();
      await expect.poll(clipboard, { timeout: 10_000 }).toBe(pageText(explanation, "comment"));
    }
  });

  it("goes on to what it names: a page above, a group, the space's part, everyone on the page", async () => {
    const { page } = current();
    await show("page-steel-details", "edit");
    await page.getByRole("link", { name: "Northwind working area" }).click();
    await page
      .getByRole("heading", { name: /^Dana Reyes can edit “Northwind working area”/ })
      .waitFor();
    await page.goBack();
    await side().getByRole("link", { name: "Pages: Add: Dana in Client Portal" }).click();
    await page.getByRole("heading", { name: /^Dana Reyes can add pages/ }).waitFor();
    expect(searchOf(page)).toEqual({ person: dana, space, permission: "create/page" });
    await page.goBack();
    await page.getByRole("heading", { name: /^Dana Reyes cannot edit “Steel details”/ }).waitFor();
    await gates().getByRole("link", { name: "client-services" }).first().click();
    await page.getByRole("heading", { name: "client-services" }).waitFor();
    await page.goBack();
    await side()
      .getByRole("link", { name: /^Everyone who can edit it/ })
      .click();
    const asked = { space, page: "page-steel-details", ability: "edit" } as const;
    const { total } = await ask(current(), "pages.who", asked);
    await page.getByRole("heading", { name: `${total} people can edit “Steel details”` }).waitFor();
    expect(await field().inputValue()).toBe("Steel details");
    await page.getByRole("link", { name: "Mei Aoki: Steel details" }).click();
    await page.getByRole("heading", { name: /^Mei Aoki can edit “Steel details”/ }).waitFor();
  });
});

describe("Why of a page, by the keyboard", () => {
  it("chooses the ability by arrow keys, with one tab stop, and keeps it in the address", async () => {
    const { page } = current();
    const explanation = await show("page-steel-details");
    await ability("View").focus();
    for (const [key, asked] of [
      ["ArrowRight", "edit"],
      ["ArrowRight", "comment"],
      ["ArrowLeft", "edit"],
      ["Home", "view"],
      ["ArrowLeft", "export"],
      ["ArrowRight", "view"],
      ["End", "export"],
    ] as const) {
      await page.keyboard.press(key);
      await page.getByRole("heading", { name: pageVerdictText(explanation, asked) }).waitFor();
      expect(searchOf(page)["ability"]).toBe(asked);
      expect(await ability(abilityLabel(asked)).evaluate((one) => one.matches(":focus"))).toBe(
        true,
      );
    }
    expect(await page.locator("[role=radio][tabindex='0']").count()).toBe(1);
    await page.reload();
    await page.getByRole("heading", { name: pageVerdictText(explanation, "export") }).waitFor();
  });

  it("picks a page while the field keeps the focus", async () => {
    const { page } = current();
    await visit(page, "/why", /^Dana Reyes can view Client Portal/, { person: dana, space });
    await field().focus();
    await page.keyboard.type("autumn");
    await page.getByRole("option", { name: /^Autumn campaign/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /^Dana Reyes can view “Autumn campaign”/ }).waitFor();
    expect(await field().evaluate((one) => one.matches(":focus"))).toBe(true);
  });
});

describe("Why of a page when something is missing", () => {
  it.each([
    ["a page that is not there", { person: dana, space, page: "nowhere" }],
    ["a page of another space", { person: dana, space, page: "page-logo-files" }],
  ])("refuses %s, and lets one pick anew", async (_name, search) => {
    const { page } = current();
    await visit(page, "/why", "This could not be explained", search);
    await page.getByRole("alert").getByText(`There is no page "${search.page}"`).waitFor();
    expect(await field().inputValue()).toBe("");
    await field().fill("weekly");
    await page.getByRole("option", { name: /^Weekly status/ }).click();
    await page.getByRole("heading", { name: /^Dana Reyes can view “Weekly status”/ }).waitFor();
  });

  it("says that nothing is found for a title that none has", async () => {
    const { page } = current();
    await show("page-weekly-status");
    await field().fill("no such title");
    await page.getByText("Nothing found").waitFor();
    await page.keyboard.press("Escape");
    expect(await field().inputValue()).toBe("Weekly status");
  });

  it("begins with the whole space when another space is picked", async () => {
    const { page } = current();
    await show("page-weekly-status", "edit");
    await page.getByRole("combobox", { name: "Space" }).fill("legal");
    await page.getByRole("option", { name: /Legal Review/ }).click();
    await page.getByRole("heading", { name: /^Dana Reyes can view Legal Review/ }).waitFor();
    expect(searchOf(page)).toEqual({ person: dana, space: "space-legal" });
  });

  it("shows what is unknown above a page as the gate that stops", async () => {
    await show("page-site-photos-october");
    expect(await gates().nth(2).textContent()).toMatch(/^Unknown pagesstops here/);
  });
});

describe.each(["light", "dark"] as const)("axe on a page's Why in the %s theme", (theme) => {
  it.each([
    ["page-rate-history", "view"],
    ["page-steel-details", "comment"],
    ["page-site-photos-october", "export"],
  ] as const)("finds nothing on %s, %s", async (shown, asked) => {
    const { page, axe } = current();
    await ask(current(), "shell.setTheme", { theme });
    await page.waitForFunction(
      (scheme) => document.documentElement.dataset["mantineColorScheme"] === scheme,
      theme,
    );
    await show(shown, asked);
    expect(await axe()).toEqual([]);
  });
});
