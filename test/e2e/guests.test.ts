import type { Page } from "playwright";
import { expect, it } from "vitest";
import { sharedConsole } from "#test/support/app.ts";
import { ask, visit } from "#test/support/visit.ts";

// Stories in one workspace, each on what the ones before it left.

const current = sharedConsole({ args: ["--demo", "halden"] });
const page = () => current().page;
const dialog = (name: string) => page().getByRole("dialog", { name });
const everything = {
  search: "",
  group: null,
  space: null,
  domain: null,
  withoutSpace: false,
  open: null,
};
const guestTotal = async () => (await ask(current(), "guestAccess.list", everything)).guestTotal;
const revision = async () => (await ask(current(), "workspace.current", {}))?.revision;
const outbox = () => ask(current(), "outbox.list", { changes: 1, kind: null, recipients: 3 });

/** Types into the field of spaces and takes the first that is found, by the keyboard alone. */
async function takeSpace(key: string, name: string): Promise<void> {
  const field = dialog("Add space access").getByRole("combobox", { name: /^Choose up to 5/ });
  await field.focus();
  await page().keyboard.type(key);
  await page()
    .getByRole("option", { name: `${name} · ${key}` })
    .waitFor();
  await page().keyboard.press("ArrowDown");
  await page().keyboard.press("Enter");
}

/** Moves the focus on by Tab until it is on the button of this name. */
async function tabTo(shown: Page, name: string | RegExp): Promise<void> {
  const wanted = shown.getByRole("button", { name }).last();
  for (let times = 0; times < 40; times++) {
    await shown.keyboard.press("Tab");
    if (await wanted.evaluate((button) => button === document.activeElement)) return;
  }
  throw new Error(`Tab never came to the button ${name}`);
}

