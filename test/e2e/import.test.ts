import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchConsole, type RunningConsole } from "#test/support/app.ts";
import { ask, visit } from "#test/support/visit.ts";

const fixtures = fileURLToPath(new URL("../fixtures/import/", import.meta.url));

describe("a workspace of one's own", () => {
  let running: RunningConsole;
  let path: string;
  beforeAll(async () => {
    running = await launchConsole();
    path = join(await mkdtemp(join(tmpdir(), "vestibule-import-")), "acme.vestibule");
  });
  afterAll(() => running.close());

  /** Answers the system's own dialogs, which no test can click; nothing else is replaced. */
  const answerDialogs = (chosen: { save?: string; open?: readonly string[] }) =>
    running.app.evaluate(({ dialog }, { save, open }) => {
      const filePaths = [...(open ?? [])];
      const canceled = save === undefined && filePaths.length === 0;
      dialog.showSaveDialog = async () => ({ canceled, filePath: save ?? "" });
      dialog.showOpenDialog = async () => ({ canceled, filePaths });
    }, chosen);
  const dialog = (name: string) => running.page.getByRole("dialog", { name });
  const sidebar = () => running.page.getByRole("navigation", { name: "Screens" });
  const numbers = async () => {
    const open = await ask(running, "workspace.current", {});
    const { people, groups, spaces, guests } = open?.instance ?? {};
    return { people, groups, spaces, guests };
  };
  /** Adds what the system's dialog answers to the files of the import dialog. */
  const add = async (button: string, paths: readonly string[]) => {
    await answerDialogs({ open: paths });
    await dialog("Import from Confluence").getByRole("button", { name: button }).click();
    for (const one of paths) await dialog("Import from Confluence").getByText(one).waitFor();
  };

  it("is made through the dialogs, and may be given up halfway", async () => {
    const { page } = running;
    await page.getByRole("button", { name: /^New workspace/ }).click();
    await answerDialogs({});
    await dialog("New workspace").getByRole("button", { name: "Choose a place…" }).click();
    await dialog("New workspace").getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("heading", { name: "Vestibule" }).waitFor();

    await page.getByRole("button", { name: /^New workspace/ }).click();
    await answerDialogs({ save: path });
    await dialog("New workspace").getByRole("button", { name: "Choose a place…" }).click();
    await page.getByRole("heading", { name: "Nothing here yet" }).waitFor();
    expect(await ask(running, "workspace.current", {})).toMatchObject({ path, name: "acme" });
  });

  it.each([
    ["/users", "No people yet"],
    ["/groups", "No groups yet"],
    ["/spaces", "No spaces yet"],
    ["/guest-access", "There is no guest group"],
    ["/", "Nothing here yet"],
  ])("says on %s that it is empty, and offers the import", async (address, heading) => {
    const { page } = running;
    await visit(page, address, heading);
    await page.getByRole("main").getByRole("button", { name: "Import from Confluence…" }).waitFor();
  });

  it("takes nothing from files of which one is broken, and names it and the place", async () => {
    const { page } = running;
    const broken = join(fixtures, "broken", "group-without-name.json");
    await page.getByRole("main").getByRole("button", { name: "Import from Confluence…" }).click();
    await add("Add a folder…", [join(fixtures, "acme")]);
    await add("Add files…", [broken]);
    const { revision } = (await ask(running, "workspace.current", {})) ?? {};
    await dialog("Import from Confluence")
      .getByRole("button", { name: "Import", exact: true })
      .click();
    const alert = dialog("Import from Confluence").getByRole("alert");
    await alert.getByText("Nothing was imported").waitFor();
    expect(await alert.textContent()).toMatch(
      /group-without-name\.json, at results\[\d+\].*name.*Nothing was changed/,
    );
    expect((await ask(running, "workspace.current", {}))?.revision).toBe(revision);
    await dialog("Import from Confluence")
      .getByRole("button", { name: `Leave out ${broken}` })
      .click();
    await alert.waitFor({ state: "hidden" });
  });

  it("shows in a preview what an import would do, and does nothing yet", async () => {
    const form = dialog("Import from Confluence");
    await form.getByRole("combobox", { name: "Guest groups" }).fill("guests-*");
    await form.getByRole("combobox", { name: "Guest groups" }).press("Enter");
    const before = await ask(running, "workspace.current", {});
    await form.getByRole("button", { name: "Preview" }).click();
    await form.getByRole("row", { name: "People 7 0" }).waitFor();
    await form.getByRole("columnheader", { name: "To add" }).waitFor();
    expect(await ask(running, "workspace.current", {})).toEqual(before);
  });

  it("imports a folder, and reports with numbers", async () => {
    const { page } = running;
    await dialog("Import from Confluence")
      .getByRole("button", { name: "Import", exact: true })
      .click();
    const report = dialog("Imported");
    for (const row of [
      "People 7 0",
      "Groups 5 0",
      "Memberships 11 0",
      "Spaces 3 0",
      "Permission rows 6 0",
    ]) {
      await report.getByRole("row", { name: row }).waitFor();
    }
    await report.getByRole("button", { name: "1 group to classify: assumed regular" }).click();
    await report.getByText("design-team").waitFor();
    await report.getByRole("button", { name: "Classify 1 group" }).click();
    await page.getByRole("heading", { name: "Groups", level: 1 }).waitFor();
    await page.getByRole("status").getByText("1 of 5 groups").waitFor();
    expect(await numbers()).toEqual({ people: 7, groups: 5, spaces: 3, guests: 2 });
    for (const link of ["Users 7", "Groups 5", "Spaces 3", "Guest access 2"]) {
      await sidebar().getByRole("link", { name: link, exact: true }).waitFor();
    }
  });

  it("classifies a group, after saying what follows from it", async () => {
    const { page } = running;
    await page.getByRole("link", { name: "design-team" }).click();
    await page.getByRole("heading", { name: "Which kind is it?" }).waitFor();
    await page.getByRole("combobox", { name: "Kind of this group" }).selectOption("guest");
    await page.getByRole("button", { name: "Change the kind…" }).click();
    const confirm = dialog("Make design-team a guest group");
    await confirm.getByText(/those who are in no regular group become guests/).waitFor();
    await confirm.getByRole("button", { name: "Make it a guest group" }).click();
    await page.getByRole("heading", { name: "A guest group", exact: true }).waitFor();
    await page.getByText("It was chosen.").waitFor();
    await visit(page, "/groups", "Groups", { kind: "guest" });
    await page.getByRole("status").getByText("3 of 5 groups").waitFor();
  });

  it("answers why from what was imported", async () => {
    const { page } = running;
    const [gil] = await ask(running, "people.search", { text: "Gil Varga", limit: 1 });
    const [brand] = await ask(running, "spaces.search", { text: "BRAND", limit: 1 });
    await visit(page, "/why", /^Gil Varga can add comments in Brand/, {
      person: gil?.id,
      space: brand?.id,
      permission: "create/comment",
    });
  });

  it("changes nothing when the same is imported again", async () => {
    const { page } = running;
    const before = await numbers();
    await page.keyboard.press("Control+i");
    await add("Add a folder…", [join(fixtures, "acme")]);
    await dialog("Import from Confluence")
      .getByRole("button", { name: "Import", exact: true })
      .click();
    await dialog("Imported").getByText("Everything was there already").waitFor();
    await dialog("Imported").getByRole("button", { name: "Done" }).click();
    expect(await numbers()).toEqual(before);
  });

  it("is the same after a restart, opened by its file or from the recent ones", async () => {
    const before = await ask(running, "workspace.current", {});
    running = await running.restart([path]);
    await sidebar().getByRole("link", { name: "Users 7" }).waitFor();
    expect(await ask(running, "workspace.current", {})).toEqual(before);
    running = await running.restart([]);
    await running.page.getByRole("button", { name: path }).click();
    await sidebar().getByRole("link", { name: "Guest access 2" }).waitFor();
    expect(await ask(running, "workspace.current", {})).toEqual(before);
  });
});
