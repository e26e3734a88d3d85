import type { Page } from "playwright";
import type { SpaceExplanation } from "#shared/explanation/space-explanation.ts";
import { rowSub, rowTitle } from "#shared/explanation/why-rows.ts";
import { netSummary } from "#shared/explanation/why-words.ts";
import { adminPermission, permissionKeys } from "#shared/permissions/permissions.ts";

/** The grid that holds the sum. */
export function sumGrid(page: Page, { person, space }: SpaceExplanation) {
  return page.getByRole("grid", { name: `What gives ${person.name} access to ${space.name}` });
}

/** The sum as it stands on the page, a list per line: its name, the small text under it, then what is heard of every permission. */
export async function shownSum(page: Page, explanation: SpaceExplanation): Promise<string[][]> {
  await sumGrid(page, explanation).waitFor();
  return sumGrid(page, explanation)
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => {
        const text = (element: Element | null) => element?.textContent ?? "";
        const name = row.querySelector("th > span");
        const small = text(row.querySelector("th small"));
        const heard = [...row.querySelectorAll("td")].map((cell) =>
          text(cell.querySelector("[class*=VisuallyHidden]")),
        );
        return [text(name), small, ...heard];
      }),
    );
}

/** The sum as the explanation has it, in the same shape, written down apart from the page. */
export function expectedSum(explanation: SpaceExplanation): string[][] {
  const { rows, guestLimit, net } = explanation;
  const sources = rows.map((row, at) => {
    const label = row.group?.hasGuestMembers ? "GUEST" : "";
    const name = `${at === 0 ? "" : "+"}${rowTitle(row, explanation)}${label}`;
    const heard = permissionKeys.map((key) => {
      const cell = row.cells.find((one) => one.permission === key);
      if (!cell) return "no";
      return cell.suppressed ? "granted, but it does not count" : "granted";
    });
    return [name, rowSub(row), ...heard];
  });
  const limit = permissionKeys.map((key) => {
    if (key === adminPermission) return guestLimit?.admin ? "taken off" : "never for guests";
    return key === "export/space" && guestLimit?.exportPagesOnly ? "single pages only" : "no";
  });
  const held = net.map(({ decision: { allowed, certainty }, count }) => {
    if (!allowed) return "no";
    const sources = `${count} ${count === 1 ? "source" : "sources"}`;
    return `${certainty === "sure" ? "yes" : "probably"}, ${sources}`;
  });
  return [
    ...sources,
    ...(guestLimit ? [["−Guest limit", "guests can't be space admins", ...limit]] : []),
    ["Net access", netSummary(explanation), ...held],
  ];
}

/** Whether one can see where the focus is: a ring or frame around it, or around the cell it names. */
export function focusIsVisible(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return false;
    const cell = document.getElementById(focused.getAttribute("aria-activedescendant") ?? "");
    const isFramed = (element: Element) => {
      const { outlineStyle, boxShadow } = getComputedStyle(element);
      return outlineStyle !== "none" || boxShadow !== "none";
    };
    if (isFramed(cell ?? focused)) return true;
    // A field shows it by the colour of its frame.
    const resting = [...document.querySelectorAll("input")].find((one) => one !== focused);
    const frame = (element: Element) => getComputedStyle(element).borderColor;
    return resting !== undefined && frame(focused) !== frame(resting);
  });
}
