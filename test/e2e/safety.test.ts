import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CallInput } from "#shared/ipc/contract.ts";
import { launchConsole, type RunningConsole } from "#test/support/app.ts";
import { ask, visit } from "#test/support/visit.ts";

type Changes = CallInput<"changes.apply">["changes"];

const newGroup = (name: string): Changes => [{ do: "createGroup", name, kind: "guest" }];

describe("the work is safe", () => {
  let running: RunningConsole;
  let folder: string;
  const at = (name: string) => join(folder, name);

  /** A copy of the demo with its history, in a folder of its own, is what is worked on. */
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "vestibule-safety-"));
    running = await launchConsole({ args: ["--demo", "halden"] });
    await ask(running, "workspace.saveCopy", { path: at("site.vestibule") });
    await ask(running, "workspace.open", { path: at("site.vestibule") });
    await running.page.getByRole("heading", { name: "Overview" }).waitFor();
  });
  afterAll(async () => {
    await running.close();
    await rm(folder, { recursive: true, force: true });
  });

  const page = () => running.page;
  const dialog = (name: string | RegExp) => page().getByRole("dialog", { name });
  const banner = (name: string) => page().getByRole("region", { name, exact: true });
  const button = (name: string | RegExp) => page().getByRole("button", { name });
  const inSidebar = (name: string) =>
    page().getByRole("navigation", { name: "Screens" }).getByRole("link", { name });
  const summary = async () => {
    const open = await ask(running, "workspace.current", {});
    if (open === null) throw new Error("no workspace is open");
    return open;
  };
  const groups = async () => (await summary()).instance?.groups ?? 0;
  const change = (changes: Changes) => running.invoke("changes.apply", { changes });
  /** Answers the system's own dialogs, which no test can click. */
  const choose = (path: string) =>
    running.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
    }, path);
  const findsNothing = async () => {
    for (const theme of ["dark", "light"] as const) {
      await ask(running, "shell.setTheme", { theme });
      await page().waitForFunction(
        (scheme) => document.documentElement.dataset["mantineColorScheme"] === scheme,
        theme,
      );
      await page().evaluate(() =>
        Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))),
      );
      expect(await running.axe(), theme).toEqual([]);
    }
  };

  it("restores a backup with a reason, after saying what that does, and takes it back", async () => {
    const before = await groups();
    await change([...newGroup("Passers-by"), { do: "deactivate", person: "712020:dana-reyes" }]);
    await inSidebar(`Groups ${before + 1}`).waitFor();
    await inSidebar("Backups").click();
    await page()
      .getByRole("link", { name: /^Look at it:/ })
      .click();
    const shown = dialog(/^Backup of/);
    await shown.getByRole("row", { name: "Groups 0 1 0" }).waitFor();
    await shown.getByRole("row", { name: "People 0 0 1" }).waitFor();
    await shown.getByText("Dana Reyes").first().waitFor();
    await shown.getByRole("textbox", { name: "Reason" }).fill("a slip of mine");
    await shown.getByRole("button", { name: "Restore", exact: true }).click();
    await shown.waitFor({ state: "hidden" });
    await inSidebar(`Groups ${before}`).waitFor();

    await page()
      .getByRole("link", { name: /^See change \d+/ })
      .click();
    const entry = page().getByRole("region", { name: "The change", exact: true });
    await entry.getByRole("heading", { name: /^Restore what the backup of .* holds/ }).waitFor();
    await entry.getByText("Because: a slip of mine").waitFor();
    await entry.getByRole("button", { name: "Undo this…" }).click();
    await dialog(/^Undo change/)
      .getByRole("button", { name: "Undo it" })
      .click();
    await inSidebar(`Groups ${before + 1}`).waitFor();
  });

  it("says where nothing differs, and makes a workspace of its own of a backup", async () => {
    const wanted = await ask(running, "backups.list", { path: null });
    await ask(running, "backups.restore", { place: "beside", name: wanted[0]?.name ?? "" });
    await visit(page(), "/backups", "Backups", { backup: wanted[0]?.name });
    const shown = dialog(/^Backup of/);
    await shown.getByText("there is nothing to restore").waitFor();
    await choose(at("of-a-backup"));
    await shown.getByRole("button", { name: "Save as a new file…" }).click();
    await shown.getByText(`Saved as ${at("of-a-backup.vestibule")}.`).waitFor();
    await shown.getByRole("button", { name: "Save as a new file…" }).click();
    await shown.getByText("exists already; nothing was written").waitFor();
    await page().keyboard.press("Escape");
    await shown.waitFor({ state: "hidden" });
  });

  it("is gone through by the keyboard alone", async () => {
    await visit(page(), "/", "Overview");
    await page().keyboard.press("Control+k");
    await page().getByRole("textbox", { name: "Find or do" }).fill("backups");
    await page().getByRole("option", { name: "Backups" }).or(button("Backups")).first().waitFor();
    await page().keyboard.press("Enter");
    const grid = page().getByRole("grid", { name: "Backups, newest first" });
    await grid.waitFor();
    await grid.focus();
    await page().keyboard.press("End");
    await page().keyboard.press("Enter");
    await dialog(/^Backup of/).waitFor();
    await page().keyboard.press("Escape");
    await dialog(/^Backup of/).waitFor({ state: "hidden" });
    await expect.poll(() => grid.evaluate((shown) => document.activeElement === shown)).toBe(true);
  });

  it("refuses a change while its file is away, says so everywhere, and goes on once it is back", async () => {
    const { path, revision } = await summary();
    await rename(path, at("away"));
    expect(await change(newGroup("Two"))).toMatchObject({ error: { code: "workspace-gone" } });
    const trouble = banner("Trouble");
    await trouble
      .getByText("site.vestibule is no longer there: it was moved or removed.")
      .waitFor();
    await visit(page(), "/users", "Users");
    await trouble.waitFor();
    await findsNothing();
    expect((await summary()).revision).toBe(revision);
    await rename(at("away"), path);
    expect(await change(newGroup("Two"))).toMatchObject({ ok: true });
    await trouble.waitFor({ state: "hidden" });
  });

  it("writes a removed file anew by trying again", async () => {
    const { path } = await summary();
    await rm(path);
    await change(newGroup("Three"));
    await banner("Trouble").getByRole("button", { name: "Try again" }).click();
    await banner("Trouble").waitFor({ state: "hidden" });
    await page().getByText("The workspace is written again").waitFor();
    expect(existsSync(path)).toBe(true);
    expect(await change(newGroup("Three"))).toMatchObject({ ok: true });
  });

  it("saves elsewhere what its folder lost, says what is not there, and goes on there", async () => {
    const { revision } = await summary();
    await rename(folder, `${folder}-away`);
    await change(newGroup("Four"));
    const trouble = banner("Trouble");
    await trouble.getByText("its folder does not exist").waitFor();
    await trouble.getByRole("button", { name: "Try again" }).click();
    await trouble.getByText("Bring the folder back").waitFor();
    const elsewhere = join(running.userData, "elsewhere.vestibule");
    await choose(elsewhere);
    await trouble.getByRole("button", { name: "Save elsewhere…" }).click();
    await trouble.getByText(`Saved as ${elsewhere}.`).waitFor();
    await trouble.getByText("the copy does not have it").waitFor();
    await trouble.getByRole("button", { name: "Go on there" }).click();
    await trouble.waitFor({ state: "hidden" });
    await rename(`${folder}-away`, folder);
    expect(await summary()).toMatchObject({ path: elsewhere, revision, trouble: null });
    expect(await change(newGroup("Four"))).toMatchObject({ ok: true });
  });

  /** Another name where the file told of Dana, so that it is no longer what was written. */
  const damage = async (path: string) => {
    await ask(running, "workspace.close", {});
    await button(/^Open a workspace/).waitFor();
    const text = await readFile(path, "utf8");
    expect(text).toContain('"name":"Dana');
    await writeFile(path, text.replace('"name":"Dana', '"name":"Dena'));
  };

  it("opens a damaged file from its backup, says so, and keeps what was there", async () => {
    const path = at("site.vestibule");
    await ask(running, "workspace.open", { path });
    await ask(running, "backups.list", { path: null });
    const { revision } = await summary();
    await damage(path);
    await choose(path);
    await button(/^Open a workspace/).click();
    await page().getByText("Found when this workspace was opened").waitFor();
    await page()
      .getByText(/site\.vestibule cannot be used .* It was made anew from/)
      .waitFor();
    await findsNothing();
    expect(await summary()).toMatchObject({ revision, mode: "write" });
    expect((await readdir(folder)).filter((name) => name.includes(".damaged-"))).toHaveLength(1);
    await button("Put this away").first().click();
    await page().getByText("Found when this workspace was opened").waitFor({ state: "hidden" });
  });

  it("opens what can be read where nothing else is left, and goes on from a copy", async () => {
    const path = at("of-a-backup.vestibule");
    await damage(path);
    await rm(`${path}-history`);
    await choose(path);
    await button(/^Open a workspace/).click();
    const refused = dialog("of-a-backup.vestibule could not be opened");
    await refused.getByText(/is damaged, at checksum/).waitFor();
    await findsNothing();
    await refused.getByRole("button", { name: "Open what can be read" }).click();
    const readOnly = banner("Read only");
    await readOnly.getByText("nothing vouches for it").waitFor();
    await findsNothing();
    expect(await change(newGroup("Five"))).toMatchObject({ error: { code: "read-only" } });
    await choose(at("read.vestibule"));
    await readOnly.getByRole("button", { name: "Save it as a new workspace…" }).click();
    await readOnly.getByText("The copy has no history").waitFor();
    await readOnly.getByRole("button", { name: "Go on there" }).click();
    await readOnly.waitFor({ state: "hidden" });
    expect(await change(newGroup("Five"))).toMatchObject({ ok: true });
  });

  it("makes a workspace whose file is gone anew, from the list of those opened before", async () => {
    const path = at("site.vestibule");
    const { instance } = await ask(running, "workspace.open", { path });
    await ask(running, "backups.list", { path: null });
    await ask(running, "workspace.close", {});
    await rm(path);
    running = await running.restart([]);
    await button(/file is gone: see what is left.*site\.vestibule/).click();
    const refused = dialog("site.vestibule could not be opened");
    await refused.getByText(/What is left of it \(its history, \d+ backups\)/).waitFor();
    await findsNothing();
    await refused.getByRole("button", { name: "Make it anew from what is left" }).click();
    await page()
      .getByText(/site\.vestibule was no longer there\. It was made anew/)
      .waitFor();
    expect((await summary()).instance).toEqual(instance);
    expect(existsSync(path)).toBe(true);
  });

  it("tells of what was asked for at the start and could not be opened, in the window", async () => {
    await writeFile(at("no-workspace.vestibule"), "{}");
    running = await running.restart([at("no-workspace.vestibule")]);
    const refused = dialog("no-workspace.vestibule could not be opened");
    await refused.getByText(/it is not a Vestibule workspace/).waitFor();
    await refused.getByRole("button", { name: "Open what can be read" }).click();
    await refused.getByText("Nothing could be read").waitFor();
    await refused.getByRole("button", { name: "Close" }).last().click();
    await refused.waitFor({ state: "hidden" });
    await button(/^Open a workspace/).waitFor();
  });
});
