import { describe, expect, test } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { decideSpace } from "#electron/engine/check-space.ts";
import { evaluateSpace } from "#electron/engine/evaluate.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { PlainRow, PlainWorld } from "#test/support/plain-world.ts";
import { groupOf, personOf, rowOf, smallWorld } from "#test/support/small-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

// Which open rule decided, case by case: a note only where the rule's other reading turns the answer.

/** Ann is in groups of these kinds; the rows are for the groups, for her, or open. */
function notes(
  kinds: Record<string, "regular" | "guest" | "other">,
  rows: PlainRow[],
  asked: PermissionKey,
  settings: Partial<PlainWorld> = {},
) {
  const groups = Object.entries(kinds).map(([id, kind]) => groupOf(id, kind));
  const memberships = groups.map((one) => ({ group: one.id, person: "ann" }));
  const index = buildIndex(
    instanceOf(smallWorld({ people: [personOf("ann")], groups, memberships, rows, ...settings })),
  );
  const { allowed, notes: found } = decideSpace(index, evaluateSpace(index, 0, 0), asked);
  return [allowed, ...found];
}

const guest = { agency: "guest" } as const;
const staff = { staff: "regular" } as const;
const anyActive = rowOf("any-active-user", "", "read/space");

describe("any active user (R14)", () => {
  test("decided for a guest who has View by nothing else", () => {
    expect(notes(guest, [anyActive], "read/space")).toEqual([true, "guests-by-any-active-user"]);
    const withComment = [anyActive, rowOf("group", "agency", "create/comment")];
    expect(notes(guest, withComment, "create/comment")).toEqual([
      true,
      "guests-by-any-active-user",
    ]);
  });

  test("did not decide where View comes otherwise, too, or to regular people", () => {
    const also = [anyActive, rowOf("group", "agency", "read/space")];
    expect(notes(guest, also, "read/space")).toEqual([true]);
    expect(notes(staff, [anyActive], "read/space")).toEqual([true]);
  });

  test("decided against a guest where the instance keeps it from guests", () => {
    const shut = { anyActiveUserReachesGuests: false };
    expect(notes(guest, [anyActive], "read/space", shut)).toEqual([
      false,
      "guests-by-any-active-user",
    ]);
    expect(notes(guest, [anyActive], "create/page", shut)).toEqual([false]);
  });
});

describe("Admin by a guest group (R10)", () => {
  const both = { ...guest, ...staff };
  const byGuestGroup = rowOf("group", "agency", "read/space", "administer/space");

  test("decided for a regular person who has it by nothing else", () => {
    expect(notes(both, [byGuestGroup], "administer/space")).toEqual([true, "admin-by-guest-group"]);
    expect(notes(both, [byGuestGroup], "read/space")).toEqual([true]);
  });

  test("did not decide where another row gives it, too", () => {
    for (const other of [
      rowOf("group", "staff", "administer/space"),
      rowOf("person", "ann", "administer/space"),
    ]) {
      expect(notes(both, [byGuestGroup, other], "administer/space")).toEqual([true]);
    }
  });

  test("is no question for a guest", () => {
    expect(notes(guest, [byGuestGroup], "administer/space")).toEqual([false]);
  });
});

describe("anonymous ticks (R13)", () => {
  const anonymous = rowOf("anonymous", "", "read/space", "create/comment");
  const counted = { anonymousTicksForPeople: true };

  test("decided where the tick comes by nothing else; View always counts", () => {
    expect(notes(guest, [anonymous], "create/comment", counted)).toEqual([
      true,
      "anonymous-ticks-for-people",
    ]);
    expect(notes(guest, [anonymous], "read/space", counted)).toEqual([true]);
    expect(notes(guest, [anonymous], "create/comment")).toEqual([
      false,
      "anonymous-ticks-for-people",
    ]);
  });

  test("did not decide where another row gives the tick, or none does", () => {
    const also = [anonymous, rowOf("person", "ann", "create/comment")];
    expect(notes(guest, also, "create/comment", counted)).toEqual([true]);
    expect(notes(guest, [anonymous], "create/page")).toEqual([false]);
  });
});

describe("groups of other products (R5)", () => {
  const jira = { jira: "other" } as const;

  test("decided where their row would be enough, and nothing else stands in the way", () => {
    const row = rowOf("group", "jira", "read/space", "administer/space");
    expect(notes({ ...jira, ...staff }, [row], "read/space")).toEqual([
      false,
      "other-group-grants-nothing",
    ]);
    expect(notes({ ...jira, ...guest }, [row], "administer/space")).toEqual([false]);
    expect(notes(jira, [row], "read/space")).toEqual([false]);
  });

  test("of an account that is closed nothing is open", () => {
    const row = rowOf("group", "jira", "read/space");
    const people = [personOf("ann", { active: false })];
    expect(notes({ ...jira, ...staff }, [row], "read/space", { people })).toEqual([false]);
  });
});
