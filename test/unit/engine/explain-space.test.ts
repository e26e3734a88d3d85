import { describe, expect, test } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { decideSpaceExport } from "#electron/engine/check-space.ts";
import { designationProof } from "#electron/engine/designation-proof.ts";
import { evaluateSpace } from "#electron/engine/evaluate.ts";
import { explainSpace } from "#electron/engine/explain-space.ts";
import type { Origin } from "#shared/explanation/decision.ts";
import { asGroupId, asPersonId, asSpaceId } from "#shared/model/ids.ts";
import { grantKey } from "#shared/model/state.ts";
import { consoleActor } from "#shared/model/workspace.ts";
import { type PermissionKey, permissionKeys } from "#shared/permissions/permissions.ts";
import { groupOf, personOf, rowOf, smallWorld } from "#test/support/small-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

const world = smallWorld({
  people: [personOf("ann"), personOf("bob")],
  groups: [groupOf("agency", "guest"), groupOf("studio", "guest"), groupOf("staff", "regular")],
  memberships: [
    { group: "agency", person: "ann" },
    { group: "studio", person: "ann" },
    { group: "staff", person: "bob" },
  ],
  rows: [
    rowOf("group", "agency", "read/space", "export/space"),
    rowOf("person", "ann", "create/page"),
    rowOf("group", "staff", "read/space", "administer/space"),
    rowOf("anonymous", "", "read/space"),
    rowOf("any-active-user", "", "read/space"),
  ],
});

/** Another change for each fact, told by its revision. */
function explain(person: "ann" | "bob", of = world) {
  const plain = instanceOf(of);
  const revisions = new Map<number, string>();
  let next = 0;
  const named = (name: string) => {
    revisions.set(next, name);
    return next++;
  };
  const memberships = new Map(
    [...plain.memberships].map(([key, one]) => [
      key,
      { ...one, change: named(`${one.person} joins ${one.group}`) },
    ]),
  );
  const grants = new Map(
    [...plain.grants].map(([key, one]) => [
      key,
      {
        ...one,
        permissions: one.permissions.map(({ permission }) => ({
          permission,
          change: named(`${key} ${permission}`),
        })),
      },
    ]),
  );
  const index = buildIndex({ ...plain, memberships, grants });
  const at = index.people.of(asPersonId(person)) ?? -1;
  const explanation = explainSpace(index, at, 0, originOf);
  const told = (origin: Origin | null) => origin && revisions.get(origin.revision);
  return { index, at, explanation, told };
}

function originOf(revision: number): Origin {
  return { revision, at: "2026-03-04T10:00:00.000Z", actor: consoleActor, kind: "command" };
}

describe("what each thing came with", () => {
  const space = asSpaceId("s");

  test("every tick of every row, whatever it is for", () => {
    const { explanation, told } = explain("ann");
    const shown = explanation.rows.map(({ cells }) => cells.map((cell) => told(cell.origin)));
    const group = grantKey(space, { type: "group", id: asGroupId("agency") });
    const own = grantKey(space, { type: "person", id: asPersonId("ann") });
    expect(shown).toEqual([
      [`${group} read/space`, `${group} export/space`],
      [`${own} create/page`],
      [`${grantKey(space, { type: "anonymous" })} read/space`],
      [`${grantKey(space, { type: "any-active-user" })} read/space`],
    ]);
  });

  test("the membership of a row's group, nothing on other routes", () => {
    const { explanation, told } = explain("ann");
    expect(explanation.rows.map((row) => told(row.memberSince))).toEqual([
      "ann joins agency",
      null,
      null,
      null,
    ]);
  });

  test("every membership, with a row or without", () => {
    const { explanation, told } = explain("ann");
    const { agency, studio, ...others } = explanation.memberSince;
    expect([told(agency ?? null), told(studio ?? null)]).toEqual([
      "ann joins agency",
      "ann joins studio",
    ]);
    expect(others).toEqual({});
  });

  test("a change that the log does not have is no origin", () => {
    const { index, at } = explain("ann");
    const { rows, memberSince } = explainSpace(index, at, 0, () => null);
    expect(rows.flatMap(({ cells }) => cells.map((cell) => cell.origin))).toEqual(
      Array.from({ length: 5 }, () => null),
    );
    expect(memberSince).toEqual({ agency: null, studio: null });
  });
});

describe("the guest limit (R10, R15)", () => {
  const limitOf = (own: PermissionKey[], ofGroup: PermissionKey[] = ["read/space"]) =>
    explain("ann", {
      ...world,
      rows: [rowOf("group", "agency", ...ofGroup), rowOf("person", "ann", ...own)],
    }).explanation.guestLimit;

  test("says whether Admin is ticked anywhere, and whether Export means pages only", () => {
    expect(limitOf(["create/page"])).toEqual({ admin: false, exportPagesOnly: false });
    expect(limitOf(["administer/space"])).toEqual({ admin: true, exportPagesOnly: false });
    expect(limitOf(["export/space"])).toEqual({ admin: false, exportPagesOnly: true });
    expect(limitOf(["create/page"], [...permissionKeys])).toEqual({
      admin: true,
      exportPagesOnly: true,
    });
    expect(limitOf(["export/space"], ["create/page"])).toEqual({
      admin: false,
      exportPagesOnly: false,
    });
  });

  test("is nothing to regular people", () => {
    expect(explain("bob").explanation.guestLimit).toBeNull();
  });
});

test("who, where, how they stand, how far was looked, and the export of the space", () => {
  const { index, at, explanation } = explain("ann");
  expect(explanation.person).toMatchObject({ id: "ann", designation: "guest" });
  expect(explanation.space).toMatchObject({ id: "s", key: "S" });
  expect(explanation.proof).toEqual(designationProof(index, at));
  expect(explanation.groupsLookedAt).toBe(2);
  expect(explanation.regularGroupCount).toBe(1);
  expect(explanation.spaceExport).toEqual(decideSpaceExport(index, evaluateSpace(index, at, 0)));
  expect(explanation.net.map((one) => one.permission)).toEqual(permissionKeys);
  const counts: Record<string, number> = { "read/space": 3, "export/space": 1, "create/page": 1 };
  expect(explanation.net.map((one) => one.count)).toEqual(
    permissionKeys.map((one) => counts[one] ?? 0),
  );
});
