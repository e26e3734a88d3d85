import { describe, expect, it } from "vitest";
import { setSentence } from "#shared/explanation/advice-words.ts";
import { blameText } from "#shared/explanation/blame.ts";
import { paths } from "#shared/explanation/why-rows.ts";
import { whyText } from "#shared/explanation/why-text.ts";
import { verdict, verdictText } from "#shared/explanation/why-words.ts";
import { type PermissionKey, permissionKeys } from "#shared/permissions/permissions.ts";
import { sharedConsole } from "#test/support/app.ts";
import { ask, searchOf, visit } from "#test/support/visit.ts";
import { expectedSum, shownSum, sumGrid } from "#test/support/why-page.ts";

const dana = "712020:dana-reyes";
const clientPortal = "space-cp";

const current = sharedConsole({ args: ["--demo", "halden"] });
const explain = (person: string, space: string) => ask(current(), "why.space", { person, space });

/** Shows a question by its address and returns what the call says of it. */
async function show(person: string, space: string, permission: PermissionKey = "read/space") {
  const { page } = current();
  const explanation = await explain(person, space);
  await visit(page, "/why", verdictText(explanation, permission), { person, space, permission });
  return explanation;
}

const clipboard = () => current().app.evaluate(({ clipboard: system }) => system.readText());
const clearClipboard = () => current().app.evaluate(({ clipboard: system }) => system.clear());
const copied = (text: string) => expect.poll(clipboard, { timeout: 10_000 }).toBe(text);

describe("Why by clicking", () => {
  it("leads from a guest's page to the reasons of one space", async () => {
    const { page } = current();
    const explanation = await explain(dana, clientPortal);
    await page.getByRole("link", { name: /^Users/ }).click();
    await page.getByRole("button", { name: /^Guests/ }).click();
    await page.getByRole("link", { name: "Dana Reyes", exact: true }).click();
    await page.getByRole("link", { name: "Why: Dana Reyes in Client Portal" }).click();
    await page.getByRole("heading", { name: verdictText(explanation, "read/space") }).waitFor();
    await page.getByText(verdict(explanation, "read/space").sub).waitFor();
    expect(await page.getByRole("combobox", { name: "Person" }).inputValue()).toBe("Dana Reyes");
    expect(await page.getByRole("combobox", { name: "Space" }).inputValue()).toBe(
      "Client Portal · CP",
    );
    const sum = await shownSum(page, explanation);
    expect(sum.map((line) => line.map(withoutReason))).toEqual(expectedSum(explanation));
    expect(sum.find(([name]) => name === "−Guest limit")?.at(-1)).toBe("taken off");
  });

  it("makes the clicked column the question, with every path and why one does not count", async () => {
    const { page } = current();
    const explanation = await show(dana, clientPortal);
    for (const permission of ["create/page", "administer/space", "delete/page"] as const) {
      const column = permissionKeys.indexOf(permission);
      await sumGrid(page, explanation).locator("tbody tr").last().locator("td").nth(column).click();
      await page.getByRole("heading", { name: verdictText(explanation, permission) }).waitFor();
      expect(searchOf(page)["permission"]).toBe(permission);
      const shown = page.locator("section[aria-labelledby=paths-title] ol > li");
      const expected = paths(explanation, permission);
      await expect.poll(() => shown.count()).toBe(expected.length);
      for (const [at, path] of expected.entries()) {
        const text = ((await shown.nth(at).textContent()) ?? "").replaceAll("\u00a0", " ");
        const { membership, grant } = path;
        const blamed = [membership && blameText(membership), blameText(grant)];
        for (const part of [path.group?.name, ...blamed, path.suppressed]) {
          expect(text).toContain(part ?? "Dana Reyes");
        }
      }
    }
  });

  it("names the ways to take the permission away, or to give it, best first", async () => {
    const { page } = current();
    const card = page.getByRole("complementary", { name: "What lies behind it" });
    for (const [permission, call, way] of [
      ["create/page", "why.revoke", "take"],
      ["delete/page", "why.give", "give"],
    ] as const) {
      const explanation = await show(dana, clientPortal, permission);
      const question = { person: dana, space: clientPortal, permission };
      const { sets } = await ask(current(), call, question);
      const ways = card
        .locator("section")
        .filter({ has: page.getByRole("heading", { name: new RegExp(`^To ${way} “Pages`) }) })
        .locator("ol > li");
      expect(sets.length).toBeGreaterThan(0);
      for (const [at, set] of sets.slice(0, 2).entries()) {
        await ways.nth(at).getByText(setSentence(set, explanation)).waitFor();
      }
    }
  });

  it("copies the explanation as text, by the button, the shortcut and the menu", async () => {
    const { app, page } = current();
    const explanation = await show(dana, clientPortal, "create/page");
    const text = whyText(explanation, "create/page");
    await clearClipboard();
    await page.getByRole("button", { name: "Copy as text" }).click();
    await page.getByText("The explanation is on the clipboard.").first().waitFor();
    await copied(text);
    await clearClipboard();
    await page.keyboard.press("Control+Shift+C");
    await copied(text);
    await clearClipboard();
    await app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.getMenuItemById("why.copy")?.click(),
    );
    await copied(text);
  });

  it("goes on to what it names: the group, the row in the space's table, the person's groups", async () => {
    const { page } = current();
    await show(dana, clientPortal, "create/page");
    await page.getByRole("link", { name: "CP · Pages: Add" }).first().click();
    await page.getByRole("heading", { name: "Pages: Add · Northwind contractors" }).waitFor();
    await page.goBack();
    await page.getByRole("link", { name: "Groups of Dana Reyes" }).click();
    await page.getByRole("grid", { name: "Groups of Dana Reyes" }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { name: "Dana Reyes can add pages" }).waitFor();
    expect(searchOf(page)).toEqual({
      person: dana,
      space: clientPortal,
      permission: "create/page",
    });
  });
});