it("three guests are invited from a pasted list, by the keyboard alone", async () => {
  const before = await guestTotal();
  await visit(page(), "/guest-access", "Guest access");
  await page().keyboard.press("Control+g");
  const form = dialog("Invite guests");
  await form.getByRole("textbox", { name: "E-mail addresses" }).waitFor();
  await page().keyboard.insertText(
    "Kim Park <kim@north.example>; lee@north.example\nLEE@north.example, dana@northwind.example\nann@west.example",
  );
  const found = form.getByRole("list", { name: "What was found" });
  await found.getByText("3 new addresses.").waitFor();
  await found.getByText("Written more than once, counted once: LEE@north.example.").waitFor();
  await found.getByText("Here already, so left out: Dana Reyes").waitFor();
  await form.getByText("16 of 200 seats are free. This takes 3.").waitFor();
  await form.getByText("3 people become guests.").waitFor();
  await tabTo(page(), "Invite 3 guests");
  await page().keyboard.press("Enter");
  await dialog("3 guests are invited")
    .getByText(/^They can't do anything yet/)
    .waitFor();
  expect(await guestTotal()).toBe(before + 3);
  const { messages } = await outbox();
  expect(messages.map(({ kind, to }) => [kind, to.people[0]?.name])).toEqual([
    ["invitation", "Kim Park"],
    ["invitation", "lee@north.example"],
    ["invitation", "ann@west.example"],
  ]);
});

it("they are given two spaces in the same go, and undoing takes both away", async () => {
  await dialog("3 guests are invited")
    .getByRole("button", { name: "Configure space access" })
    .press("Enter");
  const form = dialog("Add space access");
  await form.getByText("No space is theirs yet.").waitFor();
  await takeSpace("PW", "Partner Wiki");
  await takeSpace("CP", "Client Portal");
  await form.getByText("2 of 5").waitFor();
  await form.getByText(/people who use these spaces would get a notice/).waitFor();
  const before = (await revision()) ?? 0;
  await tabTo(page(), "Give access to 2 spaces");
  await page().keyboard.press("Enter");
  await form.waitFor({ state: "hidden" });
  expect(await revision()).toBe(before + 1);
  const [kim] = await ask(current(), "people.search", { text: "Kim Park", limit: 1 });
  const { spaces } = await ask(current(), "people.get", { id: kim?.id ?? "" });
  expect(spaces.filter((one) => one.routes.includes("individual"))).toMatchObject([
    { space: { key: "CP" }, permissions: usual },
    { space: { key: "PW" }, permissions: usual },
  ]);
  const notice = page().getByRole("alert").filter({ hasText: "Give Kim Park" });
  await notice.getByRole("button", { name: "Undo" }).press("Enter");
  await page()
    .getByText(/^Undo: give Kim Park/i)
    .waitFor();
  const after = await ask(current(), "people.get", { id: kim?.id ?? "" });
  expect(after.spaces.filter((one) => one.routes.includes("individual"))).toEqual([]);
});

const usual = ["read/space", "create/page", "create/attachment", "create/comment"];

it("a sixth space is refused for this round, and Admin for ever", async () => {
  await visit(page(), "/guest-access", "Guest access", { group: "group-northwind-contractors" });
  await page().getByRole("button", { name: "Actions for Northwind contractors" }).click();
  await page().getByRole("menuitem", { name: "Add space access…" }).click();
  const form = dialog("Add space access");
  await form
    .getByText("Brand Assets, Client Portal and Q4 Launch are open to them already.")
    .waitFor();
  for (const [key, name] of [
    ["PW", "Partner Wiki"],
    ["TRIP", "Autumn Study Trip"],
    ["BOARD", "Board Room"],
    ["FIN", "Finance"],
    ["HELP", "Help Center"],
    ["CP", "Client Portal"],
  ] as const) {
    await takeSpace(key, name);
  }
  await form
    .getByRole("alert")
    .getByText(/^Client Portal would be a sixth/)
    .waitFor();
  await form.getByText("5 of 5").waitFor();
  await form.getByRole("button", { name: "9 more…" }).press("Enter");
  expect(await form.locator("button[aria-pressed=false]").count()).toBe(9);
  await form.getByRole("button", { name: "Admin: never for guests" }).press("Enter");
  await form.getByText(/^Guests are never space admins/).waitFor();
  await form.getByRole("button", { name: "Cancel" }).press("Enter");
  await form.waitFor({ state: "hidden" });
});

it("rows are selected by the keyboard, and dealt with together", async () => {
  await visit(page(), "/guest-access", "Guest access", { search: "north" });
  const tree = page().getByRole("treegrid", { name: "Guest groups and their members" });
  await tree.focus();
  await page().keyboard.press("Control+Home");
  await page().keyboard.press("ArrowDown");
  await page().keyboard.press("Space");
  await page().keyboard.press("Shift+ArrowDown");
  const bar = page().getByRole("region", { name: "The selected ones" });
  await bar.getByText("2 people selected").waitFor();
  expect(await tree.getByRole("row", { selected: true }).count()).toBeGreaterThanOrEqual(2);
  await bar.getByRole("button", { name: "Deactivate…" }).press("Enter");
  await dialog("Deactivate 2 people").getByText("2 people are deactivated.").waitFor();
  await dialog("Deactivate 2 people").getByRole("button", { name: "Cancel" }).press("Enter");
  await tree.focus();
  await page().keyboard.press("Escape");
  await bar.waitFor({ state: "hidden" });
});

it("a regular group is refused for the invited, with the reason", async () => {
  await page().keyboard.press("Control+g");
  const form = dialog("Invite guests");
  await form.getByRole("combobox", { name: "Group" }).click();
  await page().keyboard.type("confluence-users");
  await page()
    .getByRole("option", { name: /^confluence-users/ })
    .first()
    .click();
  await form.getByText("confluence-users is a regular group").waitFor();
  await page().keyboard.press("Escape");
  await form.waitFor({ state: "hidden" });
});

it("nobody is invited without a seat, on a smaller plan, or by someone who may not", async () => {
  const { seatsUsed = 0 } = (await ask(current(), "workspace.current", {}))?.instance ?? {};
  const invite = async (sentence: RegExp) => {
    await visit(page(), "/guest-access", "Guest access");
    await page().keyboard.press("Control+g");
    await dialog("Invite guests").getByText(sentence).waitFor();
    expect(
      await dialog("Invite guests")
        .getByRole("button", { name: "Invite", exact: true })
        .isEnabled(),
    ).toBe(false);
    await page().keyboard.press("Escape");
    await dialog("Invite guests").waitFor({ state: "hidden" });
  };
  const edit = (change: { plan?: "standard"; seatLimit?: number }) =>
    ask(current(), "changes.apply", { changes: [{ do: "editInstance", ...change }] });
  await edit({ seatLimit: seatsUsed });
  await invite(/^All \d+ seats are taken/);
  await edit({ plan: "standard", seatLimit: 500 });
  await invite(/^Guests need the Premium plan or above; this instance is on Standard/);
  await ask(current(), "workspace.actAs", { as: { role: "confluence" } });
  await visit(page(), "/users", "Users");
  const button = page().getByRole("main").getByRole("button", { name: "Invite guests…" });
  await button.and(page().locator("[aria-disabled=true]")).waitFor();
  expect(await button.getAttribute("aria-describedby")).not.toBeNull();
  await page()
    .getByText(/^Inviting guests needs an organization or site admin/)
    .first()
    .waitFor();
  await ask(current(), "workspace.actAs", { as: null });
});

it("the outbox shows who would get which text, and is copied and exported", async () => {
  await visit(page(), "/outbox", "Outbox");
  await page().getByText("Nothing is ever sent from Vestibule.").waitFor();
  await page()
    .getByRole("button", { name: /^Invitation/ })
    .first()
    .click();
  const pane = page().getByRole("region", { name: "The message" });
  await pane.getByText("Who gets it: 1 person").waitFor();
  await pane.getByText("Hello Kim Park,").waitFor();
  await page().getByRole("button", { name: "Copy as text" }).click();
  await page().getByText("The messages are on the clipboard.").waitFor();
  const copied = await current().app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain("To: Kim Park <kim@north.example>");
});
