import { expect, it } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { comparePeople } from "#electron/engine/compare-people.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import { groupOf, personOf, rowOf, smallWorld } from "#test/support/small-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

const view: PermissionKey = "read/space";
const comment: PermissionKey = "create/comment";

it("two people differ by groups, by name, and by what each holds alone, by key, with its sources", () => {
  const index = buildIndex(
    instanceOf(
      smallWorld({
        people: ["ann", "bob"].map((id) => personOf(id)),
        spaces: ["t", "s", "u"].map((id) => ({ id, key: id.toUpperCase(), name: id })),
        groups: ["zed", "both", "alp", "own"].map((id) => groupOf(id, "regular")),
        memberships: [
          { person: "ann", group: "both" },
          { person: "ann", group: "zed" },
          { person: "ann", group: "alp" },
          { person: "bob", group: "own" },
          { person: "bob", group: "both" },
        ],
        rows: [
          rowOf("group", "both", view),
          rowOf("group", "zed", view, comment),
          { ...rowOf("group", "both", view), space: "u" },
          { ...rowOf("group", "own", view), space: "t" },
          { ...rowOf("person", "bob", view), space: "t" },
        ],
      }),
    ),
  );
  const said = comparePeople(index, 0, 1);
  expect([said.one.id, said.other.id]).toEqual(["ann", "bob"]);
  const ids = (groups: typeof said.groups.both) => groups.map((group) => group.id);
  expect(ids(said.groups.both)).toEqual(["both"]);
  expect(ids(said.groups.onlyOne)).toEqual(["alp", "zed"]);
  expect(ids(said.groups.onlyOther)).toEqual(["own"]);
  const held = (some: (typeof said.spaces)[number]["onlyOne"]) =>
    some.map(
      ({ permission, sources }) =>
        `${permission} by ${sources.map((one) => one.group?.id ?? one.route).join(" ")}`,
    );
  expect(said.spaces.map((one) => [one.space.key, held(one.onlyOne), held(one.onlyOther)])).toEqual(
    [
      ["S", [`${comment} by zed`], []],
      ["T", [], [`${view} by own individual`]],
    ],
  );
});
