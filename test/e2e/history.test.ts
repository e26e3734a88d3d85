import { describe, expect, it } from "vitest";
import { manyOf } from "#renderer/components/words.ts";
import { personEffects, sinceSentence, stepText } from "#shared/explanation/timeline-words.ts";
import { upperFirst } from "#shared/explanation/words.ts";
import { changeList, everything, openChange, pastBanner } from "#test/support/activity-page.ts";
import { sharedConsole } from "#test/support/app.ts";
import { testConsole } from "#test/support/console.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";
import { ask, searchOf, visit } from "#test/support/visit.ts";

const dana = "712020:dana-reyes";

const at = temporaryFolder();
const current = sharedConsole({ args: ["--demo", "halden"] });

const log = () => ask(current(), "activity.list", everything);

describe("finding a change", () => {
  it("filters by person, by who did it and by day, as the call does, and clears", async () => {
    const { page } = current();
    const about = await ask(current(), "activity.list", { ...everything, person: dana });
    await visit(page, "/users/712020%3Adana-reyes", "Dana Reyes");
    await page.getByRole("link", { name: "History: Dana Reyes" }).click();
    await page.getByRole("heading", { name: "Activity" }).waitFor();
    await page.getByText(`${about.matching} of ${about.total} changes`).waitFor();
    expect(await page.getByRole("combobox", { name: "Person" }).inputValue()).toBe("Dana Reyes");
    await expect.poll(() => changeList(page).getByRole("option").count()).toBe(about.matching);

    await page.getByLabel("By", { exact: true }).selectOption("Astrid Lindqvist");
    await page.getByLabel("From").fill("2026-03-03");
    const narrowed = {
      ...{ ...everything, person: dana },
      ...{ actor: "Astrid Lindqvist", since: "2026-03-03" },
    };
    const { matching } = await ask(current(), "activity.list", narrowed);
    expect(matching).toBeLessThan(about.matching);
    await page.getByText(`${matching} of ${about.total} changes`).waitFor();
    expect(searchOf(page)).toEqual({
      ...{ person: dana, actor: "Astrid Lindqvist", since: "2026-03-03" },
    });
    await page.getByRole("searchbox").fill("nothing of the kind");
    await page.getByRole("heading", { name: "No change matches" }).waitFor();
    await page.getByRole("button", { name: "Clear filters" }).click();
    await changeList(page).waitFor();
    expect(searchOf(page)).toEqual({});
  });

  it("goes by the keyboard alone, from the list to a change and back from its dialog", async () => {
    const { page } = current();
    const focused = () =>
      page.evaluate(
        () =>
          document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent,
      );
    await visit(page, "/", "Overview");
    await page.keyboard.press("Control+7");
    await changeList(page).waitFor();
    for (let steps = 0; (await focused()) !== "Changes, newest first"; steps++) {
      expect(steps).toBeLessThan(20);
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("End");
    await expect.poll(() => searchOf(page)["change"]).toBe(1);
    await page.keyboard.press("Home");
    const { total } = await log();
    await expect.poll(() => searchOf(page)["change"]).toBe(total);
    const { undo } = await ask(current(), "activity.next", {});
    for (let at = total; at > (undo?.revision ?? 0); at--) await page.keyboard.press("ArrowDown");
    await expect.poll(() => searchOf(page)["change"]).toBe(undo?.revision);
    await openChange(page)
      .getByRole("heading", { name: undo?.label ?? "" })
      .waitFor();
    for (let steps = 0; (await focused()) !== "Undo this…"; steps++) {
      expect(steps).toBeLessThan(6);
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: `Undo change ${undo?.revision}` });
    await dialog.waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await expect.poll(focused).toBe("Undo this…");
  });
});

