import { describe, expect, it } from "vitest";
import { sharedConsole } from "#test/support/app.ts";
import { ask, searchOf, visit } from "#test/support/visit.ts";

const current = sharedConsole({ args: ["--demo", "halden"] });
const main = () => current().page.getByRole("main");
const count = () => main().getByRole("status").first();
const firstCell = (name: string) =>
  current()
    .page.getByRole("grid", { name, exact: true })
    .locator("tbody tr")
    .first()
    .getByRole("gridcell")
    .first();

const everyone = {
  ...{ search: "", designation: null, group: null, space: null },
  ...({ sort: "name", descending: false, offset: 0, limit: 500 } as const),
};

describe("the Users table", () => {
  it("searches, filters and sorts as the call does, and says how many are left", async () => {
    const { page } = current();
    await visit(page, "/users", "Users");
    const guests = await ask(current(), "people.list", { ...everyone, designation: "guest" });
    await page.getByRole("button", { name: /^Guests/ }).click();
    await count().getByText(`${guests.matching} of ${guests.total} people`).waitFor();
    expect(searchOf(page)).toEqual({ designation: "guest" });

    await page.getByRole("button", { name: "Spaces", exact: true }).click();
    const sorted = await ask(current(), "people.list", {
      ...everyone,
      designation: "guest",
      sort: "spaces",
      descending: true,
    });
    await firstCell("Users")
      .getByText(sorted.rows[0]?.person.name ?? "")
      .waitFor();
    const header = page.getByRole("columnheader", { name: "Spaces" });
    expect(await header.getAttribute("aria-sort")).toBe("descending");

    await page.getByRole("searchbox").fill("northwind");
    const found = await ask(current(), "people.list", {
      ...everyone,
      search: "northwind",
      designation: "guest",
    });
    await count().getByText(`${found.matching} of ${found.total} people`).waitFor();
    await expect
      .poll(() => searchOf(page))
      .toEqual({
        search: "northwind",
        designation: "guest",
        sort: "spaces",
        descending: true,
      });
  });

  it("keeps all that over a reload, and over a visit to a person and back", async () => {
    const { page } = current();
    const search = { search: "northwind", designation: "guest", sort: "spaces", descending: true };
    await visit(page, "/users", "Users", search);
    const shown = (await count().textContent()) ?? "";
    await page.reload();
    await count().getByText(shown).waitFor();
    expect(await page.getByRole("searchbox").inputValue()).toBe("northwind");
    const guests = page.getByRole("button", { name: /^Guests/ });
    expect(await guests.getAttribute("aria-pressed")).toBe("true");
    const third = page.getByRole("grid", { name: "Users" }).locator("tbody tr").nth(2);
    const name = (await third.getByRole("link").first().textContent()) ?? "";
    await third.getByRole("link").first().click();
    await page.getByRole("heading", { name, level: 1 }).waitFor();
    await page.goBack();
    await count().getByText(shown).waitFor();
    expect(searchOf(page)).toEqual({ ...search, at: 2 });
  });

  it("says that nothing matches, and clears the filters", async () => {
    const { page } = current();
    await visit(page, "/users", "No person matches", { search: "nobody at all" });
    await page.getByRole("button", { name: "Clear filters" }).click();
    const all = await ask(current(), "people.list", everyone);
    await count().getByText(`${all.total} people`, { exact: true }).waitFor();
    expect(searchOf(page)).toEqual({});
  });

  it.each([
    { designation: "emperor", sort: "shoes", at: -3, search: 7, descending: "yes" },
    { nothing: "of ours", tab: "groups" },
  ])("takes an address that says %j as one that says nothing", async (search) => {
    const { page } = current();
    await visit(page, "/users", "Users", search);
    const all = await ask(current(), "people.list", everyone);
    await count().getByText(`${all.total} people`, { exact: true }).waitFor();
  });

  it.each([
    ["/groups", "Groups", "groups"],
    ["/spaces", "Spaces", "spaces"],
    ["/guest-access", "Guest access", "guests"],
  ])("so does %s", async (path, heading, things) => {
    const { page } = current();
    await visit(page, path, heading, { nothing: "of ours", search: 7, sort: "shoes" });
    await count()
      .getByText(new RegExp(`^[0-9].* ${things}$`))
      .waitFor();
  });

  it("is walked by the keyboard, one tab stop for the whole table", async () => {
    const { page } = current();
    await visit(page, "/users", "Users", { designation: "guest" });
    const grid = page.getByRole("grid", { name: "Users" });
    await grid.getByRole("link", { name: "Dana Reyes", exact: true }).waitFor();
    await grid.focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Dana Reyes" }).waitFor();
    await page.goBack();
    await grid.focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Dana reaches" }).waitFor();
  });
});

