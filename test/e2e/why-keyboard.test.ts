import { expect, it } from "vitest";
import { verdictText } from "#shared/explanation/why-words.ts";
import { sharedConsole } from "#test/support/app.ts";
import { ask, searchOf, visit } from "#test/support/visit.ts";
import { focusIsVisible } from "#test/support/why-page.ts";

const dana = "712020:dana-reyes";
const clientPortal = "space-cp";

const current = sharedConsole({ args: ["--demo", "halden"] });

const visible = () =>
  expect.poll(() => focusIsVisible(current().page), { timeout: 5000 }).toBe(true);
const focused = () =>
  current().page.evaluate(
    () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent,
  );

it("asks and answers by the keyboard alone, and shows all the while where one is", async () => {
  const { page } = current();
  const explanation = await ask(current(), "why.space", { person: dana, space: clientPortal });
  await page.getByRole("heading", { name: "Overview" }).waitFor();
  await page.keyboard.press("Control+6");
  await page.getByRole("heading", { name: "Whose access, and where?" }).waitFor();
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("Person");
  await visible();

  await page.keyboard.type("dana r");
  await page.getByRole("option", { name: /^Dana Reyes/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /^Dana reaches/ }).waitFor();
  expect(await focused()).toBe("Person");

  await page.keyboard.press("Tab");
  expect(await focused()).toBe("Space");
  await visible();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("listbox", { name: "Space: what is found" }).waitFor();
  await page.keyboard.type("client");
  const options = page.getByRole("listbox", { name: "Space: what is found" }).getByRole("option");
  await expect.poll(() => options.allTextContents()).toHaveLength(2);
  const chosen = () =>
    options.evaluateAll((all) =>
      all.findIndex((one) => one.hasAttribute("data-combobox-selected")),
    );
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await expect.poll(chosen).toBe(0);
  expect(await options.first().textContent()).toContain("Client Portal");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: verdictText(explanation, "read/space") }).waitFor();
  expect(await focused()).toBe("Space");

  await page.keyboard.press("Tab");
  expect(await focused()).toBe("Page");
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("Copy as text");
  await visible();
  await page.keyboard.press("Tab");
  await visible();
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("What gives Dana Reyes access to Client Portal");
  await visible();
  for (const [key, permission] of [
    ["ArrowRight", "delete/space"],
    ["ArrowRight", "create/page"],
    ["ArrowLeft", "delete/space"],
    ["End", "administer/space"],
    ["ArrowLeft", "export/space"],
  ] as const) {
    await page.keyboard.press(key);
    await page.getByRole("heading", { name: verdictText(explanation, permission) }).waitFor();
    expect(searchOf(page)["permission"]).toBe(permission);
    expect(await focused()).toBe("What gives Dana Reyes access to Client Portal");
    await visible();
  }
});

it("puts back what was picked when one leaves a field by Escape", async () => {
  const { page } = current();
  await visit(page, "/why", "Dana Reyes can view", { person: dana, space: clientPortal });
  const field = page.getByRole("combobox", { name: "Person" });
  await field.focus();
  await page.keyboard.type("tomas");
  await page.getByRole("option", { name: /^Tomas Beck/ }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("option").first().waitFor({ state: "hidden" });
  expect(await field.inputValue()).toBe("Dana Reyes");
  expect(await focused()).toBe("Person");
  expect(searchOf(page)["person"]).toBe(dana);
});

it("finds a person, and goes to screens, by the palette", async () => {
  const { page } = current();
  await visit(page, "/", "Overview");
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Find or do" });
  await palette.waitFor();
  expect(await focused()).toBe("Find or do");
  await page.keyboard.type("tomas b");
  await palette.getByRole("button", { name: /^Tomas Beck/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Tomas Beck" }).waitFor();
  await palette.waitFor({ state: "hidden" });

  // Commands match these letters too, and are there sooner than who is found.
  await page.keyboard.press("Control+k");
  await palette.waitFor();
  await page.keyboard.type("da");
  await palette.getByRole("button", { name: /^Dana Reyes/ }).waitFor();
  await palette.getByRole("button", { name: /^Theme: dark/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Dana Reyes" }).waitFor();
  await palette.waitFor({ state: "hidden" });

  await page.keyboard.press("Control+k");
  await palette.waitFor();
  await page.keyboard.type("guest access");
  await palette.getByRole("button", { name: /^Guest access/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Guest access" }).waitFor();

  await page.keyboard.press("Control+k");
  await palette.waitFor();
  await page.keyboard.type("no such thing at all");
  await palette.getByText("Nothing found").waitFor();
  await page.keyboard.press("Escape");
  await palette.waitFor({ state: "hidden" });
});

it("gives every command its shortcut wherever the focus is", async () => {
  const { page } = current();
  await page.keyboard.press("Control+2");
  await page.getByRole("searchbox", { name: "Search by name or e-mail" }).focus();
  for (const [key, heading] of [
    ["Control+3", "Groups"],
    ["Control+4", "Spaces"],
    ["Control+5", "Guest access"],
    ["Control+1", "Overview"],
  ] as const) {
    await page.keyboard.press(key);
    await page.getByRole("heading", { name: heading, level: 1 }).waitFor();
  }
  await page.keyboard.press("Control+i");
  await page.getByRole("dialog", { name: "Import from Confluence" }).waitFor();
  await expect.poll(focused).toBe("Add files…");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
});