describe("where something comes from", () => {
  it("is said on every path of Why, with the change as a link to its entry", async () => {
    const { page } = current();
    const asked = { person: dana, space: "space-cp", permission: "create/page" };
    await visit(page, "/why", "Dana Reyes can add pages in Client Portal", asked);
    const list = page.locator("section[aria-labelledby=paths-title]");
    const origin = list.getByText("granted by A. Lindqvist, 4 Mar 2026");
    await origin.waitFor();
    await list.getByRole("link", { name: "change 19", exact: true }).click();
    await openChange(page)
      .getByRole("heading", { name: /^Give Northwind contractors View/ })
      .waitFor();
    await openChange(page).getByText("Change 19 · 4 Mar 2026").waitFor();
  });

  it("is found in one click: since when, and every change that added or removed a source", async () => {
    const { page } = current();
    const question = { person: dana, space: "space-cp", permission: "create/page" } as const;
    const timeline = await ask(current(), "activity.since", question);
    await visit(page, "/why", "Dana Reyes can add pages in Client Portal", question);
    await page.getByRole("button", { name: "Find the change that made it so" }).click();
    await page.getByText(sinceSentence(timeline)).waitFor();
    const steps = page.getByRole("list", { name: "How it came to be so" }).getByRole("listitem");
    await expect.poll(() => steps.count()).toBe(timeline.steps.length + 1);
    for (const [at, step] of timeline.steps.entries()) {
      expect(await steps.nth(at).textContent()).toContain(upperFirst(stepText(step)));
      await steps
        .nth(at)
        .getByRole("link", { name: `change ${step.change.revision}`, exact: true })
        .waitFor();
    }
    expect(await steps.last().textContent()).toBe("Now: it is so.");
  });

  it("is told on a person's page as flips, gains and losses between two days", async () => {
    const { page } = current();
    const asked = { person: dana, from: null, to: null };
    const all = await ask(current(), "activity.person", asked);
    await visit(page, "/users/712020%3Adana-reyes", "Dana Reyes");
    await page.getByRole("tab", { name: "What changed" }).click();
    const told = page.getByRole("region", { name: "What changed for Dana Reyes" });
    await page.getByText(manyOf(all.length, "change"), { exact: true }).waitFor();
    for (const effect of all.flatMap(personEffects)) {
      await told.getByText(effect, { exact: true }).first().waitFor();
    }
    await page.getByLabel("From").fill("2026-07-01");
    const later = await ask(current(), "activity.person", { ...asked, from: "2026-07-01" });
    expect(later.length).toBeLessThan(all.length);
    await page.getByText(manyOf(later.length, "change"), { exact: true }).waitFor();
    expect(searchOf(page)).toEqual({ tab: "changes", from: "2026-07-01" });
  });
});

describe("a workspace that another process has open", () => {
  it("says who has it, is not changed here, and is once it is free", async () => {
    const { page } = current();
    const other = testConsole(at());
    const held = await other.ask("workspace.openDemo", { demo: "acme", reset: false });
    const demo = await ask(current(), "workspace.current", {});
    await ask(current(), "workspace.open", { path: held.path });
    const banner = page.getByRole("region", { name: "Read only" });
    await banner.getByText(`process ${process.pid} on `).waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText("This workspace is open for reading only.").waitFor();
    await visit(page, "/activity", "Activity");
    await openChange(page)
      .getByText(/so here it can only be read/)
      .waitFor();
    await other.console.close();
    await banner.getByRole("button", { name: "Try again" }).click();
    await banner.waitFor({ state: "hidden" });
    expect(await ask(current(), "workspace.current", {})).toMatchObject({ mode: "write" });
    await ask(current(), "workspace.open", { path: demo?.path ?? "" });
    await page.getByText("Halden Group").first().waitFor();
  });
});

describe.each(["light", "dark"] as const)("axe in the %s theme", (theme) => {
  it("finds nothing in the dialog of undo, in the past and its day, and in a notice", async () => {
    const { page, axe } = current();
    await ask(current(), "shell.setTheme", { theme });
    await page.waitForFunction(
      (scheme) => document.documentElement.dataset["mantineColorScheme"] === scheme,
      theme,
    );
    await visit(page, "/activity", "Deactivate Kees Mulder", { change: 87 });
    await openChange(page).getByRole("button", { name: "Undo this…" }).click();
    const dialog = page.getByRole("dialog", { name: "Undo change 87" });
    await dialog.getByRole("button", { name: /^List (all )?\d/ }).click();
    await dialog.getByRole("region", { name: "Every effect" }).waitFor();
    await dialog.evaluate((shown) =>
      Promise.all(shown.getAnimations({ subtree: true }).map((one) => one.finished)),
    );
    expect(await axe()).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await openChange(page).getByRole("button", { name: "Show the workspace as it was" }).click();
    const banner = pastBanner(page);
    await banner.getByRole("button", { name: "Pick another day" }).click();
    await banner.getByLabel("As it was at the end of").waitFor();
    await page.getByRole("heading", { name: "Activity" }).click();
    await page.keyboard.press("Control+z");
    await page.getByRole("button", { name: "Put this notice away" }).first().waitFor();
    expect(await axe()).toEqual([]);
    await banner.getByRole("button", { name: "Back to now" }).click();
    await banner.waitFor({ state: "hidden" });
  });
});
