import { describe, expect, it } from "vitest";
import { fileOf } from "#electron/domain/workspace-file.ts";
import { instanceSchema } from "#shared/model/instance.ts";
import { factsOf } from "./facts-of.ts";
import { accepted, fixtures, importInto, newWorkspace } from "./import-into.ts";

const guestGroups = ["guests-*"];
const all14 =
  "read/space delete/space create/page archive/page delete/page create/blogpost delete/blogpost " +
  "create/attachment delete/attachment create/comment delete/comment restrict_content/space " +
  "export/space administer/space";

const worked = {
  people: [
    "Ada Brandt <ada@acme.example> active",
    "Dan Castell <dan@brandworks.example> inactive",
    "Gia Petrov <gia@brandworks.example> active guest",
    "Gil Varga <gil@brandworks.example> active guest",
    "Max Oyelaran <max@acme.example> active",
    "Nia Sorel <nia@acme.example> active",
    "Rosa Lind <rosa@acme.example> active",
  ],
  groups: [
    "confluence-admins-acme regular by-name",
    "confluence-guests-acme guest by-name default",
    "confluence-users-acme regular by-name default",
    "design-team regular assumed",
    "guests-brandworks guest chosen",
  ],
  memberships: [
    "confluence-admins-acme: Ada Brandt",
    "confluence-guests-acme: Dan Castell",
    "confluence-guests-acme: Gia Petrov",
    "confluence-guests-acme: Gil Varga",
    "confluence-users-acme: Ada Brandt",
    "confluence-users-acme: Max Oyelaran",
    "confluence-users-acme: Rosa Lind",
    "design-team: Rosa Lind",
    "guests-brandworks: Dan Castell",
    "guests-brandworks: Gil Varga",
    "guests-brandworks: Max Oyelaran",
  ],
  spaces: ["BRAND Brand global", "HR HR global", "KB KB knowledge_base"],
  grants: [
    `BRAND Ada Brandt: ${all14}`,
    "BRAND Gil Varga: read/space delete/space create/comment",
    "BRAND confluence-users-acme: read/space delete/space create/page create/blogpost create/attachment create/comment",
    "BRAND guests-brandworks: read/space create/page create/attachment create/comment",
    "HR design-team: read/space",
    "KB anonymous: read/space",
  ],
};

describe("the worked example as dumps", () => {
  it.each(["acme", "acme-v1"])("comes out of %s to the letter", async (folder) => {
    const imported = accepted(
      await importInto(newWorkspace(), [fixtures + folder], { guestGroups }),
    );
    expect(factsOf(imported.instance)).toEqual(worked);
    expect(imported.report).toMatchObject({
      added: { people: 7, groups: 5, memberships: 11, spaces: 3, grants: 6 },
      changed: { people: 0, groups: 0, memberships: 0, spaces: 0, grants: 0 },
      opaque: [],
      unmatched: [],
      classify: [{ group: "design-team", assumed: "regular", members: 1 }],
      partial: [],
      conflicts: [],
    });
    expect(imported.instance.header).toMatchObject({ name: "acme", site: "acme.atlassian.net" });
  });

  it("names the format of every file and counts its records", async () => {
    const { report } = accepted(await importInto(newWorkspace(), [`${fixtures}acme`]));
    const formats = report.files.map(({ path, format, records }) => `${path} ${format} ${records}`);
    expect(formats).toEqual([
      "acme/groups.json confluence-v1-groups 5",
      "acme/kb-with-anonymous.json confluence-v1-spaces 1",
      "acme/members/0a1b2c3d-0000-4000-8000-00000000e005/page-1.json confluence-v1-group-members 1",
      "acme/members/brandworks-1.json confluence-v1-group-members 2",
      "acme/members/brandworks-2.json confluence-v1-group-members 1",
      "acme/members/confluence-admins-acme.json confluence-v1-group-members 1",
      "acme/members/confluence-guests-acme.json confluence-v1-group-members 3",
      "acme/members/confluence-users-acme.json confluence-v1-group-members 3",
      "acme/permissions/98311.json confluence-v2-space-permissions 1",
      "acme/permissions/BRAND/page-1.json confluence-v2-space-permissions 15",
      "acme/permissions/BRAND/page-2.json confluence-v2-space-permissions 12",
      "acme/spaces-1.json confluence-v2-spaces 2",
      "acme/spaces-2.json confluence-v2-spaces 1",
      "acme/users.csv atlassian-users-csv 7",
    ]);
  });

  it("adds nothing when it comes again, and nothing when the other spelling comes", async () => {
    const workspace = newWorkspace();
    accepted(await importInto(workspace, [`${fixtures}acme`], { guestGroups }));
    const again = accepted(await importInto(workspace, [`${fixtures}acme`], { guestGroups }));
    expect(again.events).toBe(0);
    const other = accepted(await importInto(workspace, [`${fixtures}acme-v1`]));
    expect(other.report.added).toMatchObject({ people: 0, groups: 0, memberships: 0, grants: 0 });
    // Nia: the v1 answer says that she is no guest; the export's cell said nothing.
    expect(other.report.changed).toMatchObject({ people: 1, groups: 0, memberships: 0, grants: 0 });
    expect(factsOf(other.instance)).toEqual(worked);
  });

  it("keeps a grant met in two dumps as one row with two places (R35)", async () => {
    const paths = [`${fixtures}acme`, `${fixtures}acme-v1`];
    const { report, instance } = accepted(await importInto(newWorkspace(), paths, { guestGroups }));
    expect(report.added.grants).toBe(6);
    const hr = [...instance.grants.values()].find((grant) => grant.space === "98311");
    expect(hr?.permissions).toEqual([
      {
        permission: "read/space",
        change: 1,
        provenance: [
          { file: "acme/permissions/98311.json", rowId: "16711708" },
          { file: "acme-v1/spaces.json", rowId: "16711708" },
        ],
      },
    ]);
  });

  it("gives a state that a workspace file can hold", async () => {
    const workspace = newWorkspace();
    accepted(await importInto(workspace, [`${fixtures}acme`], { guestGroups }));
    const [instance] = fileOf(workspace).instances;
    expect(instanceSchema.parse(instance)).toEqual(instance);
  });
});
