import { describe, expect, it } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { adviseGive } from "#electron/engine/advice/give.ts";
import { adviseRevoke } from "#electron/engine/advice/revoke.ts";
import type { Advice, AdviceStep } from "#shared/explanation/advice.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { PlainGroup, PlainRow, PlainWorld } from "#test/support/plain-world.ts";
import { groupOf, personOf, rowOf, smallWorld } from "#test/support/small-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

// More ways than are listed, weighed or looked at: what is counted then, and what is still exact.

const view: PermissionKey = "read/space";
const comment: PermissionKey = "create/comment";

/** So many groups of a kind, called by a letter and a number of two digits. */
const groups = (letter: string, count: number, kind: PlainGroup["kind"] = "regular") =>
  Array.from({ length: count }, (_, at) =>
    groupOf(`${letter}${String(at).padStart(2, "0")}`, kind),
  );
const rows = (some: readonly PlainGroup[], ...ticks: PermissionKey[]): PlainRow[] =>
  some.map(({ id }) => rowOf("group", id, ...ticks));

function shortStep(step: AdviceStep): string {
  if (step.do === "removeMember") return `leave ${step.group.name}`;
  if (step.do === "addMember") return `join ${step.group.name}`;
  return `${step.do} ${step.group?.name ?? "own"} ${step.permissions.join(" ")}`;
}

const stepsOf = (advice: Advice) => advice.sets.map((set) => set.steps.map(shortStep).join(" + "));

/** Pat is the first person; everything is asked of the first space. */
function asked(world: Partial<PlainWorld>) {
  const index = buildIndex(instanceOf(smallWorld({ people: [personOf("pat")], ...world })));
  return {
    revoke: (permission: PermissionKey) => adviseRevoke(index, 0, 0, permission),
    give: (permission: PermissionKey) => adviseGive(index, 0, 0, permission),
  };
}

const inAll = (some: readonly PlainGroup[], person = "pat") =>
  some.map(({ id }) => ({ group: id, person }));

/** Pat may view by an own row, and comment by each of so many groups. */
function commentingBy(count: number, more: Partial<PlainWorld> = {}) {
  const giving = groups("g", count);
  return asked({
    groups: giving,
    memberships: inAll(giving),
    rows: [rowOf("person", "pat", view), ...rows(giving, view, comment)],
    ...more,
  });
}

describe("taking away what many groups give", () => {
  it.each([
    [5, 32, 0],
    [6, 50, 14],
    // Beyond twelve only those near either end are weighed: none, all, one, all but one.
    [13, 28, 8192 - 28],
  ])("%i groups: %i sets are listed, and %i more counted", (count, listed, more) => {
    const advice = commentingBy(count).revoke(comment);
    expect([advice.sets.length, advice.more]).toEqual([listed, more]);
    for (const { steps } of advice.sets) expect(steps).toHaveLength(count);
    expect(new Set(stepsOf(advice)).size).toBe(listed);
  });

  it("whoever is in more groups than a plain number has bits is told the same, and who else is hit", () => {
    const others = groups("g", 40).map(({ id }) => personOf(`only-${id}`));
    const advice = commentingBy(40, {
      people: [personOf("pat"), ...others],
      memberships: groups("g", 40).flatMap(({ id }) => [
        { group: id, person: "pat" },
        { group: id, person: `only-${id}` },
      ]),
    }).revoke(comment);
    expect(advice.sets.length + advice.more).toBe(2 ** 40);
    const [best] = advice.sets;
    expect(best?.steps.map(shortStep)).toEqual(groups("g", 40).map((one) => `leave ${one.name}`));
    for (const set of advice.sets) {
      const unticked = set.steps.filter((step) => step.do === "revoke").length;
      expect([set.steps.length, set.othersAffected]).toEqual([40, unticked]);
    }
  });

  it("leaving all and unticking all are among those weighed of thirteen", () => {
    const sets = stepsOf(commentingBy(13).revoke(comment));
    const names = groups("g", 13).map((one) => one.name);
    expect(sets).toContain(names.map((name) => `leave ${name}`).join(" + "));
    expect(sets).toContain(names.map((name) => `revoke ${name} ${comment}`).join(" + "));
    const oneLeft = (left: string) =>
      names.map((name) => (name === left ? `leave ${name}` : `revoke ${name} ${comment}`));
    expect(sets).toContain(oneLeft("g12").join(" + "));
    const oneUnticked = (ticked: string) =>
      names.map((name) => (name === ticked ? `revoke ${name} ${comment}` : `leave ${name}`));
    expect(sets).toContain(oneUnticked("g00").join(" + "));
  });

  it("sets that leave the ground under all of it are neither listed nor counted", () => {
    // View comes by two of the four groups alone: whoever leaves both has lost everything.
    const seeing = groups("v", 2);
    const giving = groups("g", 2);
    const advice = asked({
      groups: [...seeing, ...giving],
      memberships: inAll([...seeing, ...giving]),
      rows: [...rows(seeing, view, comment), ...rows(giving, comment)],
    }).revoke(comment);
    expect([advice.sets.length, advice.more]).toEqual([2 ** 4 - 2 ** 2 + 1, 0]);
    expect(stepsOf(advice).filter((one) => /leave v00.*leave v01/.test(one))).toEqual([
      "leave v00 + leave v01",
    ]);
  });

  it("a set that leaves two grounds at once is left out once", () => {
    // Admin goes with the regular groups a and b, and with b and g, which give View.
    const [a, b] = [groupOf("a", "regular"), groupOf("b", "regular")];
    const g = groupOf("g", "guest");
    const admin: PermissionKey = "administer/space";
    const advice = asked({
      people: [personOf("pat"), personOf("boss")],
      groups: [a, b, g],
      memberships: [...inAll([a, b, g]), ...inAll([a], "boss")],
      rows: [
        rowOf("person", "boss", view, admin),
        rowOf("person", "pat", admin),
        ...rows([a], admin),
        ...rows([b, g], view, admin),
      ],
    }).revoke(admin);
    expect([advice.sets.length, advice.more]).toEqual([8 - 2 - 2 + 1 + 2, 0]);
    expect(stepsOf(advice)).toContain("leave a + leave b");
    expect(stepsOf(advice)).toContain("leave b + leave g");
  });
});

describe("giving where many groups could be joined", () => {
  it("sixty ways with one change each: fifty are listed, ten more counted", () => {
    const open = groups("g", 60);
    const advice = asked({ groups: open, rows: rows(open, view, comment) }).give(comment);
    expect([advice.sets.length, advice.more]).toEqual([50, 10]);
    expect(stepsOf(advice)[0]).toBe("join g00");
  });

  it("groups are joined before rows are ticked", () => {
    const [seen] = groups("v", 1);
    if (!seen) throw new Error("one group");
    const advice = asked({ groups: [seen], rows: rows([seen], view) }).give(comment);
    expect(stepsOf(advice)).toEqual([`join v00 + grant own ${view} ${comment}`]);
  });
});
