import { describe, expect, it } from "vitest";
import { sharedConsole } from "#test/support/app.ts";
import { screens } from "#test/support/screens.ts";
import { ask, visit } from "#test/support/visit.ts";

const current = sharedConsole({ args: ["--demo", "halden"] });

describe.each(["light", "dark"] as const)("axe in the %s theme", (theme) => {
  it("shows that theme", async () => {
    const { page } = current();
    await ask(current(), "shell.setTheme", { theme });
    await page.waitForFunction(
      (scheme) => document.documentElement.dataset["mantineColorScheme"] === scheme,
      theme,
    );
  });

  it.each(screens)("finds nothing on $name", async ({ show }) => {
    const { page, axe } = current();
    await show(page);
    expect(await axe()).toEqual([]);
  });

  it.each([
    ["workspace.new", "New workspace"],
    ["import.open", "Import from Confluence"],
    ["workspace.resetDemo", "Reset the demo workspace"],
    ["guests.invite", "Invite guests"],
    ["access.add", "Add space access"],
    ["acting.choose", "Act as"],
  ] as const)("finds nothing in the dialog of %s", async (command, title) => {
    const { app, page, axe } = current();
    await visit(page, "/", "Overview");
    await app.evaluate(
      ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(),
      command,
    );
    const dialog = page.getByRole("dialog", { name: title });
    await dialog.waitFor();
    await dialog.evaluate((shown) =>
      Promise.all(shown.getAnimations({ subtree: true }).map((one) => one.finished)),
    );
    expect(await axe()).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
  });

  it("finds nothing in the palette", async () => {
    const { page, axe } = current();
    await page.keyboard.press("Control+k");
    const palette = page.getByRole("dialog");
    await palette.getByRole("textbox", { name: "Find or do" }).fill("dana");
    await palette.getByText("dana@northwind.example").waitFor();
    expect(await axe()).toEqual([]);
    await page.keyboard.press("Escape");
    await palette.waitFor({ state: "hidden" });
  });

  it("finds nothing in the workspace menu and an open field of the Why page", async () => {
    const { page, axe } = current();
    await page.getByRole("button", { name: "Workspace" }).click();
    await page.getByRole("menuitem", { name: /Import from Confluence/ }).waitFor();
    expect(await axe()).toEqual([]);
    await page.keyboard.press("Escape");
    await visit(page, "/why", "Whose access, and where?");
    await page.getByRole("combobox", { name: "Person" }).click();
    await page.getByRole("option").first().waitFor();
    expect(await axe()).toEqual([]);
  });

  it("finds nothing on the start page", async () => {
    const { page, axe } = current();
    const open = await ask(current(), "workspace.current", {});
    await ask(current(), "workspace.close", {});
    await page.getByRole("heading", { name: "Vestibule" }).waitFor();
    const found = await axe();
    await ask(current(), "workspace.open", { path: open?.path ?? "" });
    await page.getByRole("heading", { name: "Overview" }).waitFor();
    expect(found).toEqual([]);
  });
});