describe("Why for people of every kind", () => {
  it.each([
    ["a regular user", "712020:astrid-lindqvist", "space-hb"],
    ["a deactivated person with grants", "712020:bengt-aaltonen", "space-cp"],
    ["someone in no group", "712020:karin-voss", "space-cp"],
    ["someone in groups of other products only", "712020:stig-palm", "space-cp"],
    ["an app", "712020:nightly-backup", "space-hb"],
    ["a guest in a space that any active user sees", "712020:tomas-beck", "space-itsm"],
    ["a guest in a space open to anyone", "712020:nadia-petrova", "space-help"],
  ])("says of %s what the call says", async (_kind, person, space) => {
    const { page } = current();
    const explanation = await show(person, space);
    await page.getByText(verdict(explanation, "read/space").sub).waitFor();
    const sum = (await shownSum(page, explanation)).map((line) => line.map(withoutReason));
    const expected = expectedSum(explanation);
    if (explanation.rows.length > 0) expect(sum).toEqual(expected);
    else {
      expect(sum[0]?.[0]).toBe("No source");
      expect(sum.slice(1)).toEqual(expected);
    }
    const card = page.getByRole("complementary", { name: "What lies behind it" });
    await card
      .getByRole("heading", { name: new RegExp(explanation.person.name.split(" ")[0] ?? "") })
      .waitFor();
    const { decision } = explanation.net[0] ?? { decision: { allowed: true, blockers: [] } };
    const blockers = card
      .locator("section")
      .filter({ has: page.getByRole("heading", { name: "What stands in the way" }) })
      .locator("ol > li");
    expect(await blockers.count()).toBe(decision.allowed ? 0 : decision.blockers.length);
  });
});

describe("Why when something is missing", () => {
  it("offers the spaces of a person, and the people of a space", async () => {
    const { page } = current();
    const { spaces } = await ask(current(), "people.get", { id: dana });
    await visit(page, "/why", `Dana reaches ${spaces.length} spaces`, { person: dana });
    await page.getByRole("link", { name: "Legal Review: LEGAL" }).click();
    await page.getByRole("heading", { name: /^Dana Reyes can view Legal Review/ }).waitFor();
    await visit(page, "/why", /people can view Client Portal/, { space: clientPortal });
    await page.getByRole("link", { name: "Dana Reyes: CP" }).click();
    await page.getByRole("heading", { name: /^Dana Reyes can view Client Portal/ }).waitFor();
  });

  it.each([
    [{ person: "nobody", space: clientPortal }, 'There is no person "nobody"'],
    [{ person: dana, space: "nowhere" }, 'There is no space "nowhere"'],
  ])("names the id of %j that is unknown, and lets one pick anew", async (search, message) => {
    const { page } = current();
    await visit(page, "/why", "This could not be explained", search);
    await page.getByRole("alert").getByText(message).waitFor();
    const field = search.person === dana ? "Space" : "Person";
    await page.getByRole("combobox", { name: field }).fill(field === "Space" ? "legal" : "dana");
    await page.getByRole("option", { name: /Legal Review|Dana Reyes/ }).click();
    await page.getByRole("heading", { name: /^Dana Reyes can view/ }).waitFor();
  });

  it("takes a permission that is none as View", async () => {
    const { page } = current();
    const search = { person: dana, space: clientPortal, permission: "fly/space" };
    await visit(page, "/why", "Dana Reyes can view Client Portal", search);
  });
});

describe("Why and the way back", () => {
  it("keeps person, space and permission in the address: reload and back restore them", async () => {
    const { page } = current();
    const explanation = await show(dana, clientPortal, "create/page");
    await page.reload();
    await page.getByRole("heading", { name: verdictText(explanation, "create/page") }).waitFor();
    const field = page.getByRole("combobox", { name: "Space" });
    await field.fill("legal");
    await page.getByRole("option", { name: /Legal Review/ }).click();
    await page
      .getByRole("heading", { name: /Legal Review/ })
      .first()
      .waitFor();
    await page.goBack();
    await page.getByRole("heading", { name: verdictText(explanation, "create/page") }).waitFor();
    expect(await field.inputValue()).toBe("Client Portal · CP");
    await page.goForward();
    await page
      .getByRole("heading", { name: /Legal Review/ })
      .first()
      .waitFor();
  });
});

/** A suppressed tick also says why; that is compared with the paths. */
function withoutReason(text: string): string {
  return text.replace(/^(granted, but it does not count): .*$/, "$1");
}
