import { expect, test } from "vitest";
import type { CallInput } from "#shared/ipc/contract.ts";
import { testConsole } from "#test/support/console.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const portal: CallInput<"pages.tree"> = {
  ...{ space: "space-cp", type: "page", search: "", restricted: false },
  ...{ turned: [], offset: 0, limit: 100 },
};

async function openHalden() {
  const running = testConsole(at());
  await running.ask("workspace.openDemo", { demo: "halden", reset: false });
  const titles = async (asked: Partial<typeof portal>) => {
    const { rows } = await running.ask("pages.tree", { ...portal, ...asked });
    return rows.map(({ page, level }) => `${"  ".repeat(level - 1)}${page.title}`);
  };
  return { ...running, titles };
}

test("the tree starts with its roots open, and opens and closes page by page", async () => {
  const { console, ask, titles } = await openHalden();
  const first = await titles({});
  expect(first).toEqual([
    "Client Portal home",
    "  Agency briefs",
    "  Harbour Trust",
    "  Northwind working area",
    "Site photos, October",
  ]);
  expect(await titles({ turned: ["page-harbour-trust"] })).toEqual([
    ...first.slice(0, 3),
    "    Contract and fees",
    "    Weekly status",
    ...first.slice(3),
  ]);
  expect(await titles({ turned: ["page-client-portal-home"] })).toEqual([first[0], first[4]]);
  const page = await ask("pages.tree", { ...portal, offset: 3, limit: 1 });
  expect(page.rows.map((row) => row.page.title)).toEqual(["Northwind working area"]);
  expect([page.total, page.matching]).toEqual([11, 5]);
  expect(page.counts).toEqual({ pages: 11, posts: 1, restricted: 7 });
  await console.close();
});

test("a search and the filter leave what matches and what is above it", async () => {
  const { console, titles } = await openHalden();
  expect(await titles({ search: "RATE" })).toEqual([
    "Client Portal home",
    "  Northwind working area",
    "    Day rates 2027",
    "      Rate history",
  ]);
  const restricted = await titles({ restricted: true });
  expect(restricted).toContain("    Contract and fees");
  expect(restricted).not.toContain("    Weekly status");
  expect(await titles({ search: "no such page" })).toEqual([]);
  expect(await titles({ type: "blogpost" })).toEqual(["Portal news, November"]);
  await console.close();
});

test("each row says its lists and what is above: restricted, or not known (R17, R23)", async () => {
  const { console, ask } = await openHalden();
  const { rows } = await ask("pages.tree", {
    ...portal,
    turned: ["page-northwind-working-area", "page-day-rates-2027"],
  });
  const above = Object.fromEntries(rows.map((row) => [row.page.title, row.above]));
  expect(above).toMatchObject({
    "Client Portal home": "open",
    "Northwind working area": "open",
    "Rate history": "restricted",
    "Site photos, October": "unknown",
  });
  const area = rows.find((row) => row.page.title === "Northwind working area");
  expect(area?.view.groups.map((group) => [group.name, group.hasGuestMembers])).toEqual([
    ["Northwind contractors", true],
    ["client-services", false],
  ]);
  await console.close();
});

test("a page says its lists, those above it, and how many can view it, as who can says", async () => {
  const { console, ask } = await openHalden();
  const detail = await ask("pages.get", { page: "page-steel-details" });
  expect(detail.path.map(({ page }) => page.title)).toEqual([
    "Client Portal home",
    "Northwind working area",
  ]);
  expect(detail.edit.people.map((one) => one.name)).toEqual(["Lena Fox", "Mei Aoki"]);
  const who = await ask("pages.who", {
    ...{ space: "space-cp", page: "page-steel-details", ability: "view" },
  });
  expect(detail.viewers).toBe(who.total);
  const photos = await ask("pages.get", { page: "page-site-photos-october" });
  expect([photos.viewers, photos.unknownAbove?.title]).toEqual([0, "Site photos, October"]);
  await console.close();
});

test("pages are found over all spaces, best first, with where they are", async () => {
  const { console, ask } = await openHalden();
  const found = await ask("pages.find", { text: " HOME ", limit: 5 });
  expect(found.map(({ page, space }) => `${page.title} in ${space.key}`)).toEqual([
    "Brand Assets home in BRAND",
    "Client Portal home in CP",
  ]);
  expect(await ask("pages.find", { text: " ", limit: 5 })).toEqual([]);
  expect(await ask("pages.find", { text: "e", limit: 3 })).toHaveLength(3);
  await console.close();
});

test("a page that is not there is refused with its name", async () => {
  const { console, call } = await openHalden();
  const answer = await call("pages.get", { page: "nowhere" });
  expect(answer).toMatchObject({ ok: false, error: { code: "unknown-page" } });
  const tree = await call("pages.tree", { ...portal, space: "nowhere" });
  expect(tree).toMatchObject({ ok: false, error: { code: "unknown-space" } });
  await console.close();
});
