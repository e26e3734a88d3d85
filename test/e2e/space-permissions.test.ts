import { beforeEach, describe, expect, it } from "vitest";
import { sharedConsole } from "#test/support/app.ts";
import { ask, visit } from "#test/support/visit.ts";

const clientPortal = "space-cp";
const northwind = "group-northwind-contractors";

const current = sharedConsole({ args: ["--demo", "halden"] });

const grid = () => current().page.getByRole("grid", { name: "Permissions of Client Portal" });
const cell = (name: string) => grid().getByRole("gridcell", { name });
const button = (name: string | RegExp) => current().page.getByRole("button", { name });
const gone = (one: ReturnType<typeof button>) => one.waitFor({ state: "detached" });
const space = () => ask(current(), "spaces.get", { id: clientPortal });
const revision = async () => (await ask(current(), "workspace.current", {}))?.revision;

/** What a group's row holds, as the main process has it. */
async function heldBy(group: string): Promise<string[]> {
  const { groups, guestUsers } = await space();
  const row = [...groups, ...guestUsers].find((one) => one.group?.id === group);
  return row?.ticks.map((one) => one.permission) ?? [];
}

/** Shows the table with the cell chosen, and the focus in it. */
async function standOn(row: string, permission: string): Promise<void> {
  await visit(current().page, "/", "Overview");
  await visit(current().page, `/spaces/${clientPortal}`, "Client Portal · permissions", {
    row,
    permission,
  });
  await grid().focus();
}

describe("the permission table of a space", () => {
  beforeEach(async () => {
    await ask(current(), "workspace.actAs", { as: null });
  });

  it("is changed by the keyboard alone, says what that would do, saves, and is undone from the notice", async () => {
    const { page } = current();
    const before = await heldBy(northwind);
    await standOn(`group:${northwind}`, "create/comment");
    await page.keyboard.press(" ");
    await cell("Northwind contractors, Comments add, will be taken away").waitFor();
    await page.getByText("6 people lose Comments: Add in Client Portal.").waitFor();
    await page.getByText("3 people keep Comments: Add in Client Portal.").waitFor();
    await page.getByText("now only through Agency partners").first().waitFor();
    expect(await heldBy(northwind)).toEqual(before);

    await page.keyboard.press(" ");
    await gone(button("Save 1 change"));
    await page.keyboard.press(" ");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await cell("Northwind contractors, Comments delete, will be granted").waitFor();
    await button("Save 2 changes").focus();
    await page.keyboard.press("Enter");
    await page.getByText(/and 1 more change\./).waitFor();
    await expect
      .poll(() => heldBy(northwind))
      .toEqual([...before.filter((one) => one !== "create/comment"), "delete/comment"]);

    await page.getByRole("alert").getByRole("button", { name: "Undo" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText(/^Undo: give/).waitFor();
    expect(await heldBy(northwind)).toEqual(before);
  });

  it("keeps what is pending while one is elsewhere, until it is discarded", async () => {
    const { page } = current();
    const at = await revision();
    await standOn(`group:${northwind}`, "read/space");
    await page.keyboard.press(" ");
    await page.getByText("the row goes when you save").waitFor();
    await visit(page, "/spaces", "Spaces", { search: "Client Portal" });
    await page.getByText("unsaved changes").waitFor();
    await visit(page, `/spaces/${clientPortal}`, "Client Portal · permissions");
    await button("Discard").click();
    await cell("Northwind contractors, View, granted").waitFor();
    expect(await revision()).toBe(at);
  });

  it("adds a row for a guest with the guest defaults, and goes there", async () => {
    const { page } = current();
    await standOn(`group:${northwind}`, "read/space");
    await button("Add people or groups").click();
    await page.keyboard.type("tomas");
    await page.getByRole("option", { name: /^Tomas Beck/ }).waitFor();
    await page.keyboard.press("Enter");
    await cell("Tomas Beck, Pages add, will be granted").waitFor();
    await expect.poll(() => grid().evaluate((one) => one === document.activeElement)).toBe(true);
    await page.getByText("1 person gains View, Pages: Add").waitFor();
    await page.keyboard.press("Delete");
    await gone(button("Save 1 change"));
  });

  it("refuses Admin for guests, and the last Admin to go, with the reason", async () => {
    const { page } = current();
    await standOn(`group:${northwind}`, "administer/space");
    await page.keyboard.press(" ");
    await cell("Northwind contractors, Space admin, never for guests").waitFor();
    await page.getByText("Guests can't be space admins").first().waitFor();
    expect(await button(/^Save/).count()).toBe(0);

    await cell("Priya Okafor, Space admin, granted").click();
    await page.getByText("Client Portal would have no admin left").waitFor();
    expect(await button("Save 1 change").isDisabled()).toBe(true);
    await button("Put the row of Priya Okafor back").click();
    await gone(button("Save 1 change"));
  });

  it("warns that anonymous View reaches every guest (R13)", async () => {
    await standOn("anonymous", "read/space");
    await current().page.keyboard.press(" ");
    await current().page.getByText("Anonymous View reaches every guest.").waitFor();
    await button("Discard").click();
  });

  it("is shown and explained to those who may not change it (R29)", async () => {
    await ask(current(), "workspace.actAs", { as: { role: "regular" } });
    await standOn(`group:${northwind}`, "create/comment");
    await current()
      .page.getByText(/^Giving space access needs/)
      .waitFor();
    await current().page.keyboard.press(" ");
    await cell("Northwind contractors, Comments add, granted").waitFor();
    expect(await button("Add people or groups").isDisabled()).toBe(true);
    expect(await button("Archive…").isDisabled()).toBe(true);
  });
});

describe("spaces", () => {
  const dialog = (name: string) => current().page.getByRole("dialog", { name });

  it("are made, archived and brought back, each with what it does shown first", async () => {
    const { page } = current();
    await ask(current(), "workspace.actAs", { as: null });
    await visit(page, "/spaces", "Spaces");
    await button("New space…").click();
    await dialog("New space").waitFor();
    await page.keyboard.type("Harbour works");
    await dialog("New space").getByText("in Harbour works").first().waitFor();
    await dialog("New space").getByRole("textbox", { name: "Key" }).fill("a b");
    await dialog("New space").getByText("letters and digits only").waitFor();
    await dialog("New space").getByRole("textbox", { name: "Key" }).fill("CP");
    await dialog("New space").getByRole("alert").waitFor();
    await dialog("New space").getByRole("textbox", { name: "Key" }).fill("HARBOUR");
    await dialog("New space").getByText("in Harbour works").first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Harbour works", exact: true }).click();

    await button("Archive…").click();
    await dialog("Archive Harbour works").getByText("change nobody's access").waitFor();
    await dialog("Archive Harbour works").getByRole("button", { name: "Archive it" }).click();
    await button("Bring back…").click();
    await dialog("Bring Harbour works back").getByRole("button", { name: "Bring it back" }).click();
    await button("Archive…").waitFor();
  });
});
