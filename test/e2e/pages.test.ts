import { beforeEach, describe, expect, it } from "vitest";
import { sharedConsole } from "#test/support/app.ts";
import { ask, searchOf, visit } from "#test/support/visit.ts";

const portal = "/spaces/space-cp";
const steel = "page-steel-details";

const current = sharedConsole({ args: ["--demo", "halden"] });

const tree = () => current().page.getByRole("treegrid", { name: "Pages of Client Portal" });
const row = (name: string | RegExp) => tree().getByRole("row", { name });
const button = (name: string | RegExp) => current().page.getByRole("button", { name });
const dialog = (name: string) => current().page.getByRole("dialog", { name });
const get = (page: string) => ask(current(), "pages.get", { page });
const viewersOf = async (page: string) => (await get(page)).viewers;

/** Presses keys, one after the other. */
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await current().page.keyboard.press(key);
}

async function showPage(id: string, title: string): Promise<void> {
  await visit(current().page, "/", "Overview");
  await visit(current().page, `${portal}/pages/${id}`, title);
}

/** Opens a dialog by keyboard. */
async function openDialog(name: string): Promise<void> {
  await button(name).focus();
  await press("Enter");
}

async function undoFromNotice(): Promise<void> {
  await current().page.getByRole("alert").getByRole("button", { name: "Undo" }).last().focus();
  await press("Enter");
  await current()
    .page.getByText(/^Undo: /)
    .last()
    .waitFor();
}

beforeEach(async () => {
  await ask(current(), "workspace.actAs", { as: null });
});

describe("the pages of a space", () => {
  it("open and close by the arrow keys, say what restricts them, and Enter shows the page", async () => {
    const { page } = current();
    await visit(page, portal, "Client Portal · permissions");
    await page.getByRole("tab", { name: /^Permissions/ }).focus();
    await press("ArrowRight");
    await tree().waitFor();
    await tree().focus();
    await row(/Site photos, October above is not known/).waitFor();
    await press("ArrowDown", "ArrowDown", "ArrowDown");
    expect(await row(/^Open Northwind/).getAttribute("aria-expanded")).toBe("false");
    await press("ArrowRight");
    await row(/Steel details edit view, above/).waitFor();
    await row(/^Open Day rates 2027 Day rates 2027 view view, above Priya Okafor/).waitFor();
    expect(await row(/^Steel details/).getAttribute("aria-level")).toBe("3");
    await press("ArrowLeft");
    await row(/Steel details/).waitFor({ state: "detached" });
    await press("ArrowRight");
    await row(/Steel details/).waitFor();
    await press("ArrowDown", "ArrowDown", "Enter");
    await page.getByRole("heading", { name: "Steel details", exact: true }).waitFor();
    await page.getByRole("link", { name: "Pages" }).click();
    await row(/Steel details/).waitFor();
  });

  it("are searched, and what restricts is picked out; blog posts stand apart", async () => {
    const { page } = current();
    await visit(page, portal, "Client Portal · pages", { tab: "pages" });
    await page.getByRole("searchbox", { name: "Search titles" }).fill("rate");
    await row(/Rate history/).waitFor();
    await page.getByRole("searchbox", { name: "Search titles" }).fill("nothing like it");
    await button("Clear filters").click();
    await row(/Harbour Trust/).waitFor();
    await button(/^Blog posts/).click();
    await page.getByRole("row", { name: /^Portal news, November/ }).waitFor();
    expect(searchOf(page)).toEqual({ tab: "pages", posts: true });
  });

  it("are found by the palette from anywhere", async () => {
    const { page } = current();
    await visit(page, "/", "Overview");
    await press("ControlOrMeta+k");
    const palette = dialog("Find or do");
    await palette.waitFor();
    await page.keyboard.type("steel det");
    await palette.getByRole("button", { name: /^Steel details/ }).waitFor();
    await press("Enter");
    await page.getByRole("heading", { name: "Steel details", exact: true }).waitFor();
  });
});