describe("the Groups and Spaces tables", () => {
  it("counts and filters groups by kind, and leads to the one to classify", async () => {
    const { page } = current();
    await visit(page, "/groups", "Groups");
    const { total, counts, unclassified } = await ask(current(), "groups.list", {
      ...{ search: "", kind: null, unclassified: false },
      ...{ sort: "name", descending: false, offset: 0, limit: 1 },
    });
    for (const [name, kind] of [
      ["Guest groups", "guest"],
      ["Regular groups", "regular"],
      ["Other products", "other"],
    ] as const) {
      await page.getByRole("button", { name: `${name} ${counts[kind]}` }).click();
      await count().getByText(`${counts[kind]} of ${total} groups`).waitFor();
      expect(searchOf(page)).toEqual({ kind });
    }
    await page.getByRole("button", { name: /^All/ }).click();
    await page.getByRole("button", { name: `To classify ${unclassified}` }).click();
    await count().getByText(`${unclassified} of ${total} groups`).waitFor();
    await firstCell("Groups").getByText("jira-users-halden").waitFor();
    await page.getByRole("searchbox").fill("no such group");
    await page.getByRole("heading", { name: "No group matches" }).waitFor();
    await page.getByRole("button", { name: "Clear filters" }).click();
    await count().getByText(`${total} groups`, { exact: true }).waitFor();
  });

  it("counts and filters spaces", async () => {
    const { page } = current();
    await visit(page, "/spaces", "Spaces");
    const { total, counts, guestVisible, openToAll } = await ask(current(), "spaces.list", {
      ...{ search: "", show: null, guestVisible: false, openToAll: false },
      ...{ sort: "name", descending: false, offset: 0, limit: 1 },
    });
    await page.getByRole("button", { name: `Guests can view ${guestVisible}` }).click();
    await count().getByText(`${guestVisible} of ${total} spaces`).waitFor();
    await page.getByRole("button", { name: `Open to everyone ${openToAll}` }).click();
    await count().getByText(`${openToAll} of ${total} spaces`).waitFor();
    expect(searchOf(page)).toEqual({ guestVisible: true, openToAll: true });
    await visit(page, "/spaces", "Spaces", { show: "archived" });
    await count().getByText(`${counts.archived} of ${total} spaces`).waitFor();
    await page.getByRole("searchbox").fill("~");
    await page.getByRole("heading", { name: "No space matches" }).waitFor();
    await page.getByRole("button", { name: "Clear filters" }).click();
    await count().getByText(`${total} spaces`, { exact: true }).waitFor();
  });
});

describe("a thing's own page", () => {
  it("shows a space in Confluence's sections, and what a cell says", async () => {
    const { page } = current();
    const detail = await ask(current(), "spaces.get", { id: "space-cp" });
    await visit(page, "/spaces/space-cp", "Client Portal · permissions");
    const grid = page.getByRole("grid", { name: "Permissions of Client Portal" });
    const titles = await grid.locator("th[scope=rowgroup]").allTextContents();
    expect(titles).toEqual([
      `Groups ${detail.groups.length}`,
      `Individual users ${detail.individualUsers.length}`,
      `Guest users ${detail.guestUsers.length}`,
      "Anonymous access off",
    ]);
    const row = grid.getByRole("row", { name: /^Dana Reyes GUEST/ });
    // A click turns the cell, which is taken back here: what it says is what matters.
    await row.getByRole("gridcell").last().click();
    await page.getByRole("button", { name: "Discard" }).click();
    const card = page.getByRole("complementary", { name: "What the table says" });
    await card.getByRole("heading", { name: "Space: Admin · Dana Reyes" }).waitFor();
    await card.getByText("It does not count: guests can't be space admins.").waitFor();
    expect(searchOf(page)).toEqual({
      row: "person:712020:dana-reyes",
      permission: "administer/space",
    });
    await card.getByRole("link", { name: /^Open Why/ }).click();
    await page.getByRole("heading", { name: /^Dana Reyes cannot administer/ }).waitFor();
  });

  it("brings the row of which the address speaks into view", async () => {
    const { page, resize } = current();
    await resize(1024, 640);
    const search = { row: "person:712020:dana-reyes", permission: "administer/space" };
    await visit(page, "/spaces/space-cp", "Space: Admin · Dana Reyes", search);
    const grid = page.getByRole("grid", { name: "Permissions of Client Portal" });
    const row = grid.getByRole("row", { name: /^Dana Reyes GUEST/ });
    const isInView = () =>
      row.evaluate((shown) => {
        const table = shown.closest("table")?.parentElement?.getBoundingClientRect();
        const { top, bottom } = shown.getBoundingClientRect();
        return table !== undefined && top >= table.top && bottom <= table.bottom + 1;
      });
    await expect.poll(isInView).toBe(true);
  });

  it("lists who can view a space, guests first", async () => {
    const { page } = current();
    const { peopleCount, guestCount } = await ask(current(), "spaces.get", { id: "space-cp" });
    await visit(page, "/spaces/space-cp", "Client Portal · permissions");
    await page.getByRole("tab", { name: `People who can view ${peopleCount}` }).click();
    const grid = page.getByRole("grid", { name: "People who can view Client Portal" });
    const rows = grid.locator("tbody tr");
    await rows.nth(guestCount).waitFor();
    const designations = await rows.locator("td:nth-child(3)").allTextContents();
    expect(designations.slice(0, guestCount + 1)).toEqual([
      ...Array.from({ length: guestCount }, () => "guest"),
      "regular user",
    ]);
  });

  it.each([
    ["/users/nobody", "This person could not be shown", 'There is no person "nobody"'],
    ["/groups/nobody", "This group could not be shown", 'There is no group "nobody"'],
    ["/spaces/nobody", "This space could not be shown", 'There is no space "nobody"'],
    ["/users/__proto__", "This person could not be shown", 'There is no person "__proto__"'],
  ])("names the id of %s that is unknown", async (address, title, message) => {
    const { page } = current();
    await visit(page, address, title);
    await page.getByRole("alert").getByText(message).waitFor();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("alert").getByText(message).waitFor();
  });

  it("says that an address leads nowhere, in the title too", async () => {
    const { page } = current();
    await visit(page, "/nowhere", "There is no such screen");
    expect(await page.title()).toBe("Nothing here · Vestibule");
    await page.getByRole("link", { name: "Go to Overview" }).click();
    await page.getByRole("heading", { name: "Overview" }).waitFor();
  });
});
