import { expect, test } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { decideSpace } from "#electron/engine/check-space.ts";
import { evaluateSpace } from "#electron/engine/evaluate.ts";
import { openToAll, reachOf, whoHolds } from "#electron/engine/reach.ts";
import type { PlainRow } from "#test/support/plain-world.ts";
import { groupOf, personOf, rowOf, smallWorld } from "#test/support/small-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

/** Ann in three groups, joined in reverse of the order in which they are numbered. */
const indexOf = (rows: PlainRow[], ids = ["c", "a", "b"]) =>
  buildIndex(
    instanceOf(
      smallWorld({
        people: [personOf("ann")],
        groups: [
          ...ids.map((id) => groupOf(id, "regular", id === "c" ? "Alpha" : "Beta")),
          groupOf("jira", "other", "Aleph"),
        ],
        memberships: ["jira", ...ids.toReversed()].map((group) => ({ group, person: "ann" })),
        rows,
      }),
    ),
  );

test("groups by name, those of one name by id, then the own row, anonymous and any active user", () => {
  const rows = [
    rowOf("any-active-user", "", "read/space"),
    rowOf("anonymous", "", "read/space"),
    rowOf("person", "ann", "read/space"),
    ...["b", "c", "a"].map((id) => rowOf("group", id, "read/space")),
  ];
  for (const ids of [
    ["a", "b", "c"],
    ["c", "b", "a"],
    ["b", "c", "a"],
  ]) {
    const index = indexOf(rows, ids);
    const { sources } = decideSpace(index, evaluateSpace(index, 0, 0), "read/space");
    expect(sources.map((one) => one.group?.id ?? one.route)).toEqual([
      "c",
      "a",
      "b",
      "individual",
      "anonymous",
      "any-active-user",
    ]);
  }
});

test("a row that is of no group has no group and no kind", () => {
  const index = indexOf([
    rowOf("person", "ann", "read/space"),
    rowOf("anonymous", "", "read/space"),
    rowOf("any-active-user", "", "read/space"),
  ]);
  const { rows, account } = evaluateSpace(index, 0, 0);
  expect(account).toBe("active");
  expect(rows).toMatchObject(
    ["individual", "anonymous", "any-active-user"].map((route) => ({
      route,
      group: -1,
      kind: null,
    })),
  );
});

test("routes are those of rows that count, in their order", () => {
  const index = indexOf([
    rowOf("person", "ann", "create/page"),
    rowOf("group", "jira", "read/space", "create/page"),
    rowOf("anonymous", "", "read/space"),
  ]);
  expect(reachOf(index, 0).map((one) => one.routes)).toEqual([["individual", "anonymous"]]);
  expect(whoHolds(index, 0, "create/page").map((one) => one.routes)).toEqual([["individual"]]);
  expect(whoHolds(index, 0, "export/space")).toEqual([]);
});

test("a space is open to all by View in either open row, by nothing else", () => {
  const open = (...rows: PlainRow[]) => openToAll(indexOf(rows), 0);
  expect(open(rowOf("anonymous", "", "read/space"))).toBe(true);
  expect(open(rowOf("any-active-user", "", "read/space"))).toBe(true);
  expect(open(rowOf("anonymous", "", "create/comment"), rowOf("group", "a", "read/space"))).toBe(
    false,
  );
  expect(open()).toBe(false);
});
