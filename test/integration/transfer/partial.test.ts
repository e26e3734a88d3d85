import { describe, expect, it } from "vitest";
import {
  dumpFolder,
  forGroup,
  v1Group,
  v1List,
  v1Permission,
  v1Space,
  v1User,
  v2List,
  v2Permission,
  v2Space,
} from "./dump-folder.ts";
import { accepted, importInto, newWorkspace } from "./import-into.ts";

async function partialOf(files: Readonly<Record<string, unknown>>): Promise<string[]> {
  const folder = await dumpFolder(files);
  const { report } = accepted(await importInto(newWorkspace(), [folder]));
  return report.partial.map(({ file, reason }) => `${file.replace(/^.*\//, "")}: ${reason}`);
}

const team = { groupName: "team" };
const people = [1, 2, 3, 4].map((n) => v1User(`a-${n}`, `Person ${n}`));
const links = (next: string) => ({ base: "https://acme.atlassian.net/wiki", next });

describe("dumps that do not hold everything (R34)", () => {
  it("are noticed by a next page that no file holds", async () => {
    const next = { _links: links("/rest/api/group/team/membersByGroupId?start=2&limit=2") };
    const first = { ...v1List(people.slice(0, 2), { limit: 2, ...next }), ...team };
    expect(await partialOf({ "1.json": first })).toEqual([
      "1.json: no file holds the next page, from row 3 on",
    ]);
    const last = { ...v1List(people.slice(2), { start: 2, limit: 2 }), ...team };
    expect(await partialOf({ "1.json": first, "2.json": last })).toEqual([]);
  });

  it("are noticed by a missing page in the middle and at the start", async () => {
    const next = { limit: 1, _links: links("/rest/api/group/team/membersByGroupId") };
    const page = (n: number, more: object = next) => ({
      ...v1List(people.slice(n, n + 1), { start: n, ...more }),
      ...team,
    });
    expect(await partialOf({ "1.json": page(0), "4.json": page(3, { limit: 1 }) })).toEqual([
      "4.json: no file holds rows 2 to 3",
    ]);
    expect(await partialOf({ "4.json": page(3, { limit: 1 }) })).toEqual([
      "4.json: no file holds rows 1 to 3",
    ]);
  });

  it("are noticed where pages follow by cursor and the last one is not there", async () => {
    const row = v2Permission("11", "group", "g-1", "read/space");
    const first = v2List([row], { next: "/wiki/api/v2/spaces/1/permissions?cursor=x" });
    const spaces = v2List([v2Space("1", "BRAND")]);
    expect(await partialOf({ "spaces.json": spaces, "BRAND-1.json": first })).toEqual([
      "BRAND-1.json: no file holds the next page",
    ]);
    const files = { "spaces.json": spaces, "BRAND-1.json": first, "BRAND-2.json": v2List([row]) };
    expect(await partialOf(files)).toEqual([]);
  });

  it("are noticed by fewer rows than the response says, and by a full page without links", async () => {
    const short = { ...v1List(people.slice(0, 2), { size: 9 }), ...team };
    expect(await partialOf({ "m.json": short })).toEqual([
      "m.json: says that it has 9 rows and holds 2",
    ]);
    const full = { ...v1List(people.slice(0, 2), { limit: 2, _links: {} }), ...team };
    expect(await partialOf({ "m.json": full })).toEqual([
      "m.json: holds exactly as many rows as a page can (2); more may follow",
    ]);
  });

  it("are noticed by a user search that leaves out guests", async () => {
    const found = [{ user: people[0] }];
    const search = "https://acme.atlassian.net/wiki/rest/api/search/user?cql=type=user";
    const asked = (self: string) => ({ "u.json": v1List(found, { _links: { self } }) });
    expect(await partialOf(asked(search))).toEqual([
      "u.json: leaves out guests unless asked with sitePermissionTypeFilter=all",
    ]);
    expect(await partialOf(asked(`${search}&sitePermissionTypeFilter=all`))).toEqual([]);
    expect(
      await partialOf(asked(`${search}&sitePermissionTypeFilter=externalCollaborator`)),
    ).toEqual(["u.json: lists only guests"]);
  });

  it("are noticed by a filtered list of groups", async () => {
    const self = "https://acme.atlassian.net/wiki/rest/api/group?accessType=admin";
    const files = {
      "groups.json": v1List([v1Group("g-1", "team")], { _links: { self } }),
      "team.json": v1List(people),
    };
    expect(await partialOf(files)).toEqual([
      "groups.json: lists only groups with accessType=admin",
    ]);
  });

  it("are noticed by groups without members and spaces without permissions", async () => {
    const files = {
      "groups.json": v1List([
        v1Group("g-1", "team"),
        v1Group("g-2", "crew"),
        v1Group("g-3", "desk"),
      ]),
      "team.json": v1List(people),
      "desk.json": v1List([]),
      "spaces.json": v2List([v2Space("1", "BRAND"), v2Space("2", "HR")]),
      "HR.json": v2List([v2Permission("11", "group", "g-1", "read/space")]),
    };
    expect(await partialOf(files)).toEqual([
      "groups.json: no file holds the members of crew",
      "spaces.json: no file holds the permissions of BRAND",
    ]);
  });

  it("are noticed by a list of spaces that hides one which another dump shows", async () => {
    const seen = v1Permission(11, "read/space", forGroup("g-1", "team"));
    const files = {
      "spaces.json": v2List([v2Space("1", "BRAND")]),
      "brand.json": v1Space(1, "BRAND", [seen]),
      "hr.json": v1Space(2, "HR", [seen]),
    };
    expect(await partialOf(files)).toEqual(["spaces.json: lacks HR, which other files hold"]);
  });
});

describe("dumps that say different things", () => {
  it("are conflicts, the export for people winning over mere rows", async () => {
    const folder = await dumpFolder({
      "a.json": { ...v1List([{ ...v1User("a-1", "R. Lind"), accountStatus: "active" }]), ...team },
      "users.csv": "User id,User name,email,User status\na-1,Rosa Lind,r@acme.example,Inactive\n",
    });
    const { instance, report } = accepted(await importInto(newWorkspace(), [folder]));
    const [rosa] = instance.people.values();
    expect(rosa).toMatchObject({ name: "Rosa Lind", status: "inactive" });
    expect(report.conflicts.map(({ what, kept, other }) => [what, kept, other])).toEqual([
      ["name of r@acme.example", "Rosa Lind", "R. Lind"],
      ["status of r@acme.example", "inactive", "active"],
    ]);
  });

  it("are a conflict when they come from different sites", async () => {
    const other = { base: "https://beta.atlassian.net/wiki" };
    const folder = await dumpFolder({
      "1.json": v1List([v1Group("g-1", "team")]),
      "2.json": v1List([v1Group("g-2", "crew")], { _links: other }),
    });
    const { report } = accepted(await importInto(newWorkspace(), [folder]));
    expect(report.conflicts).toMatchObject([
      { what: "site", kept: "acme.atlassian.net", other: "beta.atlassian.net" },
    ]);
  });
});
