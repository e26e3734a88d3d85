import { describe, expect, it } from "vitest";
import { demoCommits } from "#electron/demo/demos.ts";
import { applyCommit } from "#electron/domain/commit.ts";
import { emptyWorkspace } from "#electron/domain/workspace-file.ts";
import type { Principal } from "#shared/model/space.ts";
import { membershipKey } from "#shared/model/state.ts";
import { permissionKeys } from "#shared/permissions/permissions.ts";
import { factsOf, ticks } from "./demo-facts.ts";

const { workspace, instance, person, group, groupsOf, designationOf, row, space, rowsOf } =
  factsOf("halden");
const dana = person("Dana Reyes");
const groupNamed = (name: string): Principal => ({ type: "group", id: group(name).id });
const cp = (principal: Principal) => row("CP", principal);

/** Who made a change, on which day, and how. */
function origin(change: number) {
  const entry = workspace.changes[change - 1];
  return [entry?.actor.name, entry?.at.slice(0, 10), entry?.kind];
}

function adminChange(): number {
  const own = cp({ type: "person", id: dana.id })?.permissions ?? [];
  return own.find((one) => one.permission === "administer/space")?.change ?? 0;
}

describe("Dana Reyes in the Client Portal", () => {
  it("is a guest by two groups, since the dates of the picture", () => {
    const since = (name: string) => {
      const row = instance.memberships.get(membershipKey(group(name).id, dana.id));
      return origin(row?.change ?? 0)[1];
    };
    expect(designationOf(dana.id)).toBe("guest");
    expect(groupsOf(dana.id).map((one) => one.name)).toEqual([
      "Northwind contractors",
      "Agency partners",
    ]);
    expect(since("Northwind contractors")).toBe("2026-03-03");
    expect(since("Agency partners")).toBe("2026-06-18");
  });

  it("has what Northwind contractors were given by Astrid Lindqvist on 4 March", () => {
    const given = cp(groupNamed("Northwind contractors"));
    expect(ticks(given)).toEqual([
      "read/space",
      "delete/space",
      "create/page",
      "create/blogpost",
      "create/attachment",
      "create/comment",
    ]);
    for (const { change } of given?.permissions ?? [])
      expect(origin(change)).toEqual(["Astrid Lindqvist", "2026-03-04", "command"]);
  });

  it("has View, Comments and Export by Agency partners", () => {
    expect(ticks(cp(groupNamed("Agency partners")))).toEqual([
      "read/space",
      "create/comment",
      "export/space",
    ]);
  });

  it("has a row of her own by Priya Okafor, with an Admin that cannot count", () => {
    const own = cp({ type: "person", id: dana.id });
    expect(ticks(own)).toEqual(["read/space", "create/page", "archive/page", "administer/space"]);
    for (const { change } of own?.permissions ?? [])
      expect(origin(change)).toEqual(["Priya Okafor", "2026-07-02", "command"]);
  });

  it("was a regular user when she was given Admin, or the console would have refused", () => {
    const replay = emptyWorkspace("");
    for (const commit of demoCommits("halden").slice(0, adminChange())) applyCommit(replay, commit);
    const [then] = replay.instances.values();
    const kinds = [...(then?.memberships.values() ?? [])]
      .filter((one) => one.person === dana.id)
      .map((one) => then?.groups.get(one.group)?.kind);
    expect(kinds).toContain("regular");
  });

  it("nets 8 of 14: all of her sources together, but Admin", () => {
    const sources = ["Northwind contractors", "Agency partners"].map(groupNamed);
    const all = [...sources, { type: "person", id: dana.id } as const].flatMap((one) =>
      ticks(cp(one)),
    );
    expect(new Set(all.filter((key) => key !== "administer/space")).size).toBe(8);
  });

  it("stands among the rows of the space's permission table, and no others", () => {
    expect(rowsOf(space("CP"))).toHaveLength(6);
    expect(ticks(cp(groupNamed("confluence-users")))).toEqual(
      ticks(cp(groupNamed("Northwind contractors"))),
    );
    expect(ticks(cp(groupNamed("client-services")))).toEqual(
      permissionKeys.filter((key) => key !== "administer/space"),
    );
    expect(ticks(cp({ type: "person", id: person("Priya Okafor").id }))).toEqual(permissionKeys);
  });

  it("reaches Legal Review by a grant of her own", () => {
    expect(ticks(row("LEGAL", { type: "person", id: dana.id }))).toContain("read/space");
  });
});

it("has no other guest with Admin anywhere", () => {
  const suppressed = [...instance.grants.values()].filter(({ principal, permissions }) => {
    const admin = permissions.some((one) => one.permission === "administer/space");
    if (!admin || !("id" in principal)) return false;
    if (principal.type === "group") return instance.groups.get(principal.id)?.kind === "guest";
    return designationOf(principal.id) === "guest";
  });
  expect(suppressed.map((one) => one.space)).toEqual([space("CP").id]);
});
