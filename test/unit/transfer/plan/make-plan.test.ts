import { describe, expect, test } from "vitest";
import type { Change } from "#shared/model/change.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import { asGroupId, asPersonId, asSpaceId } from "#shared/model/ids.ts";
import { grantKey, type WorkspaceState } from "#shared/model/state.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import { planSchema } from "#shared/plan/plan.ts";
import { acmePlan, titlesOf } from "#test/support/site/acme-plan.ts";

const ada = asPersonId("712020:ada");
const brandworks = asGroupId("group-guests-brandworks");

describe("the order of R31", () => {
  test("giving a group a space takes a call a permission, View first", () => {
    const { plan } = acmePlan([
      { do: "grant", space: "HR", group: "guests-brandworks", permissions: "default-guest-set" },
    ]);
    expect(titlesOf(plan)).toEqual([
      "HR: give guests-brandworks View",
      "HR: give guests-brandworks Pages: Add",
      "HR: give guests-brandworks Attachments: Add",
      "HR: give guests-brandworks Comments: Add",
    ]);
  });

  test("taking a group out of a space is one call", () => {
    const { plan } = acmePlan([
      { do: "revoke", space: "BRAND", group: "guests-brandworks", permissions: ["read/space"] },
    ]);
    expect(titlesOf(plan)).toEqual([
      "BRAND: take View from guests-brandworks, and the rest of the row with it",
    ]);
    expect(plan.steps.find((one) => one.phase === "revoke-view")?.action).toMatchObject({
      takes: ["create/page", "create/attachment", "create/comment"],
    });
  });

  const changes: Change[] = [
    { do: "removeMember", group: "guests-brandworks", person: "Max" },
    { do: "revoke", space: "BRAND", person: "Gil", permissions: ["read/space"] },
    { do: "revoke", space: "BRAND", group: "confluence-users-acme", permissions: ["create/page"] },
    { do: "restrictPage", page: "BRAND/Home", view: { people: ["Rosa"], groups: [] } },
    { do: "createGroup", name: "guests-new", kind: "guest" },
    { do: "grant", space: "HR", group: "guests-new", permissions: ["create/page"] },
    { do: "addMember", group: "guests-new", person: "Gia" },
    { do: "deactivate", person: "Nia" },
  ];

  test("runs from what is made and added to what is taken away", () => {
    expect(titlesOf(acmePlan(changes).plan)).toEqual([
      "Create the group guests-new",
      "by hand: See that guests-new has the Guest role for Confluence, and no other role there",
      "Add Gia to guests-new",
      "HR: give guests-new View",
      "HR: give guests-new Pages: Add",
      "“Home”: only Rosa may view, anyone may edit",
      "BRAND: take Pages: Add from confluence-users-acme",
      "BRAND: take View from Gil, and the rest of the row with it",
      "Remove Max from guests-brandworks",
      "by hand: Deactivate Nia",
    ]);
  });

  test("is turned round where access is to be closed quickly", () => {
    expect(titlesOf(acmePlan(changes, { removalsFirst: true }).plan)).toEqual([
      "BRAND: take Pages: Add from confluence-users-acme",
      "BRAND: take View from Gil, and the rest of the row with it",
      "Remove Max from guests-brandworks",
      "Create the group guests-new",
      "by hand: See that guests-new has the Guest role for Confluence, and no other role there",
      "“Home”: only Rosa may view, anyone may edit",
      "Add Gia to guests-new",
      "HR: give guests-new View",
      "HR: give guests-new Pages: Add",
      "by hand: Deactivate Nia",
    ]);
  });

  test("a new admin still comes before the old one goes, even with removals first", () => {
    const { plan } = acmePlan(
      [
        { do: "grant", space: "BRAND", person: "Rosa", permissions: ["administer/space"] },
        { do: "revoke", space: "BRAND", person: "Ada", permissions: ["read/space"] },
      ],
      { removalsFirst: true },
    );
    expect(titlesOf(plan)).toEqual([
      "BRAND: give Rosa View",
      "BRAND: give Rosa Space: Admin",
      "BRAND: take View from Ada, and the rest of the row with it",
    ]);
  });

  test("what takes the acting admin's own access goes last", () => {
    const changes: Change[] = [
      { do: "grant", space: "BRAND", person: "Rosa", permissions: ["administer/space"] },
      { do: "revoke", space: "BRAND", person: "Ada", permissions: ["create/page"] },
      { do: "revoke", space: "BRAND", person: "Gil", permissions: ["create/comment"] },
      { do: "removeMember", group: "confluence-admins-acme", person: "Ada" },
      { do: "removeMember", group: "guests-brandworks", person: "Gil" },
    ];
    const { plan } = acmePlan(changes, { actor: ada });
    expect(titlesOf(plan).slice(2)).toEqual([
      "BRAND: take Comments: Add from Gil",
      "BRAND: take Pages: Add from Ada",
      "Remove Gil from guests-brandworks",
      "Remove Ada from confluence-admins-acme",
    ]);
  });
});

