import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { dateText } from "#shared/explanation/words.ts";
import type { CallOutput } from "#shared/ipc/contract.ts";
import { changeList, everything, openChange, pastBanner } from "#test/support/activity-page.ts";
import { sharedConsole } from "#test/support/app.ts";
import { ask, searchOf, visit } from "#test/support/visit.ts";

const group = "group-jira-users-halden";

const current = sharedConsole({ args: ["--demo", "halden"] });

const kind = async () => (await ask(current(), "groups.get", { id: group })).group.kind;
const log = () => ask(current(), "activity.list", everything);
const revision = async () => (await ask(current(), "workspace.current", {}))?.revision ?? 0;

/** The entry on top of the log, once the list shows it there. */
async function newest(page: Page): Promise<CallOutput<"activity.list">["rows"][number]["change"]> {
  const [row] = (await log()).rows;
  if (!row) throw new Error("nothing was ever changed");
  const top = changeList(page).getByRole("option").first();
  await expect.poll(() => top.textContent()).toContain(`change ${row.change.revision}`);
  expect(await top.textContent()).toContain(row.change.label);
  return row.change;
}

describe("a change made in the window", () => {
  it("stands on top of the activity, with its before and after in words", async () => {
    const { page } = current();
    await visit(page, `/groups/${group}`, "jira-users-halden");
    await page.getByRole("combobox", { name: "Kind of this group" }).selectOption("other");
    await page.getByRole("button", { name: "Change the kind…" }).click();
    await page.getByRole("button", { name: "Make it a group of another product" }).click();
    await expect.poll(kind).toBe("other");
    await page.keyboard.press("Control+7");
    await page.getByRole("heading", { name: "Activity" }).waitFor();
    const { label } = await newest(page);
    await openChange(page).getByRole("heading", { name: label }).waitFor();
    const line = openChange(page).getByRole("row", { name: /^jira-users-halden/ });
    await expect
      .poll(() => line.getByRole("cell").allTextContents())
      .toEqual(["regular group", "group of another product"]);
    await line.getByRole("link", { name: "jira-users-halden" }).click();
    await page.getByRole("heading", { name: "jira-users-halden" }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { name: "Activity" }).waitFor();
  });

  it("is undone with its impact shown first and a reason, and made again", async () => {
    const { page } = current();
    await visit(page, "/activity", "Activity");
    const made = await newest(page);
    const asked = { change: made.revision, way: "undo" } as const;
    const { effects } = await ask(current(), "activity.impact", asked);
    expect(effects.length).toBeGreaterThan(0);
    await openChange(page).getByRole("button", { name: "Undo this…" }).click();
    const dialog = page.getByRole("dialog", { name: `Undo change ${made.revision}` });
    for (const { text } of effects) {
      await dialog.getByRole("listitem").filter({ hasText: text }).waitFor();
    }
    await dialog.getByRole("textbox", { name: "Reason (optional)" }).fill("It was a slip");
    await dialog.getByRole("button", { name: "Undo it" }).click();
    await dialog.waitFor({ state: "hidden" });
    expect(await kind()).toBe("regular");
    const taken = await newest(page);
    expect(taken).toMatchObject({ kind: "undo", of: made.revision, reason: "It was a slip" });

    const old = changeList(page).getByRole("option", {
      name: new RegExp(`change ${made.revision}\\b`),
    });
    await old.getByText("taken back", { exact: true }).waitFor();
    await old.click();
    await expect.poll(() => searchOf(page)["change"]).toBe(made.revision);
    await openChange(page).getByText("taken back since").waitFor();
    await openChange(page).getByRole("button", { name: "Make it again…" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Make it again" }).click();
    await expect.poll(kind).toBe("other");
    expect((await newest(page)).kind).toBe("redo");
  });

  it("is undone and made again by the keys, wherever one is, and a notice leads to the entry", async () => {
    const { page } = current();
    await visit(page, "/users", "Users");
    await page.keyboard.press("Control+z");
    await expect.poll(kind).toBe("regular");
    const undone = await revision();
    await page.keyboard.press("Control+Shift+Z");
    await expect.poll(kind).toBe("other");
    await page.keyboard.press("Control+z");
    await expect.poll(kind).toBe("regular");
    await page.keyboard.press("Control+y");
    await expect.poll(kind).toBe("other");
    const redone = await revision();
    expect(redone).toBe(undone + 3);
    await page.getByRole("link", { name: `See change ${redone}` }).click();
    await page.getByRole("heading", { name: "Activity" }).waitFor();
    await expect.poll(() => searchOf(page)).toEqual({ change: redone });
    await page.keyboard.press("Control+y");
    await page.getByText("There is nothing to redo.").waitFor();
    expect(await revision()).toBe(redone);
  });

  it("stays when the keys belong to a field one types in, and the menu leaves it too", async () => {
    const { app, page } = current();
    await visit(page, "/users", "Users");
    const before = await revision();
    const field = page.getByRole("searchbox");
    await field.focus();
    await page.keyboard.type("dana");
    await page.keyboard.press("Control+z");
    await expect.poll(() => field.inputValue()).toBe("");
    await page.keyboard.type("gil");
    await app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.getMenuItemById("edit.undo")?.click(),
    );
    await expect.poll(() => field.inputValue()).toBe("");
    await page.keyboard.press("Control+z");
    expect(await revision()).toBe(before);
  });

  it("is undone by the palette and the menu, which say what is next", async () => {
    const { app, page } = current();
    await visit(page, "/", "Overview");
    const { undo } = await ask(current(), "activity.next", {});
    await page.keyboard.press("Control+k");
    const palette = page.getByRole("dialog", { name: "Find or do" });
    await palette.getByRole("textbox", { name: "Find or do" }).fill("undo");
    const label = (undo?.label ?? "").slice(1);
    await palette.getByRole("button", { name: new RegExp(`^Undo: .${label}`) }).click();
    await expect.poll(kind).toBe("regular");
    await app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.getMenuItemById("edit.redo")?.click(),
    );
    await expect.poll(kind).toBe("other");
  });

  it("that others stand on says which, and leads there", async () => {
    const { page } = current();
    await visit(page, "/activity", "Import the site's dump of 5 January", { change: 2 });
    const { undo } = await ask(current(), "activity.get", { change: 2 });
    if (undo?.ok !== false) throw new Error("nothing stands on the first import");
    await openChange(page).getByText(undo.error.message).waitFor();
    expect(await openChange(page).getByRole("button", { name: "Undo this…" }).isDisabled()).toBe(
      true,
    );
    const by = undo.error.details["by"];
    await openChange(page)
      .getByRole("link", { name: `See change ${by}` })
      .click();
    await expect.poll(() => searchOf(page)["change"]).toBe(by);
  });
});

