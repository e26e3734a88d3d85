import { describe, expect, it } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { adviseGive } from "#electron/engine/advice/give.ts";
import { adviseRevoke } from "#electron/engine/advice/revoke.ts";
import type { Advice, AdviceStep } from "#shared/explanation/advice.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import { leftText, setText, vainText } from "#test/support/advice-text.ts";
import type { PlainRow, PlainWorld } from "#test/support/plain-world.ts";
import { groupOf, personOf, rowOf, smallWorld } from "#test/support/small-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

const view: PermissionKey = "read/space";
const comment: PermissionKey = "create/comment";
const admin: PermissionKey = "administer/space";

const kinds = {
  staff: groupOf("staff", "regular"),
  team: groupOf("team", "regular"),
  guests: groupOf("guests", "guest"),
  jira: groupOf("jira", "other"),
  kept: { ...groupOf("kept", "regular"), external: true },
};
type GroupName = keyof typeof kinds;

const plain = (step: AdviceStep) => ({ ...step, group: step.group?.id });

function inWords(advice: Advice) {
  const spaces = (all: Advice["sets"][number]["elsewhere"]) =>
    all.map((one) => ({ ...one, space: one.space.key }));
  return {
    possible: advice.possible,
    sets: advice.sets.map((set) =>
      setText({ ...set, steps: set.steps.map(plain), elsewhere: spaces(set.elsewhere) }),
    ),
    vain: advice.willNotWork.map(({ step, also, because, blockers, refusal }) =>
      vainText([step, ...also].map(plain), [
        ...because.map((one) => leftText({ ...one, group: one.group?.id })),
        ...blockers.map((one) => one.gate),
        ...(refusal
          ? [
              refusal.code === "last-admin"
                ? leftText({ code: refusal.code, space: refusal.space.id })
                : leftText({ code: refusal.code, group: refusal.group.id }),
            ]
          : []),
      ]),
    ),
  };
}

/** Ann is in these groups, and so is Bob; what is asked is of her and the space `s`. */
function asked(
  way: typeof adviseGive,
  groups: readonly GroupName[],
  permission: PermissionKey,
  rows: readonly PlainRow[],
  world: Partial<PlainWorld> = {},
) {
  const index = buildIndex(
    instanceOf(
      smallWorld({
        people: ["ann", "bob"].map((id) => personOf(id)),
        groups: Object.values(kinds),
        memberships: ["ann", "bob"].flatMap((person) => groups.map((group) => ({ group, person }))),
        rows,
        ...world,
      }),
    ),
  );
  return inWords(way(index, 0, 0, permission));
}

const own = (...ticks: PermissionKey[]) => rowOf("person", "ann", ...ticks);
const of = (group: GroupName, ...ticks: PermissionKey[]) => rowOf("group", group, ...ticks);

describe("what will not take a permission away", () => {
  it("one of several sources, for those that count are left", () => {
    const rows = [own(view, comment), of("staff", comment), of("jira", comment)];
    expect(asked(adviseRevoke, ["staff", "jira"], comment, rows).vain).toEqual([
      "untick own create/comment: staff",
      "untick staff create/comment: individual",
    ]);
  });

  it("leaving the ground under it, where one of its groups is kept", () => {
    const rows = [own(comment), of("staff", view), of("kept", view)];
    expect(asked(adviseRevoke, ["staff", "kept"], comment, rows)).toEqual({
      possible: true,
      sets: ["untick own create/comment"],
      vain: ["leave staff + leave kept: external-group kept"],
    });
  });

  it("rows that hold the last Admins together", () => {
    const rows = [own(view, admin), of("staff", view, admin), of("team", view, admin)];
    const { vain } = asked(adviseRevoke, ["staff", "team"], admin, rows);
    const [steps = "", why] = vain.at(-1)?.split(": ") ?? [];
    expect(why).toBe("last-admin s");
    expect(steps.split(" + ").toSorted()).toEqual([
      `untick own ${admin}`,
      `untick staff ${admin}`,
      `untick team ${admin}`,
    ]);
  });

  it("anything, where the rules leave no way", () => {
    expect(asked(adviseRevoke, ["kept"], admin, [own(view, admin)])).toEqual({
      possible: false,
      sets: [],
      vain: ["untick own administer/space: last-admin s", "leave kept: external-group kept"],
    });
  });

  it("anything, where an open row gives it", () => {
    const rows = [of("staff", view), rowOf("anonymous", "", view)];
    expect(asked(adviseRevoke, ["staff"], view, rows)).toEqual({
      possible: false,
      sets: [],
      vain: ["untick staff read/space: anonymous"],
    });
  });
});

