import { dialogScreen, grid, type Screen, screen } from "./screen.ts";
import { visit } from "./visit.ts";

const dana = "712020:dana-reyes";
const clientPortal = "space-cp";
const sinceWhen = { person: dana, space: clientPortal, permission: "create/page", since: true };

const person = encodeURIComponent(dana);

/** Every screen there is, tabs and states of the Why page included. */
export const screens: readonly Screen[] = [
  screen("overview", "/", "Overview", {}, (page) => page.getByText("Taken on trust")),
  screen("users", "/users", "Users", {}, (page) => page.getByRole("link", { name: "Abena Osei" })),
  screen("users-nothing", "/users", "No person matches", { search: "nobody at all" }),
  screen("user-spaces", `/users/${person}`, "Dana Reyes", {}, grid("Spaces Dana Reyes reaches")),
  screen(
    "user-groups",
    `/users/${person}`,
    "Dana Reyes",
    { tab: "groups" },
    grid("Groups of Dana Reyes"),
  ),
  screen("user-changes", `/users/${person}`, "Dana Reyes", { tab: "changes" }, (page) =>
    page.getByRole("region", { name: "What changed for Dana Reyes" }),
  ),
  screen(
    "user-finds",
    `/users/${person}`,
    "Dana Reyes",
    { tab: "finds" },
    grid("People Dana Reyes finds"),
  ),
  dialogScreen(
    "user-new",
    "/users",
    "Users",
    "Add a person…",
    "Add a person",
    "Kim Park",
    "1 person becomes a regular user.",
  ),
  screen("user-unknown", "/users/nobody", "This person could not be shown"),
  screen("groups", "/groups", "Groups", {}, (page) => page.getByRole("link", { name: "finance" })),
  dialogScreen(
    "group-new",
    "/groups",
    "Groups",
    "New group…",
    "New group",
    "Harbour partners",
    "These changes would change nobody's access.",
  ),
  screen(
    "group-members",
    "/groups/group-northwind-contractors",
    "Northwind contractors",
    {},
    grid("Members of Northwind contractors"),
  ),
  screen(
    "group-spaces",
    "/groups/group-northwind-contractors",
    "Northwind contractors",
    { tab: "spaces" },
    grid("Spaces in which Northwind contractors has a row"),
  ),
  {
    name: "group-add-members",
    async show(page) {
      await visit(page, "/groups/group-northwind-contractors", "Northwind contractors");
      await page.getByRole("button", { name: "Add members…" }).click();
      const dialog = page.getByRole("dialog", { name: /^Add members/ });
      await dialog
        .getByRole("textbox", { name: "Or paste a list" })
        .fill("dana@northwind.example\nnobody at all");
      await dialog.getByText("There is no person").waitFor();
    },
  },
  screen(
    "group-to-classify",
    "/groups/group-jira-users-halden",
    "jira-users-halden",
    {},
    grid("Members of jira-users-halden"),
  ),
  screen("spaces", "/spaces", "Spaces", {}, (page) => page.getByRole("link", { name: "Finance" })),
  screen(
    "space-permissions",
    `/spaces/${clientPortal}`,
    "Client Portal · permissions",
    { row: `person:${dana}`, permission: "administer/space" },
    grid("Permissions of Client Portal"),
  ),
  screen(
    "space-people",
    `/spaces/${clientPortal}`,
    "Client Portal · permissions",
    { tab: "people" },
    grid("People who can view Client Portal"),
  ),
  screen(
    "space-pages",
    `/spaces/${clientPortal}`,
    "Client Portal · pages",
    { tab: "pages" },
    (page) => page.getByRole("treegrid", { name: "Pages of Client Portal" }),
  ),
  screen(
    "space-posts",
    `/spaces/${clientPortal}`,
    "Client Portal · pages",
    { tab: "pages", posts: true },
    grid("Blog posts of Client Portal"),
  ),
  screen("space-pages-nothing", `/spaces/${clientPortal}`, "No page matches", {
    ...{ tab: "pages", title: "no such page" },
  }),
  screen("space-pages-none", "/spaces/space-fin", "No page of this space is known", {
    tab: "pages",
  }),
  screen(
    "page",
    `/spaces/${clientPortal}/pages/page-steel-details`,
    "Steel details",
    {},
    grid("People who can view Steel details"),
  ),
  screen(
    "page-above-unknown",
    `/spaces/${clientPortal}/pages/page-site-photos-october`,
    "Nobody can view this page",
  ),
  screen("page-unknown", `/spaces/${clientPortal}/pages/nowhere`, "This page could not be shown"),
  {
    name: "space-unsaved",
    async show(page) {
      await visit(page, `/spaces/${clientPortal}`, "Client Portal · permissions", {
        row: "anonymous",
        permission: "read/space",
      });
      const discard = page.getByRole("button", { name: "Discard" });
      if (await discard.isVisible()) await discard.click();
      await grid("Permissions of Client Portal")(page).focus();
      await page.keyboard.press(" ");
      await page.getByText("Nobody becomes or stops being a guest.").waitFor();
    },
  },
  {
    name: "space-new",
    async show(page) {
      await visit(page, "/spaces", "Spaces");
      await page.getByRole("button", { name: "New space…" }).click();
      const dialog = page.getByRole("dialog", { name: "New space" });
      await dialog.getByRole("textbox", { name: "Name" }).fill("Harbour works");
      await dialog.getByText("in Harbour works").first().waitFor();
    },
  },
  screen("guest-access", "/guest-access", "Guest access", {}, (page) =>
    page.getByRole("treegrid").getByRole("link", { name: "Dana Reyes" }),
  ),
  screen("outbox", "/outbox", "Outbox", {}, grid("Messages, newest first")),
  screen("outbox-nothing-looked-at", "/outbox", "Nobody would be told", { changes: 1 }),
  screen("why-empty", "/why", "Whose access, and where?"),
  screen("why-person", "/why", "Dana reaches 6 spaces", { person: dana }),
  screen("why-space", "/why", "can view Client Portal", { space: clientPortal }),
  screen("why-allowed", "/why", "Dana Reyes can add pages in Client Portal", {
    person: dana,
    space: clientPortal,
    permission: "create/page",
  }),
  screen("why-denied", "/why", "Dana Reyes cannot administer Client Portal", {
    person: dana,
    space: clientPortal,
    permission: "administer/space",
  }),
  screen("why-unknown", "/why", "This could not be explained", {
    person: "nobody",
    space: clientPortal,
  }),
  screen("why-page-denied", "/why", "Dana Reyes cannot view “Rate history” in Client Portal", {
    person: dana,
    space: clientPortal,
    page: "page-rate-history",
  }),
  screen("why-page-probably", "/why", "Dana Reyes probably can comment on “Steel details”", {
    person: dana,
    space: clientPortal,
    page: "page-steel-details",
    ability: "comment",
  }),
  screen("why-page-who", "/why", "21 people can view “Steel details”. Whose access?", {
    space: clientPortal,
    page: "page-steel-details",
  }),
  screen("why-page-unknown", "/why", "This could not be explained", {
    person: dana,
    space: clientPortal,
    page: "nowhere",
  }),
  screen("why-since", "/why", "Dana Reyes can add pages in Client Portal", sinceWhen, (page) =>
    page.getByRole("list", { name: "How it came to be so" }),
  ),
  screen("activity", "/activity", "Activity", {}, (page) =>
    page.getByRole("heading", { name: "Import pages of two spaces" }),
  ),
  screen("activity-blocked", "/activity", "Activity", { change: 2 }, (page) =>
    page.getByText(/cannot be undone/),
  ),
  screen("activity-filtered", "/activity", "Activity", { person: dana, change: 60 }, (page) =>
    page.getByRole("row", { name: /^Dana Reyes on Client Portal/ }),
  ),
  screen("activity-nothing", "/activity", "No change matches", { search: "nothing at all" }),
  screen("activity-unknown-change", "/activity", "This change could not be shown", {
    change: 4711,
  }),
  screen("plan", "/plan", "Plan and seats", {}, (page) => page.getByText("16 seats left")),
  {
    name: "plan-unsaved",
    async show(page) {
      await visit(page, "/", "Overview");
      await visit(page, "/plan", "Plan and seats");
      await page.getByRole("combobox", { name: "Plan" }).selectOption("standard");
      await page.getByRole("textbox", { name: "Seat limit" }).fill("3");
      await page.getByText("At least 184, the seats in use.").waitFor();
    },
  },
  screen("backups", "/backups", "Backups", {}, grid("Backups, newest first")),
  {
    name: "backup",
    async show(page) {
      await visit(page, "/backups", "Backups");
      await page
        .getByRole("link", { name: /^Look at it:/ })
        .first()
        .click();
      await page
        .getByRole("dialog", { name: /^Backup of/ })
        .getByText("nothing to restore")
        .waitFor();
    },
  },
  screen("backup-unknown", "/backups", "There is no such backup", { backup: "none" }),
  screen("unknown-address", "/nowhere", "There is no such screen"),
];
