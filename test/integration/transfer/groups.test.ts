import { describe, expect, it } from "vitest";
import type { InstanceState } from "#shared/model/state.ts";
import { dumpFolder, v1Group, v1List } from "./dump-folder.ts";
import { accepted, importInto, newWorkspace } from "./import-into.ts";

function groupNamed(instance: InstanceState, name: string) {
  const found = [...instance.groups.values()].find((group) => group.name === name);
  if (!found) throw new Error(`no group ${name}`);
  return found;
}

const site = [
  v1Group("g-1", "confluence-users-acme"),
  v1Group("g-2", "confluence-guests-acme"),
  v1Group("g-3", "confluence-admins-acme"),
  v1Group("g-4", "org-admins"),
  v1Group("g-5", "jira-users-acme"),
  v1Group("g-6", "partners", { managedBy: "EXTERNAL", usageType: "USERBASE_GROUP" }),
  v1Group("g-7", "Launch crew", { managedBy: "OPEN", usageType: "TEAM_COLLABORATION" }),
];

describe("groups of a dump (R5)", () => {
  it("are classified by the names that sources name, the rest assumed and listed", async () => {
    const folder = await dumpFolder({ "groups.json": v1List(site) });
    const { instance, report } = accepted(await importInto(newWorkspace(), [folder]));
    expect(groupNamed(instance, "confluence-guests-acme")).toMatchObject({
      kind: "guest",
      classified: "by-name",
      isDefault: true,
    });
    expect(groupNamed(instance, "confluence-admins-acme")).toMatchObject({
      kind: "regular",
      classified: "by-name",
      isDefault: false,
      adminRole: "confluence",
    });
    expect(groupNamed(instance, "org-admins").adminRole).toBe("organization");
    expect(groupNamed(instance, "jira-users-acme")).toMatchObject({
      kind: "regular",
      classified: "assumed",
    });
    expect(report.classify.map(({ group }) => group)).toEqual([
      "jira-users-acme",
      "Launch crew",
      "partners",
    ]);
  });

  it("say whether an identity provider manages them, and which are teams", async () => {
    const folder = await dumpFolder({ "groups.json": v1List(site) });
    const { instance, report } = accepted(await importInto(newWorkspace(), [folder]));
    expect(groupNamed(instance, "partners")).toMatchObject({
      external: true,
      extra: { managedBy: "EXTERNAL" },
    });
    expect(report.files[0]?.notes).toEqual(["made for teams, not for access: Launch crew"]);
  });

  it("take the kind that options give, against what names hint", async () => {
    const folder = await dumpFolder({ "groups.json": v1List(site) });
    const { instance, report } = accepted(
      await importInto(newWorkspace(), [folder], {
        guestGroups: ["PARTNERS"],
        otherGroups: ["jira-*", "confluence-guests*"],
      }),
    );
    expect(groupNamed(instance, "partners")).toMatchObject({ kind: "guest", classified: "chosen" });
    expect(groupNamed(instance, "confluence-guests-acme")).toMatchObject({
      kind: "other",
      classified: "chosen",
      isDefault: false,
    });
    expect(report.classify.map(({ group }) => group)).toEqual(["Launch crew"]);
  });

  it("are refused under two kinds of option, with nothing imported", async () => {
    const folder = await dumpFolder({ "groups.json": v1List(site) });
    const workspace = newWorkspace();
    const options = { guestGroups: ["part*"], regularGroups: ["*ners"] };
    const outcome = await importInto(workspace, [folder], options);
    expect(outcome).toMatchObject({ ok: false, error: { code: "bad-input" } });
    expect(outcome.ok ? "" : outcome.error.message).toBe(
      'Group options: expected one kind for each group, got "partners" under --guest-group and --regular-group.',
    );
    expect(workspace.instances.size).toBe(0);
  });

  it("tell of an option that fits no group", async () => {
    const folder = await dumpFolder({ "groups.json": v1List(site) });
    const options = { guestGroups: ["gests-*"] };
    const { report } = accepted(await importInto(newWorkspace(), [folder], options));
    expect(report.unmatched).toEqual([{ kind: "group", value: "gests-*", file: "--guest-group" }]);
  });

  it("keep the kind that a user chose before, and take options later", async () => {
    const folder = await dumpFolder({ "groups.json": v1List(site) });
    const workspace = newWorkspace();
    const options = { otherGroups: ["confluence-guests*", "jira-*"] };
    accepted(await importInto(workspace, [folder], options));
    const again = accepted(await importInto(workspace, [folder]));
    expect(again.events).toBe(0);
    expect(groupNamed(again.instance, "jira-users-acme").kind).toBe("other");
    expect(again.report.conflicts).toEqual([
      {
        what: "kind of group confluence-guests-acme",
        kept: "other",
        other: "guest, by its name",
        file: expect.stringMatching(/groups\.json$/),
      },
    ]);
    const changed = accepted(
      await importInto(workspace, [folder], { guestGroups: ["confluence-guests*"] }),
    );
    expect(groupNamed(changed.instance, "confluence-guests-acme").kind).toBe("guest");
    expect(changed.report.changed.groups).toBe(1);
  });

  it("join by id, then by name ignoring case; a new name under an old id wins", async () => {
    const workspace = newWorkspace();
    const first = await dumpFolder({
      "users.csv": "User id,email,Group name\na-1,a@x.example,Partners\n",
    });
    accepted(await importInto(workspace, [first]));
    const second = await dumpFolder({ "groups.json": v1List([v1Group("g-6", "partners")]) });
    const joined = accepted(await importInto(workspace, [second]));
    expect(joined.report.added.groups).toBe(0);
    expect(joined.instance.groups.size).toBe(1);
    const renamed = await dumpFolder({ "groups.json": v1List([v1Group("g-6", "allies")]) });
    const last = accepted(await importInto(workspace, [renamed]));
    expect(last.report).toMatchObject({ added: { groups: 0 }, changed: { groups: 1 } });
    expect(last.instance.memberships.size).toBe(1);
    expect(groupNamed(last.instance, "allies").id).toBe("partners");
  });

  it("of several sites stay one import, with a note and this site's defaults", async () => {
    const rows = [...site, v1Group("g-8", "confluence-users-beta")];
    const folder = await dumpFolder({ "groups.json": v1List(rows) });
    const { instance, report } = accepted(await importInto(newWorkspace(), [folder]));
    expect(groupNamed(instance, "confluence-users-acme").isDefault).toBe(true);
    expect(groupNamed(instance, "confluence-users-beta").isDefault).toBe(false);
    expect(report.files[0]?.notes).toContain(
      "groups of several sites, all taken into one: acme, beta",
    );
  });
});