describe("the past", () => {
  it("is shown on every screen under a banner, where nothing can be changed, until one goes back", async () => {
    const { page } = current();
    const now = await ask(current(), "workspace.current", {});
    await visit(page, "/activity", "Deactivate Paolo Greco", { change: 40 });
    await openChange(page).getByRole("button", { name: "Show the workspace as it was" }).click();
    const banner = pastBanner(page);
    await banner.getByText(/after change 40\./).waitFor();
    const [then] = (await ask(current(), "activity.list", everything)).rows;
    await banner
      .getByText(`as it was on ${dateText(then?.change.at ?? "")}, after change 40.`)
      .waitFor();
    await openChange(page)
      .getByText(/Go back to now to change it/)
      .waitFor();
    expect(await openChange(page).getByRole("button", { name: "Undo this…" }).isDisabled()).toBe(
      true,
    );
    const past = await ask(current(), "workspace.current", {});
    const screens = page.getByRole("navigation", { name: "Screens" });
    await screens.getByRole("link", { name: `Users ${past?.instance?.people}` }).waitFor();
    expect(past?.instance?.people).not.toBe(now?.instance?.people);

    await page.keyboard.press("Control+z");
    await page.getByText("You see the workspace as it was at change 40.").waitFor();
    await visit(page, "/groups/group-northwind-contractors", "Northwind contractors");
    expect(await page.getByRole("combobox", { name: "Kind of this group" }).isDisabled()).toBe(
      true,
    );
    await page.keyboard.press("Control+i");
    const dialog = page.getByRole("dialog", { name: "Import from Confluence" });
    await dialog.getByText("Nothing can be imported just now").waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });

    await banner.getByRole("button", { name: "Pick another day" }).click();
    await banner.getByLabel("As it was at the end of").fill("2026-03-04");
    await banner.getByRole("button", { name: "Show that day" }).click();
    await banner.getByText("as it was on 4 Mar 2026").waitFor();
    await banner.getByRole("button", { name: "Back to now" }).click();
    await banner.waitFor({ state: "hidden" });
    expect(await ask(current(), "workspace.current", {})).toEqual(now);
    expect(await page.getByRole("combobox", { name: "Kind of this group" }).isDisabled()).toBe(
      false,
    );
  });

  it("is reached from the activity by a day", async () => {
    const { page } = current();
    await visit(page, "/activity", "Activity");
    await page.getByRole("button", { name: "As it was…" }).click();
    await page.getByLabel("As it was at the end of").fill("2026-01-05");
    await page.keyboard.press("Enter");
    const banner = pastBanner(page);
    await banner.getByText("as it was on 5 Jan 2026, after change 2.").waitFor();
    await banner.getByRole("button", { name: "Back to now" }).click();
    await banner.waitFor({ state: "hidden" });
  });
});
