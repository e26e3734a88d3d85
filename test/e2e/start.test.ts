import { spawn } from "node:child_process";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { electronEnvironment } from "#electron/launch/electron-environment.mjs";
import { electronFlags } from "#electron/launch/electron-flags.mjs";
import { designationsWord } from "#renderer/components/words.ts";
import { commands } from "#shared/commands/commands.ts";
import { designations } from "#shared/explanation/decision.ts";
import { launchConsole, type RunningConsole } from "#test/support/app.ts";
import { ask, visit } from "#test/support/visit.ts";

describe("starting the console", () => {
  let running: RunningConsole;
  beforeAll(async () => {
    running = await launchConsole({ args: ["--demo", "halden"] });
  });
  afterAll(() => running.close());
  const windowCount = () =>
    running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  const summary = async () => {
    const open = await ask(running, "workspace.current", {});
    if (!open?.instance) throw new Error("no instance is open");
    return { ...open, instance: open.instance };
  };

  it("opens the demo with the counts of the workspace in the sidebar", async () => {
    const { instance } = await summary();
    expect(instance).toMatchObject({ name: "Halden Group", plan: "premium" });
    const screens = running.page.getByRole("navigation", { name: "Screens" });
    await screens.getByRole("link", { name: `Users ${instance.people}` }).waitFor();
    await screens.getByRole("link", { name: `Groups ${instance.groups}` }).waitFor();
    await screens.getByRole("link", { name: `Spaces ${instance.spaces}` }).waitFor();
    await screens.getByRole("link", { name: `Guest access ${instance.guests}` }).waitFor();
    await screens.getByText(`${instance.seatsUsed} of ${instance.seatLimit} seats`).waitFor();
    expect(await windowCount()).toBe(1);
  });

  it("says on the overview what the overview call says", async () => {
    const { page } = running;
    const overview = await ask(running, "overview.get", {});
    const main = page.getByRole("main");
    await main.getByText(`${overview.people.total} people`).waitFor();
    for (const one of designations) {
      const count = overview.people.byDesignation[one];
      await main.getByRole("link", { name: `${designationsWord(one)} ${count}` }).waitFor();
    }
    await main.getByText(`of ${overview.spaces.total} spaces`).waitFor();
    await main
      .getByRole("link", { name: `${overview.spaces.guestVisible}`, exact: true })
      .waitFor();
    await main.getByText(`${overview.seats.used} of ${overview.seats.limit} used`).waitFor();
    expect(overview.attention.length).toBeGreaterThan(3);
    const items = main.locator("li").filter({ has: page.locator("p") });
    for (const { count } of overview.attention) {
      await items
        .filter({ hasText: new RegExp(`^${count}`) })
        .first()
        .waitFor();
    }
  });

  it("says in the window's title where one is", async () => {
    const title = () =>
      running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
    await running.page.waitForFunction(() => document.title === "Overview · Vestibule");
    expect(await title()).toBe("Overview · Vestibule");
    await visit(running.page, "/users", "Users");
    await running.page.waitForFunction(() => document.title === "Users · Vestibule");
    await visit(running.page, "/", "Overview");
  });

  it("has every command in its menu, with its shortcut", async () => {
    const items = await running.app.evaluate(({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? []).flatMap(({ label: menu, submenu }) =>
        (submenu?.items ?? []).map(({ id, label, accelerator }) => ({
          ...{ id, label, menu },
          shortcut: accelerator ?? null,
        })),
      ),
    );
    expect(items).toEqual(expect.arrayContaining(commands.map((command) => ({ ...command }))));
  });

  it("hands what a second start asks for to the first, and opens no second window", async () => {
    const { code } = await startAgain(running.userData, ["--demo", "acme"]);
    expect(code).toBe(0);
    await running.page.getByRole("navigation").getByText("acme.example").waitFor();
    expect(await windowCount()).toBe(1);
    expect((await summary()).instance.name).toBe("Acme");
  });

  it("is after a restart what it was: changes, and the size of the window", async () => {
    await ask(running, "workspace.openDemo", { demo: "halden", reset: false });
    const before = await ask(running, "changes.apply", {
      changes: [{ do: "createGroup", name: "Harbour visitors", kind: "guest" }],
    });
    const groups = (await summary()).instance.groups;
    await running.resize(1130, 710);
    running = await running.restart();
    const again = await summary();
    expect(again).toMatchObject({ revision: before.revision, repairs: [], instance: { groups } });
    await running.page.getByRole("link", { name: `Groups ${groups}` }).waitFor();
    expect(await running.page.evaluate(() => [innerWidth, innerHeight])).toEqual([1130, 710]);
  });

  it("offers recent workspaces where nothing was asked for", async () => {
    const { path } = await summary();
    running = await running.restart([]);
    const { page } = running;
    await page.getByRole("heading", { name: "Vestibule" }).waitFor();
    expect(await page.title()).toBe("Vestibule");
    await page.getByRole("button", { name: path }).click();
    await page.getByRole("heading", { name: "Overview" }).waitFor();
    expect((await summary()).path).toBe(path);
  });
});

function startAgain(userData: string, args: readonly string[]): Promise<{ code: number | null }> {
  const { executable, root } = inject("electron");
  const words = [...electronFlags(), root, "--user-data", userData, ...args];
  return new Promise((resolve, reject) => {
    const child = spawn(executable, words, { env: electronEnvironment(), stdio: "ignore" });
    child.on("error", reject);
    child.on("exit", (code) => resolve({ code }));
  });
}
