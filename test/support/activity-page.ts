import type { Page } from "playwright";

/** The question for all of the activity. */
export const everything = {
  ...{ search: "", person: null, group: null, space: null, permission: null },
  ...{ actor: null, since: null, until: null, offset: 0, limit: 500 },
};

/** The list of changes. */
export const changeList = (page: Page) =>
  page.getByRole("listbox", { name: "Changes, newest first" });

/** The one change that is open beside the list. */
export const openChange = (page: Page) =>
  page.getByRole("region", { name: "The change", exact: true });

/** What stands over every screen while it shows the past. */
export const pastBanner = (page: Page) => page.getByRole("region", { name: "The past" });
