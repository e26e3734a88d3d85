import { describe, expect, it } from "vitest";
import {
  dumpFolder,
  forGroup,
  forUser,
  v1Group,
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

describe("what rows refer to", () => {
  it("is never lost: who and what no file describes goes by its id and is listed", async () => {
    const folder = await dumpFolder({
      "spaces.json": v2List([v2Space("1", "BRAND")]),
      "BRAND.json": v2List([
        v2Permission("11", "group", "g-9", read),
        v2Permission("12", "user", "a-9", read),
      ]),
    });
    const { instance, report } = accepted(await importInto(newWorkspace(), [folder]));
    expect(factsOf(instance).grants).toEqual(["BRAND a-9: read/space", "BRAND g-9: read/space"]);
    expect(report.unmatched.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      "group g-9",
      "person a-9",
    ]);
    expect(report.classify).toEqual([{ group: "g-9", assumed: "regular", members: 0 }]);
  });

  it("takes its name from the row where the row has one", async () => {
    const rows = [
      v1Permission(11, read, forUser("a-9", "Rosa Lind")),
      v1Permission(12, read, forGroup("g-9", "confluence-guests-acme")),
    ];
    const folder = await dumpFolder({ "space.json": v1Space(1, "BRAND", rows) });
    const { instance, report } = accepted(await importInto(newWorkspace(), [folder]));
    expect(factsOf(instance)).toMatchObject({
      people: ["Rosa Lind <null> active"],
      groups: ["confluence-guests-acme guest by-name default"],
    });
    expect(report.unmatched.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      "group confluence-guests-acme",
    ]);
  });

  it("is matched once a later dump describes it, without a second row", async () => {
    const workspace = newWorkspace();
    const early = await dumpFolder({
      "spaces.json": v2List([v2Space("1", "BRAND")]),
      "BRAND.json": v2List([v2Permission("11", "user", "a-9", read)]),
    });
    accepted(await importInto(workspace, [early]));
    const late = await dumpFolder({ "rosa.json": v1User("a-9", "Rosa Lind") });
    const { report, instance } = accepted(await importInto(workspace, [late]));
    expect(report).toMatchObject({ added: { people: 0 }, changed: { people: 1 }, unmatched: [] });
    expect(factsOf(instance).grants).toEqual(["BRAND Rosa Lind: read/space"]);
  });

  it("finds groups and spaces of the workspace by path, with no list of them in the import", async () => {
    const workspace = newWorkspace();
    const early = await dumpFolder({
      "spaces.json": v2List([v2Space("1", "BRAND")]),
      "groups.json": v1List([v1Group("g-1", "Design Team")]),
    });
    accepted(await importInto(workspace, [early]));
    const late = await dumpFolder({
      "brand.json": v2List([v2Permission("11", "group", "g-1", read)]),
      "design team/members.json": v1List([v1User("a-1", "Rosa Lind")]),
    });
    const { instance, report } = accepted(await importInto(workspace, [late]));
    expect(factsOf(instance)).toMatchObject({
      memberships: ["Design Team: Rosa Lind"],
      grants: ["BRAND Design Team: read/space"],
    });
    expect(report.unmatched).toEqual([]);
  });

  it("joins a person by e-mail to one that was added by hand, for good", async () => {
    const workspace = newWorkspace();
    const byMail = await dumpFolder({
      "users.csv": "User id,email,User name\n,Rosa@acme.example,Rosa\n",
    });
    accepted(await importInto(workspace, [byMail]));
    const byId = await dumpFolder({
      "users.csv": "User id,email,User name\na-1,rosa@acme.example,Rosa Lind\n",
    });
    expect(accepted(await importInto(workspace, [byId])).report.added.people).toBe(0);
    const bare = await dumpFolder({
      "group-1.json": { ...v1List([v1User("a-1")]), groupName: "x" },
    });
    const { instance, report } = accepted(await importInto(workspace, [bare]));
    expect(report.added).toMatchObject({ people: 0, memberships: 1 });
    expect(factsOf(instance).memberships).toEqual(["x: Rosa Lind"]);
  });

  it("keeps two accounts apart that a scrubbed dump gave one e-mail address", async () => {
    const people = ["a-1", "a-2"].map((id) => ({ ...v1User(id, id), email: "x@x.example" }));
    const folder = await dumpFolder({ "m.json": { ...v1List(people), groupName: "team" } });
    const { instance } = accepted(await importInto(newWorkspace(), [folder]));
    expect(instance.people.size).toBe(2);
    expect(instance.memberships.size).toBe(2);
  });

  it("joins spaces by key where their ids differ, and says so", async () => {
    const folder = await dumpFolder({
      "1.json": v2List([v2Space("1", "BRAND")]),
      "2.json": v1Space(2, "brand", [v1Permission(11, read, forUser("a-1", "Rosa"))]),
    });
    const { instance, report } = accepted(await importInto(newWorkspace(), [folder]));
    expect(factsOf(instance).grants).toEqual(["BRAND Rosa: read/space"]);
    expect(report.conflicts).toContainEqual(
      expect.objectContaining({ what: "id of space brand", kept: "1", other: "2" }),
    );
  });

  it("leaves memberships and grants alone that a dump does not mention", async () => {
    const workspace = newWorkspace();
    const spaces = v2List([v2Space("1", "BRAND")]);
    const full = await dumpFolder({
      "spaces.json": spaces,
      "BRAND.json": v2List([
        v2Permission("11", "user", "a-1", read),
        v2Permission("12", "user", "a-1", "create/page"),
      ]),
    });
    accepted(await importInto(workspace, [full]));
    const less = await dumpFolder({
      "spaces.json": v2List([v2Space("1", "BRAND", { name: "Brand new", status: "archived" })]),
      "BRAND.json": v2List([v2Permission("13", "user", "a-1", "create/comment")]),
    });
    const { report, instance } = accepted(await importInto(workspace, [less]));
    expect(factsOf(instance).grants).toEqual(["BRAND a-1: read/space create/page create/comment"]);
    expect(report.changed).toMatchObject({ spaces: 1, grants: 1 });
    const [grant] = instance.grants.values();
    expect(grant?.permissions.map((tick) => tick.change)).toEqual([1, 1, 2]);
  });
});
