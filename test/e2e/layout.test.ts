import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { sharedConsole } from "#test/support/app.ts";
import { screens } from "#test/support/screens.ts";
import { ask } from "#test/support/visit.ts";

const current = sharedConsole({ args: ["--demo", "halden"] });

const sizes = [
  { width: 1024, height: 640 },
  { width: 1280, height: 800 },
];

describe.each(sizes)("the layout at $width x $height", (size) => {
  it("is measured at that size", async () => {
    await ask(current(), "shell.setTheme", { theme: "light" });
    await current().resize(size.width, size.height);
  });

  it.each(screens)("fits on $name", async ({ name, show }) => {
    const { page, screenshot } = current();
    await show(page);
    await page.evaluate(() => document.fonts.ready);
    await screenshot(`layout-${size.width}-${name}`);
    expect(await misplaced(page)).toEqual([]);
  });
});

/**
 * What does not fit: a page that scrolls sideways, text cut without a sign, headings, buttons and
 * table heads that reach beyond the window or over one another.
 */
function misplaced(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const called = (element: Element) =>
      `${element.tagName.toLowerCase()} "${(element.getAttribute("aria-label") ?? element.textContent ?? "").slice(0, 40)}"`;
    const isShown = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
    };
    for (const element of document.querySelectorAll("html, body, #root, main, nav")) {
      if (element.scrollWidth > element.clientWidth)
        found.push(`${called(element)} scrolls sideways`);
    }
    // What lies under an open dialog is meant to.
    const measured = document.querySelector("[role=dialog][aria-modal=true]") ?? document;
    const fixed = [
      ...measured.querySelectorAll("h1, h2, button, [role=tab], thead th, input"),
    ].filter((element) => isShown(element) && !element.closest("button[class*=skip]"));
    for (const element of fixed) {
      const { left, right } = element.getBoundingClientRect();
      if (left < 0 || right > innerWidth + 0.5)
        found.push(`${called(element)} is cut by the window`);
    }
    const controls = fixed.filter((element) => element.matches("h1, h2, button, [role=tab]"));
    for (const [at, one] of controls.entries()) {
      for (const other of controls.slice(at + 1)) {
        if (one.contains(other) || other.contains(one)) continue;
        const a = one.getBoundingClientRect();
        const b = other.getBoundingClientRect();
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        const apart =
          one.closest("[role=grid], [role=treegrid]") !==
          other.closest("[role=grid], [role=treegrid]");
        if (across > 1 && down > 1 && !apart)
          found.push(`${called(one)} lies over ${called(other)}`);
      }
    }
    for (const head of document.querySelectorAll("thead th, [role=tab]")) {
      if (isShown(head) && head.scrollWidth > head.clientWidth + 1)
        found.push(`${called(head)} is cut`);
    }
    return found;
  });
}
