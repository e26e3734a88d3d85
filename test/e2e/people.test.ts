import type { Page } from "playwright";
import { beforeEach, describe, expect, it } from "vitest";
import { sharedConsole } from "#test/support/app.ts";
import { ask, visit } from "#test/support/visit.ts";

const current = sharedConsole({ args: ["--demo", "acme"] });
const page = () => current().page;
const dialog = (name: string | RegExp) => page().getByRole("dialog", { name });
const button = (name: string | RegExp) => page().getByRole("button", { name });
const max = "712020:max";
const gia = "712020:gia";
const standing = async (id: string) =>
  (await ask(current(), "people.get", { id })).person.designation;
const showPerson = (id: string, name: string, tab: string) =>
  visit(page(), `/users/${encodeURIComponent(id)}`, name, { tab });

/** Moves the focus on by Tab until it is on the button of this name within the dialog. */
async function tabTo(shown: Page, name: string): Promise<void> {
  const wanted = shown.getByRole("dialog").getByRole("button", { name });
  for (let times = 0; times < 20; times++) {
    if (await wanted.evaluate((one) => one === document.activeElement)) return;
    await shown.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to the button ${name}`);
}

/** The words that say why a button cannot be used. */
async function reasonOf(name: string): Promise<string> {
  const one = button(name);
  expect(await one.getAttribute("aria-disabled")).toBe("true");
  const id = await one.getAttribute("aria-describedby");
  return (await page().locator(`[id="${id}"]`).textContent()) ?? "";
}

beforeEach(async () => {
  await ask(current(), "workspace.actAs", { as: null });
  await visit(page(), "/", "Overview");
});

describe("Max loses his last regular group", () => {
  it("it is said beforehand who becomes what, done by keys alone with a reason, and undone", async () => {
    await showPerson(max, "Max", "groups");
    await page()
      .getByText("Leaving confluence-users-acme. Max stays in guests-brandworks.")
      .waitFor();
    const grid = page().getByRole("grid", { name: "Groups of Max" });
    await grid.getByText("confluence-users-acme").waitFor();
    expect(await reasonOf("Remove from groups…")).toContain("Select some first");

    await grid.focus();
    await page().keyboard.press(" ");
    await page().getByText("1 group selected").waitFor();
    await button("Remove from groups…").focus();
    await page().keyboard.press("Enter");
    const asking = dialog("Remove Max from confluence-users-acme");
    await asking.getByText("1 person becomes a guest.").waitFor();
    await asking.getByText(/loses .*in Brand/).waitFor();
    await asking.getByRole("textbox", { name: /^Reason/ }).focus();
    await page().keyboard.type("left the company");
    await tabTo(page(), "Remove from confluence-users-acme");
    await page().keyboard.press("Enter");

    await page().getByRole("heading", { name: "Why Max is a guest" }).waitFor();
    await page().getByRole("heading", { name: "Closed to Max, as to every guest" }).waitFor();
    expect(await standing(max)).toBe("guest");
    const [entry] = (
      await ask(current(), "activity.list", {
        ...{ search: "", person: max, group: null, space: null, permission: null, actor: null },
        ...{ since: null, until: null, offset: 0, limit: 1 },
      })
    ).rows;
    expect(entry?.change.reason).toBe("left the company");

    await page().getByRole("alert").getByRole("button", { name: "Undo" }).focus();
    await page().keyboard.press("Enter");
    await page().getByRole("heading", { name: "Why Max is a regular user" }).waitFor();
    expect(await standing(max)).toBe("regular");
  });

  it("the other way round one regular group is enough", async () => {
    await showPerson(gia, "Gia", "finds");
    await page().getByText("Gia finds 3 regular users").waitFor();
    await button("Make Gia a regular user…").click();
    const asking = dialog("Make Gia a regular user");
    await asking.getByText("1 person becomes a regular user.").waitFor();
    await asking.getByRole("button", { name: "Make Gia a regular user" }).click();
    await page().getByRole("heading", { name: "Gia finds everyone" }).waitFor();
    await page().getByRole("alert").getByRole("button", { name: "Undo" }).click();
    await page().getByRole("heading", { name: "Why Gia is a guest" }).waitFor();
  });
});

describe("a space admin tries what only a site admin may (R29)", () => {
  it("is chosen in the sidebar by typing, and everything closed says what it needs", async () => {
    await button(/^Acting as/).focus();
    await page().keyboard.press("Enter");
    await dialog("Act as").getByRole("combobox", { name: "Person" }).focus();
    await page().keyboard.type("ada");
    await page().getByRole("option", { name: /^Ada/ }).waitFor();
    await page().keyboard.press("Enter");
    await button("Acting as Ada REGULAR").waitFor();

    await showPerson(gia, "Gia", "groups");
    const needs = "Changing who is in a group needs an organization or site admin; Ada is not.";
    await expect.poll(() => reasonOf("Add to groups…")).toBe(needs);
    expect(await reasonOf("Deactivate…")).toContain("needs an organization or site admin");
    await button("Add to groups…").focus();
    await page().getByRole("tooltip").getByText(needs).waitFor();
    await page().keyboard.press("Enter");
    expect(await page().getByRole("dialog").count()).toBe(0);
    expect(await button("Add space access").getAttribute("aria-disabled")).toBe("false");

    await visit(page(), "/groups", "Groups");
    expect(await reasonOf("New group…")).toContain("needs an organization or site admin");
    await visit(page(), "/plan", "Plan and seats");
    await page().getByText("needs an organization or site admin; Ada is not").waitFor();
    expect(await page().getByRole("textbox", { name: "Seat limit" }).isDisabled()).toBe(true);
    await ask(current(), "workspace.actAs", { as: { role: "site" } });
    await button("Acting as a site admin").waitFor();
    expect(await page().getByRole("textbox", { name: "Seat limit" }).isDisabled()).toBe(false);
  });
});

describe("groups, people and the plan", () => {
  it("a group is made with its words, filled from a pasted list, and deleted", async () => {
    await visit(page(), "/groups", "Groups");
    await button("New group…").click();
    const form = dialog("New group");
    await form.getByRole("textbox", { name: "Name" }).fill("guests-brandworks");
    await form.getByRole("alert").waitFor();
    await form.getByRole("textbox", { name: "Name" }).fill("harbour-partners");
    await form.getByRole("textbox", { name: /^Description/ }).fill("Partners at the harbour");
    await form.getByRole("button", { name: "Create it" }).click();
    await page().getByRole("link", { name: "harbour-partners" }).click();
    await page().getByText("guest group · Partners at the harbour").waitFor();

    await button("Add members…").click();
    const adding = dialog("Add members to harbour-partners");
    const list = adding.getByRole("textbox", { name: "Or paste a list" });
    await list.fill("gil@brandworks.example; Nia\nnobody@nowhere.example");
    await adding.getByText("There is no person", { exact: false }).waitFor();
    await list.fill("Nia\nRosa, nia");
    await adding.getByText('There is no person "nia"', { exact: false }).waitFor();
    await list.fill("Nia\nRosa");
    await adding.getByText("1 person becomes a guest.").waitFor();
    await adding.getByRole("button", { name: "Add 2 members" }).click();
    await page().getByRole("link", { name: "Nia", exact: true }).waitFor();

    await button("Delete…").click();
    const asking = dialog("Delete harbour-partners");
    await asking.getByText("With it go 2 memberships").waitFor();
    await asking.getByRole("button", { name: "Delete it" }).click();
    await page().getByRole("heading", { name: "Groups" }).waitFor();
    expect(await standing("712020:nia")).toBe("none");
  });

  it("someone is added with the default group, edited, deactivated and removed", async () => {
    await visit(page(), "/users", "Users");
    await button("Add a person…").click();
    const form = dialog("Add a person");
    await form.getByRole("textbox", { name: "Name" }).fill("Kim Park");
    await form.getByRole("textbox", { name: /^E-mail/ }).fill("kim@");
    await form.getByText("An e-mail address, such as").waitFor();
    await form.getByRole("textbox", { name: /^E-mail/ }).fill("kim@acme.example");
    await form.getByText("1 person becomes a regular user.").waitFor();
    await form.getByRole("button", { name: "Add them" }).click();
    await page().getByRole("link", { name: "Kim Park", exact: true }).click();
    await page().getByRole("heading", { name: "Kim Park" }).waitFor();

    await button("Edit…").click();
    await dialog("Edit Kim Park").getByRole("textbox", { name: "Name" }).fill("Kim Parker");
    await dialog("Edit Kim Park").getByRole("button", { name: "Save" }).click();
    await page().getByRole("heading", { name: "Kim Parker", level: 1 }).waitFor();
    await button("Deactivate…").click();
    await dialog("Deactivate Kim Parker")
      .getByText(/^Seats: \d+ → \d+\.$/)
      .waitFor();
    await dialog("Deactivate Kim Parker").getByRole("button", { name: "Deactivate" }).click();
    await button("Reactivate…").waitFor();
    await button("Remove…").click();
    await dialog("Remove Kim Parker").getByRole("button", { name: "Remove Kim" }).click();
    await page().getByRole("heading", { name: "Users" }).waitFor();
  });

  it("plan, seats and an open rule are set as one entry, with what that does shown first", async () => {
    await visit(page(), "/plan", "Plan and seats");
    const seats = page().getByRole("textbox", { name: "Seat limit" });
    await seats.fill("many");
    await page().getByText("A whole number from 1 on").waitFor();
    await seats.fill("2");
    await page()
      .getByText(/^At least \d+, the seats in use\.$/)
      .waitFor();
    await seats.fill("50");
    await page()
      .getByRole("radio", { name: /^Only spaces granted/ })
      .check();
    await page().getByText("can look up more or fewer people").waitFor();
    await button("Save").click();
    await page().getByText("Nothing is changed.").waitFor();
    const saved = await ask(current(), "plan.get", {});
    expect([saved.seatLimit, saved.settings.peopleLookUp]).toEqual([50, "granted"]);
  });
});
