import { describe, expect, it } from "vitest";
import { sharedConsole } from "#test/support/app.ts";
import { screens } from "#test/support/screens.ts";
import { ask, searchOf, visit } from "#test/support/visit.ts";

const current = sharedConsole({ args: ["--demo", "halden"] });

/** Who is a guest, and which groups have a guest among their members, by the ids that links lead to. */
async function labelled(): Promise<Set<string>> {
  const table = { search: "", descending: false, offset: 0, limit: 500, sort: "name" } as const;
  const people = await ask(current(), "people.list", {
    ...{ ...table, designation: "guest", group: null, space: null },
  });
  const groups = await ask(current(), "groups.list", { ...table, kind: null, unclassified: false });
  return new Set([
    ...people.rows.map(({ person }) => `/users/${encodeURIComponent(person.id)}`),
    ...groups.rows
      .filter(({ group, guestCount }) => {
        expect(group.hasGuestMembers).toBe(guestCount > 0);
        return guestCount > 0;
      })
      .map(({ group }) => `/groups/${encodeURIComponent(group.id)}`),
  ]);
}

/** Every link by name to a person or group on the page: where it leads, and whether GUEST stands beside it. */
function namedLinks(): Promise<{ to: string; guest: boolean }[]> {
  return current().page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLAnchorElement>(
        "main a[href*='#/users/'], main a[href*='#/groups/']",
      ),
    ]
      .filter((link) => link.parentElement?.className.includes("named"))
      .map((link) => ({
        to: link.hash.slice(1).split("?")[0] ?? "",
        guest: link.parentElement?.textContent?.endsWith("GUEST") === true,
      })),
  );
}

describe("the GUEST label", () => {
  it.each(screens)(
    "stands beside every guest and labelled group, and no other, on $name",
    async ({ show }) => {
      const { page } = current();
      const expected = await labelled();
      await show(page);
      const links = await namedLinks();
      expect(links.filter(({ to, guest }) => guest !== expected.has(to))).toEqual([]);
    },
  );

  it("is seen on each of the screens that name guests", async () => {
    const { page } = current();
    const withGuests = [
      "overview",
      "space-permissions",
      "space-people",
      "group-members",
      "guest-access",
      "why-allowed",
    ];
    for (const { name, show } of screens.filter((one) => withGuests.includes(one.name))) {
      await show(page);
      expect(
        (await namedLinks()).some(({ guest }) => guest),
        name,
      ).toBe(true);
    }
  });

  it("stands in a person's and a group's own heading, and in the fields and choices of Why", async () => {
    const { page } = current();
    await visit(page, "/users/712020%3Adana-reyes", /^Dana Reyes GUEST$/);
    await visit(page, "/groups/group-northwind-contractors", /^Northwind contractors GUEST$/);
    await visit(page, "/groups/group-finance", /^finance$/);
    await visit(page, "/why", "Whose access, and where?");
    await page.getByRole("combobox", { name: "Person" }).fill("dana");
    await page.getByRole("option", { name: /^Dana Reyes GUEST/ }).waitFor();
    await visit(page, "/why", /people can view Client Portal/, { space: "space-cp" });
    const guest = page.getByRole("listitem").filter({ hasText: "Dana Reyes" });
    await guest.getByText("GUEST", { exact: true }).waitFor();
  });
});

describe("the Guest access tree", () => {
  it("opens and closes by the keyboard, and keeps what is open in the address", async () => {
    const { page } = current();
    await visit(page, "/guest-access", "Guest access");
    const tree = page.getByRole("treegrid", { name: "Guest groups and their members" });
    const row = (name: string) =>
      tree.getByRole("row", { name: new RegExp(`(Open|Close) ${name}`) });
    const openState = (name: string) => row(name).getAttribute("aria-expanded");
    await tree.getByRole("link", { name: "Dana Reyes", exact: true }).waitFor();
    await tree.focus();
    expect(await openState("Agency partners")).toBe("true");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => openState("Agency partners")).toBe("false");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => openState("Northwind contractors")).toBe("true");
    const { groups } = await ask(current(), "guestAccess.list", {
      ...{ search: "", group: null, space: null, domain: null, withoutSpace: false },
      open: ["group-northwind-contractors"],
    });
    const northwind = groups.find(({ group }) => group.name === "Northwind contractors");
    const names = northwind?.members.map(({ person }) => person.name) ?? [];
    for (const name of names) await tree.getByRole("link", { name, exact: true }).waitFor();
    expect(searchOf(page)["open"]).toEqual(["group-northwind-contractors"]);
    await page.reload();
    await expect.poll(() => openState("Northwind contractors")).toBe("true");
    expect(await openState("Agency partners")).toBe("false");
  });

  it("searches and filters as the call does, and clears", async () => {
    const { page } = current();
    await visit(page, "/guest-access", "Guest access");
    const { withoutSpace } = await ask(current(), "guestAccess.list", {
      ...{ search: "", group: null, space: null, domain: null, withoutSpace: false },
      open: null,
    });
    await page.getByRole("button", { name: `Without a space ${withoutSpace}` }).click();
    await expect.poll(() => searchOf(page)).toEqual({ withoutSpace: true });
    const tree = page.getByRole("treegrid");
    await tree.getByRole("link", { name: "Nadia Petrova", exact: true }).waitFor();
    expect(await tree.getByRole("link", { name: "Dana Reyes", exact: true }).count()).toBe(0);
    await page.getByRole("searchbox").fill("nobody at all");
    await page.getByRole("heading", { name: "No guest or guest group matches" }).waitFor();
    await page.getByRole("button", { name: "Clear filters" }).click();
    await tree.getByRole("link", { name: "Dana Reyes", exact: true }).waitFor();
    expect(searchOf(page)).toEqual({});
  });
});