describe("the guards of R32", () => {
  test("the first step asks for the role mode, before anything is listed", () => {
    const { plan } = acmePlan([
      { do: "revoke", space: "BRAND", group: "guests-brandworks", permissions: ["create/comment"] },
    ]);
    expect(plan.steps.map((one) => one.request?.method ?? one.action.do)).toEqual([
      "GET",
      "GET",
      "DELETE",
      "look-again",
    ]);
    expect(plan.steps[0]?.request?.path).toBe("/wiki/api/v2/space-role-mode");
    expect(plan.steps[1]?.request?.path).toBe("/wiki/api/v2/spaces/98310/permissions?limit=250");
    expect(plan.steps[2]?.request?.path).toBe(
      "/wiki/rest/api/space/BRAND/permission/{permissionId}",
    );
  });

  test("names the permission's id where a dump gave it", () => {
    const { plan } = acmePlan(
      [
        {
          do: "revoke",
          space: "BRAND",
          group: "guests-brandworks",
          permissions: ["create/comment"],
        },
      ],
      {
        as: ({ grants }) => {
          const key = grantKey(asSpaceId("98310"), { type: "group", id: brandworks });
          const grant = grants.get(key);
          const place = { file: "permissions.json", rowId: "16711686" };
          grants.set(key, {
            ...(grant ?? expect.fail("no row")),
            permissions: (grant?.permissions ?? []).map((one) => ({ ...one, provenance: [place] })),
          });
        },
      },
    );
    expect(plan.steps[2]?.request?.path).toBe("/wiki/rest/api/space/BRAND/permission/16711686");
  });

  test("an id that no dump gave is looked up; one that is only made is not named", () => {
    const { plan } = acmePlan(
      [
        { do: "createGroup", name: "guests-new", kind: "guest" },
        { do: "addMember", group: "guests-new", person: "Gia" },
        { do: "addMember", group: "design-team", person: "Gia" },
      ],
      {
        as: ({ groups }) => {
          const group = groups.get(asGroupId("group-design-team")) ?? expect.fail("no group");
          groups.set(group.id, { ...group, provenance: [] });
        },
      },
    );
    const found = plan.steps.filter((one) => one.action.do === "find-group");
    expect(found.map((one) => one.title)).toEqual([
      "Find the group guests-new",
      "Find the group design-team",
    ]);
    const added = plan.steps.filter((one) => one.phase === "add-member");
    expect(added.map((one) => one.request?.path)).toEqual([
      "/wiki/rest/api/group/userByGroupId?groupId={groupId}",
      "/wiki/rest/api/group/userByGroupId?groupId=group-design-team",
    ]);
  });

  const row = (workspace: WorkspaceState, who: "group" | "person", keys: PermissionKey[]) => {
    const [instance] = workspace.instances.values();
    const principal =
      who === "group"
        ? ({ type: "group", id: brandworks } as const)
        : ({ type: "person", id: ada } as const);
    const space = asSpaceId("98310");
    const before = instance?.grants.get(grantKey(space, principal)) ?? null;
    const permissions = keys.map((permission) => ({ permission, change: 9 }));
    const after = keys.length > 0 ? { space, principal, permissions } : null;
    const event: DomainEvent = {
      type: "grantChanged",
      instance: instance?.header.id ?? expect.fail("no instance"),
      before,
      after,
    };
    return [event];
  };

  test("Admin is never given to a guest group", () => {
    const { plan } = acmePlan((workspace) =>
      row(workspace, "group", [
        "read/space",
        "create/page",
        "create/attachment",
        "create/comment",
        "administer/space",
      ]),
    );
    expect(titlesOf(plan)).toEqual([]);
    expect(plan.refused).toEqual([
      {
        what: "Give guests-brandworks Space: Admin on BRAND",
        why: "guests are never space admins",
      },
    ]);
  });

  test("the last Admin stays, and View with it", () => {
    const { plan } = acmePlan((workspace) => row(workspace, "person", []));
    expect(plan.refused.map((one) => one.why)).toEqual(["BRAND would have no admin left"]);
    expect(titlesOf(plan)).toHaveLength(12);
    expect(titlesOf(plan)).not.toContain("BRAND: take View from Ada");
  });

  test("nothing is given to whom View is not given", () => {
    const { plan } = acmePlan((workspace) => row(workspace, "group", ["export/space"]));
    expect(plan.refused.map((one) => one.what)).toEqual([
      "Give guests-brandworks Space: Export on BRAND",
    ]);
  });

  test("a group of an identity provider is changed there", () => {
    const { plan } = acmePlan(
      (workspace) => {
        const [instance] = workspace.instances.values();
        const after = { group: brandworks, person: asPersonId("712020:gia"), change: 9 };
        const id = instance?.header.id ?? expect.fail("no instance");
        return [{ type: "membershipChanged", instance: id, before: null, after }];
      },
      {
        as: ({ groups }) => {
          const group = groups.get(brandworks) ?? expect.fail("no group");
          groups.set(group.id, { ...group, external: true });
        },
      },
    );
    const [step] = plan.steps.filter((one) => one.phase === "add-member");
    expect(step?.action).toMatchObject({ do: "by-hand", where: "your identity provider" });
  });

  test("an invitation names the groups; what the new account gets besides is for hands as well", () => {
    const { plan } = acmePlan([
      { do: "inviteGuest", email: "zed@fox.example", groups: ["guests-brandworks"] },
      { do: "grant", space: "HR", person: "zed@fox.example", permissions: ["read/space"] },
    ]);
    expect(titlesOf(plan)).toEqual([
      "by hand: Invite zed@fox.example into confluence-guests-acme and guests-brandworks",
      "by hand: HR: give zed@fox.example View",
    ]);
  });

  test("a grant to a guest says how it is done by hand", () => {
    const { plan } = acmePlan([
      { do: "grant", space: "HR", person: "Gil", permissions: ["read/space"] },
    ]);
    expect(plan.steps.find((one) => one.phase === "grant-view")?.note).toMatch(/Guest users/);
  });
});

test("changes that come to nothing are no plan", () => {
  const { plan } = acmePlan([
    { do: "grant", space: "HR", person: "Gil", permissions: ["read/space"] },
    { do: "revoke", space: "HR", person: "Gil", permissions: ["read/space"] },
  ]);
  expect(plan.steps).toEqual([]);
});

test("the end asks Confluence about the people concerned (R33)", () => {
  const { plan } = acmePlan([
    { do: "restrictPage", page: "BRAND/Q3 plan", edit: { people: [], groups: [] } },
  ]);
  expect(
    plan.steps.filter((one) => one.action.do === "check-person").map((one) => one.title),
  ).toContain("Gil, “Q3 plan”, update: hasPermission true");
  expect(planSchema.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
});