describe("what will not give a permission", () => {
  it("a tick on the own row, where no group gives Confluence or a guest asks for Admin", () => {
    expect(asked(adviseGive, ["jira"], comment, [of("staff", view, comment)])).toMatchObject({
      possible: true,
      vain: ["tick own read/space create/comment: membership"],
    });
    const guest = asked(adviseGive, ["guests"], admin, [of("guests", view)]);
    expect(guest.possible).toBe(true);
    expect(guest.vain).toEqual(["tick own read/space administer/space: guest-limit"]);
  });

  it("anything, where no group that may be joined brings what is missing", () => {
    const groups = { groups: [kinds.guests, kinds.kept], memberships: [] };
    const rows = [of("kept", view, admin), of("guests", view, admin)];
    const advice = asked(adviseGive, [], admin, rows, groups);
    expect(advice).toMatchObject({ possible: false, sets: [] });
    expect(advice.vain).toEqual(["join kept: external-group kept"]);
  });

  it("anything, where the account is closed", () => {
    const people = [personOf("ann", { active: false }), personOf("bob")];
    expect(asked(adviseGive, ["staff"], comment, [], { people })).toEqual({
      possible: false,
      sets: [],
      vain: [],
    });
  });

  it("groups that an identity provider keeps: so many are named as sets are listed", () => {
    const groups = Array.from({ length: 51 }, (_, at) => ({
      ...groupOf(`k${at + 10}`, "regular"),
      external: true,
    }));
    const rows = [own(view), ...groups.map(({ id }) => rowOf("group", id, view, comment))];
    const { vain } = asked(adviseGive, ["staff"], comment, rows, {
      groups: [kinds.staff, ...groups],
    });
    expect(vain).toHaveLength(50);
    expect(vain[0]).toBe("join k10: external-group k10");
  });
});

describe("what a set does besides", () => {
  it("to others: those who lose it too, each counted, and nobody who had nothing", () => {
    const world: Partial<PlainWorld> = {
      people: ["ann", "bob", "cat", "dan", "eve"].map((id) => personOf(id)),
      memberships: ["ann", "bob", "cat", "dan", "eve"].map((person) => ({
        group: "staff",
        person,
      })),
    };
    const seeing = ["ann", "bob", "cat", "dan"].map((id) => rowOf("person", id, view));
    const rows = [...seeing, of("staff", comment)];
    expect(asked(adviseRevoke, ["staff"], comment, rows, world).sets).toEqual([
      "leave staff; here read/space; regular > none",
      "untick staff create/comment; others 3",
    ]);
    expect(asked(adviseGive, ["staff"], "create/page", rows, world).sets).toEqual([
      "tick own create/page",
      "tick staff read/space create/page; others 4",
    ]);
  });

  it("in other spaces, by key", () => {
    const spaces = ["s", "zoo", "ark", "moon"].map((id) => ({ id, key: id, name: id }));
    const rows = ["s", "zoo", "ark", "moon"].map((space) => ({ ...of("team", view), space }));
    expect(asked(adviseRevoke, ["staff", "team"], view, rows, { spaces }).sets).toEqual([
      "leave team; ark read/space; moon read/space; zoo read/space",
      "untick team read/space; others 1",
    ]);
  });
});
