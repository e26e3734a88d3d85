import { describe, expect, it } from "vitest";
import { dumpFolder } from "./dump-folder.ts";
import { factsOf } from "./facts-of.ts";
import { accepted, fixtures, importInto, newWorkspace } from "./import-into.ts";

async function imported(text: string) {
  const folder = await dumpFolder({ "users.csv": text });
  return accepted(await importInto(newWorkspace(), [folder]));
}

describe("a users export", () => {
  it("names groups in one cell, keeps and counts a column of its own, reads names with commas", async () => {
    const path = `${fixtures}csv/list-cell.csv`;
    const { instance, report } = accepted(await importInto(newWorkspace(), [path]));
    expect(factsOf(instance)).toMatchObject({
      people: [
        "Rosa Lind <rosa@acme.example> active",
        "Varga, Gil <gil@brandworks.example> active",
      ],
      memberships: [
        "confluence-guests-acme: Varga, Gil",
        "confluence-users-acme: Rosa Lind",
        "design-team: Rosa Lind",
      ],
    });
    expect(report.opaque).toEqual([{ kind: "column", value: "Department", count: 1 }]);
    expect([...instance.people.values()][0]?.extra).toEqual({ Department: "Design" });
    expect([...instance.groups.keys()]).toContain("0a1b2c3d-0000-4000-8000-00000000e005");
  });

  it("names groups in numbered columns, in any order, with semicolons between cells", async () => {
    const path = `${fixtures}csv/pivot.csv`;
    const { instance } = accepted(await importInto(newWorkspace(), [path]));
    expect(factsOf(instance)).toMatchObject({
      people: [
        "Gil Varga <gil@brandworks.example> inactive",
        "Rosa Lind <rosa@acme.example> active",
      ],
      memberships: [
        "confluence-guests-acme: Gil Varga",
        "confluence-users-acme: Rosa Lind",
        "design-team: Rosa Lind",
      ],
    });
  });

  it("names one group a row, a comma in the name of a group with one id beside it", async () => {
    const path = `${fixtures}csv/row-per-group.csv`;
    const { instance, report } = accepted(await importInto(newWorkspace(), [path]));
    expect(instance.people.size).toBe(2);
    expect(factsOf(instance).memberships).toEqual([
      "confluence-users-acme: Max Oyelaran",
      "confluence-users-acme: Rosa Lind",
      "design, team: Rosa Lind",
    ]);
    expect(report.files[0]?.records).toBe(3);
  });

  it("says who is a guest in the column of this site, and says nothing in an empty cell", async () => {
    const text = [
      "USER ID,Email,User name,Confluence - acme,Confluence - beta,Jira - acme,Last seen in Confluence - acme",
      "a-1,rosa@x.example,Rosa,User,Guest,User,3 Jan 2024",
      "a-2,gil@x.example,Gil,Guest,None,None,Never accessed",
      "a-3,nia@x.example,Nia,None,None,None,Never Accessed",
    ].join("\r\n");
    const folder = await dumpFolder({ "users.csv": text });
    const { instance, report } = accepted(
      await importInto(newWorkspace(), [folder], { site: "https://acme.atlassian.net/" }),
    );
    const said = [...instance.people.values()].map((one) => [one.name, one.saysGuest]);
    expect(said).toEqual([
      ["Rosa", false],
      ["Gil", true],
      ["Nia", undefined],
    ]);
    expect(instance.header).toMatchObject({ name: "acme", site: "acme.atlassian.net" });
    expect([...instance.people.values()][0]?.extra).toEqual({
      "Jira - acme": "User",
      "Last seen in Confluence - acme": "3 Jan 2024",
    });
    expect(report.opaque).toEqual([]);
  });

  it("keeps an unknown status as it is and counts the person as active", async () => {
    const { instance, report } = await imported(
      "User id,email,User status\na-1,a@x.example,Invited\n",
    );
    expect(factsOf(instance).people).toEqual(["a@x.example <a@x.example> active"]);
    expect(report.opaque).toEqual([{ kind: "value", value: "user status Invited", count: 1 }]);
  });

  it("takes line breaks and control characters in cells for blanks", async () => {
    const { instance } = await imported(
      'User id,User name,Groups\na-1,"Gil\r\nVarga","design\tteam,\u001b[2Jcrew"\n',
    );
    const { people, groups } = factsOf(instance);
    expect(people).toEqual(["Gil Varga <null> active"]);
    expect(groups.map((group) => group.split(" regular")[0])).toEqual(["[2Jcrew", "design team"]);
  });

  it("names the instance after its column where no link tells the site", async () => {
    const { instance } = await imported("User id,email,Confluence - acme\na-1,a@x.example,User\n");
    expect(instance.header).toMatchObject({ name: "acme", site: null, plan: "premium" });
  });
});
