import type { Page } from "playwright";
import { visit } from "./visit.ts";

/** A screen of the demo `halden` as a test shows it. */
export interface Screen {
  readonly name: string;
  /** Brings the page there and waits until it is drawn. */
  show(page: Page): Promise<void>;
}

/** A screen by its address; drawn when the heading is there, and the one thing besides, if any. */
export function screen(
  name: string,
  path: string,
  heading: string | RegExp,
  search: Readonly<Record<string, unknown>> = {},
  besides: (page: Page) => ReturnType<Page["locator"]> = (page) => page.getByRole("main"),
): Screen {
  return {
    name,
    async show(page) {
      await visit(page, path, heading, search);
      await besides(page).first().waitFor();
    },
  };
}

/** A screen with a dialog over it in which a name is filled in; drawn when what that does is `said`. */
export function dialogScreen(
  name: string,
  path: string,
  heading: string,
  opener: string,
  title: string,
  called: string,
  said: string,
): Screen {
  return {
    name,
    async show(page) {
      await visit(page, path, heading);
      await page.getByRole("button", { name: opener }).click();
      const dialog = page.getByRole("dialog", { name: title });
      await dialog.getByRole("textbox", { name: "Name" }).fill(called);
      await dialog.getByText(said).waitFor();
    },
  };
}

/** The grid of this name. */
export const grid = (name: string) => (page: Page) => page.getByRole("grid", { name });