describe("a page", () => {
  it("says who can read it, and leads to Why and back", async () => {
    const { page } = current();
    await showPage(steel, "Steel details");
    const readers = page.getByRole("grid", { name: "People who can view Steel details" });
    await readers.getByRole("row", { name: /^Dana Reyes GUEST/ }).waitFor();
    await readers.getByRole("row", { name: /^Abena Osei REGULAR/ }).waitFor();
    await button("Edit").click();
    await page.getByRole("link", { name: "Why: Mei Aoki on Steel details" }).click();
    await page.getByRole("heading", { name: /^Mei Aoki can edit “Steel details”/ }).waitFor();
    await page.getByRole("link", { name: "Steel details", exact: true }).click();
    await page.getByRole("heading", { name: "Steel details", exact: true }).waitFor();
  });

  it("is restricted by the keyboard alone, says who loses it first, and is undone from the notice", async () => {
    const { page } = current();
    await showPage(steel, "Steel details");
    const before = await get(steel);
    await openDialog("Restrictions…");
    const box = dialog("Restrictions of “Steel details”");
    await box.getByRole("radio", { name: "Everyone can view, some can edit" }).waitFor();
    expect(await box.getByRole("button", { name: "Save restrictions" }).isDisabled()).toBe(true);
    await press("ArrowDown");
    await box.getByText(/^2 people lose View, Comment and Export on “Steel details”/).waitFor();
    expect(await current().axe()).toEqual([]);
    await press("Tab");
    await page.keyboard.type("dana");
    await box.getByRole("option", { name: /^Dana Reyes/ }).waitFor();
    await press("Enter");
    await box.getByText(/^1 person loses View, Comment and Export/).waitFor();
    await box.getByRole("combobox", { name: "What Dana Reyes can do" }).selectOption("Can edit");
    await box.getByText(/^1 person gains Edit/).waitFor();
    await box.getByRole("button", { name: "Save restrictions" }).focus();
    await press("Enter");
    await box.waitFor({ state: "detached" });
    await expect.poll(async () => (await get(steel)).view.people.length).toBe(3);
    await page.getByText("Only some can view or edit").waitFor();
    await undoFromNotice();
    const { view, edit } = await get(steel);
    expect({ view, edit }).toEqual({ view: before.view, edit: before.edit });
  });

  it("warns when nobody could read it any more, and needs someone on the list", async () => {
    const { page } = current();
    await showPage("page-day-rates-2027", "Day rates 2027");
    await openDialog("Restrictions…");
    const box = dialog("Restrictions of “Day rates 2027”");
    await box.getByRole("button", { name: "Take Priya Okafor off the list" }).click();
    await box.getByText(/^Add at least one person or group/).waitFor();
    expect(await box.getByRole("button", { name: "Save restrictions" }).isDisabled()).toBe(true);
    await box.getByRole("combobox", { name: "Person or group" }).fill("tomas");
    await box.getByRole("option", { name: /^Tomas Beck/ }).waitFor();
    await press("Enter");
    await box
      .getByText(/“Day rates 2027” can be read by nobody/)
      .first()
      .waitFor();
    await box.getByRole("textbox", { name: "Reason (optional)" }).fill("To see the warning");
    await box.getByRole("button", { name: "Save restrictions" }).click();
    await page.getByText("Nobody can read this page.").waitFor();
    await undoFromNotice();
    await page.getByText("Nobody can read this page.").waitFor({ state: "detached" });
  });

  it("is moved by a picker, with who gains it shown first, and moved back (R23)", async () => {
    const { page } = current();
    const before = await viewersOf(steel);
    await showPage(steel, "Steel details");
    await openDialog("Move…");
    const box = dialog("Move “Steel details”");
    await box.getByText("It stands under “Northwind working area” now.").waitFor();
    await page.keyboard.type("harbour");
    await box.getByRole("option", { name: /^Harbour Trust/ }).waitFor();
    await press("Enter");
    await box
      .getByText(/people gain View/)
      .first()
      .waitFor();
    await box.getByRole("textbox", { name: "Reason (optional)" }).waitFor();
    expect(await current().axe()).toEqual([]);
    await box.getByRole("button", { name: "Move it" }).focus();
    await press("Enter");
    await page.getByRole("navigation").getByRole("link", { name: "Harbour Trust" }).waitFor();
    expect(await viewersOf(steel)).toBeGreaterThan(before);
    await undoFromNotice();
    await expect.poll(() => viewersOf(steel)).toBe(before);
  });

  it("cannot be moved under itself, and says so", async () => {
    await showPage("page-day-rates-2027", "Day rates 2027");
    await openDialog("Move…");
    const box = dialog("Move “Day rates 2027”");
    await current().page.keyboard.type("rate history");
    await box.getByRole("option", { name: /^Rate history/ }).waitFor();
    await press("Enter");
    await box
      .getByRole("alert")
      .getByText(/not under this one/)
      .waitFor();
    expect(await box.getByRole("button", { name: "Move it" }).isDisabled()).toBe(true);
    await press("Escape");
  });

  it("is shown and explained to those who may not change it (R29)", async () => {
    await ask(current(), "workspace.actAs", { as: { role: "regular" } });
    await showPage(steel, "Steel details");
    await expect.poll(() => button("Restrictions…").getAttribute("title")).toMatch(/needs/);
    expect(await button("Restrictions…").isDisabled()).toBe(true);
    expect(await button("Move…").isDisabled()).toBe(true);
  });
});
