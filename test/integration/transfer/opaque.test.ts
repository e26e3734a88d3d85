import { describe, expect, it } from "vitest";
import {
  dumpFolder,
  forGroup,
  v1List,
  v1Permission,
  v1Space,
  v1User,
  v2List,
  v2Permission,
  v2Space,
} from "./dump-folder.ts";
import { factsOf } from "./facts-of.ts";
import { accepted, importInto, newWorkspace } from "./import-into.ts";

const read = "read/space";

describe("what is kept and not evaluated (R34)", () => {
  it("is a row for every unknown pair and principal, to the letter, and counted", async () => {
    const odd = v2Permission("13", "access-class", "anonymous-users", read);
    const folder = await dumpFolder({
      "spaces.json": v2List([v2Space("1", "BRAND")]),
      "BRAND.json": v2List([
        v2Permission("11", "group", "g-1", "manage_templates/space"),
        v2Permission("12", "group", "g-2", "manage_templates/space"),
        odd,
        v2Permission("14", "group", "g-1", read),
      ]),
    });
    const { instance, report } = accepted(await importInto(newWorkspace(), [folder]));
    expect(report.opaque).toEqual([
      { kind: "permission", value: "manage_templates/space", count: 2 },
      { kind: "principal", value: "access-class", count: 1 },
    ]);
    expect(instance.opaque[2]).toEqual({
      kind: "principal",
      value: "access-class",
      about: "BRAND",
      raw: JSON.stringify(odd),
      file: expect.stringMatching(/BRAND\.json$/),
      rowId: "13",
    });
    expect(factsOf(instance).grants).toEqual(["BRAND g-1: read/space"]);
  });

  it("covers the dead mail permission, odd subjects and rows that name nobody", async () => {
    const rows = [
      v1Permission(1, "delete_mail/space", forGroup("g-1", "team")),
      v1Permission(2, read, { subjects: { team: { results: [{ id: "t-1" }] } } }),
      v1Permission(3, read, {}),
    ];
    const folder = await dumpFolder({ "space.json": v1Space(1, "BRAND", rows) });
    const { instance, report } = accepted(await importInto(newWorkspace(), [folder]));
    expect(report.opaque).toEqual([
      { kind: "permission", value: "delete_mail/space", count: 1 },
      { kind: "principal", value: "nobody", count: 1 },
      { kind: "principal", value: "team", count: 1 },
    ]);
    expect(instance.grants.size).toBe(0);
    expect(instance.opaque.map((row) => row.raw)).toEqual(rows.map((row) => JSON.stringify(row)));
  });

  it("covers words of people and spaces that are none of ours", async () => {
    const people = [
      { ...v1User("a-1", "Desk"), accountType: "customer" },
      { ...v1User("a-2", "Bot"), accountType: "app", accountStatus: "active" },
      { ...v1User("a-3", "Gone"), accountStatus: "closed" },
      { ...v1User("a-4", "Odd"), accountStatus: "dormant" },
    ];
    const folder = await dumpFolder({
      "team.json": { ...v1List(people), groupName: "team" },
      "spaces.json": v2List([v2Space("1", "LAB", { type: "laboratory", status: "trashed" })]),
    });
    const { instance, report } = accepted(await importInto(newWorkspace(), [folder]));
    expect(report.opaque.map(({ value }) => value)).toEqual([
      "account status dormant",
      "account type customer",
      "space status trashed",
      "space type laboratory",
    ]);
    const told = [...instance.people.values()].map((one) => `${one.accountType} ${one.status}`);
    expect(told).toEqual([
      "atlassian active",
      "app active",
      "atlassian inactive",
      "atlassian active",
    ]);
  });

  it("is not doubled by a second import, nor by the same dump in another folder", async () => {
    const workspace = newWorkspace();
    const dump = v1Space(1, "BRAND", [v1Permission(3, read, {})]);
    const march = await dumpFolder({ "march/space.json": dump });
    const april = await dumpFolder({ "april/space.json": dump });
    accepted(await importInto(workspace, [march]));
    expect(accepted(await importInto(workspace, [march])).events).toBe(0);
    const again = accepted(await importInto(workspace, [april]));
    expect(again.instance.opaque).toHaveLength(1);
    expect(again.report.opaque).toEqual([{ kind: "principal", value: "nobody", count: 1 }]);
  });
});

describe("the open routes of a space", () => {
  it("come from the flags of v1 rows (R13, R14)", async () => {
    const rows = [
      v1Permission(1, read, { anonymousAccess: true, unlicensedAccess: false }),
      v1Permission(2, "create/comment", { anonymousAccess: true }),
      v1Permission(3, read, { unlicensedAccess: true }),
    ];
    const folder = await dumpFolder({ "space.json": v1Space(1, "KB", rows) });
    const { instance, report } = accepted(await importInto(newWorkspace(), [folder]));
    expect(factsOf(instance).grants).toEqual([
      "KB anonymous: read/space create/comment",
      "KB any-active-user: read/space",
    ]);
    expect(report.added.grants).toBe(2);
    expect(report.opaque).toEqual([]);
  });
});
