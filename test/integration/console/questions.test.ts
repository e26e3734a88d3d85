import { expect, test } from "vitest";
import { testConsole } from "#test/support/console.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const everything = { search: "", sort: "name", descending: false, offset: 0, limit: 500 } as const;

test("every question about every person, group and space of the demo has an answer", async () => {
  const { console, ask, logged } = testConsole(at());
  await ask("workspace.openDemo", { demo: "halden", reset: false });
  const people = await ask("people.list", {
    ...everything,
    designation: null,
    group: null,
    space: null,
  });
  const groups = await ask("groups.list", { ...everything, kind: null, unclassified: false });
  const spaces = await ask("spaces.list", {
    ...everything,
    show: null,
    guestVisible: false,
    openToAll: false,
  });
  expect([people.total, groups.total, spaces.total]).toEqual([198, 23, 41]);

  for (const { person } of people.rows) {
    const detail = await ask("people.get", { id: person.id });
    expect(detail.spaces.length).toBe(
      people.rows.find((row) => row.person.id === person.id)?.spaceCount,
    );
  }
  for (const row of groups.rows) {
    const detail = await ask("groups.get", { id: row.group.id });
    expect(detail.members.length).toBe(row.memberCount);
    const guests = detail.members.filter((one) => one.person.designation === "guest");
    expect(guests.length).toBe(row.guestCount);
    expect(row.group.hasGuestMembers).toBe(guests.length > 0);
  }
  for (const row of spaces.rows) {
    const detail = await ask("spaces.get", { id: row.space.id });
    expect(detail.viewers.length).toBe(row.peopleCount);
  }
  expect(logged).toEqual([]);
  await console.close();
});

test("the numbers of the overview are those of the tables", async () => {
  const { console, ask } = testConsole(at());
  const summary = await ask("workspace.openDemo", { demo: "halden", reset: false });
  const overview = await ask("overview.get", {});
  const guests = await ask("people.list", {
    ...everything,
    designation: "guest",
    group: null,
    space: null,
  });
  const visible = await ask("spaces.list", {
    ...everything,
    show: null,
    guestVisible: true,
    openToAll: false,
  });
  const access = await ask("guestAccess.list", {
    search: "",
    group: null,
    space: null,
    domain: null,
    withoutSpace: false,
    open: null,
  });
  expect(overview.people.byDesignation.guest).toBe(guests.matching);
  expect(access.guestTotal).toBe(guests.matching);
  expect(summary.instance?.guests).toBe(guests.matching);
  expect(overview.spaces.guestVisible).toBe(visible.matching);
  expect(overview.seats).toEqual({ used: 184, limit: 200 });
  expect(overview.attention.every((one) => one.count > 0)).toBe(true);
  await console.close();
});

test("whom a page's list names without use is on the overview until it is of use (R20)", async () => {
  const { console, ask } = testConsole(at());
  await ask("workspace.openDemo", { demo: "acme", reset: false });
  const listed = async () => {
    const { attention } = await ask("overview.get", {});
    const item = attention.find((one) => one.id === "listed-without-use");
    return item?.people.map((one) => one.name) ?? [];
  };
  expect(await listed()).toEqual([]);
  const view = { people: ["Rosa", "Gia"], groups: [] };
  await ask("changes.apply", {
    changes: [
      { do: "restrictPage", page: "brand-campaigns", view },
      { do: "restrictPage", page: "brand-home", edit: view },
    ],
  });
  expect(await listed()).toEqual(["Gia"]);
  const giaAdds = { space: "BRAND", person: "Gia", permissions: ["create/page"] };
  await ask("changes.apply", { changes: [{ do: "grant", ...giaAdds }] });
  expect(await listed()).toEqual([]);
  await console.close();
});

test("tables search, filter, sort and page", async () => {
  const { console, ask } = testConsole(at());
  await ask("workspace.openDemo", { demo: "halden", reset: false });
  const query = { ...everything, designation: null, group: null, space: null } as const;
  const all = await ask("people.list", query);
  const names = all.rows.map((row) => row.person.name.toLowerCase());
  expect(names).toEqual(names.toSorted());
  const page = await ask("people.list", { ...query, offset: 20, limit: 10 });
  expect(page.rows).toEqual(all.rows.slice(20, 30));
  const down = await ask("people.list", { ...query, descending: true });
  expect(down.rows.map((row) => row.person.name)).toEqual(
    all.rows.map((row) => row.person.name).toReversed(),
  );
  const bySpaces = await ask("people.list", { ...query, sort: "spaces", descending: true });
  const counts = bySpaces.rows.map((row) => row.spaceCount);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  const dana = await ask("people.list", { ...query, search: "reyes dana" });
  expect(dana.rows.map((row) => row.person.name)).toEqual(["Dana Reyes"]);
  expect(dana.counts.guest).toBe(1);
  const nobody = await ask("people.list", { ...query, search: "no such person" });
  expect(nobody).toMatchObject({ matching: 0, rows: [], total: all.total });
  const found = await ask("people.search", { text: "dan", limit: 5 });
  expect(found[0]?.name.toLowerCase().startsWith("dan")).toBe(true);
  await console.close();
});
