import { describe, expect, it } from "vitest";
import { choicesOf as gainChoices } from "#electron/engine/advice/gain-choices.ts";
import { choicesOf, countChoices, stepsOf } from "#electron/engine/advice/loss-choices.ts";
import type { LossPlan } from "#electron/engine/advice/loss-sets.ts";
import { asGroupId } from "#shared/model/ids.ts";

const view = 1;
const comment = 2;

/** So many groups that give it, numbered from 10. */
function planOf(count: number, other: Partial<LossPlan> = {}): LossPlan {
  const groups = Array.from({ length: count }, (_, at) => 10 + at);
  return { groups, own: false, grounds: [], refusedGrounds: [], forbidden: [], ...other };
}

describe("of the groups that give it, each is left or its row unticked", () => {
  it.each([
    [0, 1, 1],
    [1, 2, 2],
    [12, 4096, 4096],
    // Beyond twelve none, all, one and all but one.
    [13, 28, 8192],
    [30, 62, 2 ** 30],
    // More than a plain number's bits.
    [40, 82, 2 ** 40],
  ])("%i groups: %i choices are weighed, of %i", (count, weighed, all) => {
    const choices = choicesOf(planOf(count));
    expect(new Set(choices).size).toBe(weighed);
    expect(choices).toHaveLength(weighed);
    expect(countChoices(planOf(count))).toBe(all);
  });

  it("no choice leaves all groups of a ground, and each is counted out once", () => {
    const plan = planOf(4, {
      grounds: [
        [10, 11],
        [11, 12],
        [10, 99],
      ],
    });
    // Bits are rows unticked: the two grounds want one of 10 and 11, and one of 11 and 12.
    const choices = choicesOf(plan);
    const expected = Array.from({ length: 16 }, (_, at) => at).filter(
      (at) => (at & 0b0011) !== 0 && (at & 0b0110) !== 0,
    );
    expect(choices.map(Number).toSorted((a, b) => a - b)).toEqual(expected);
    expect(countChoices(plan)).toBe(expected.length);
  });

  describe("and what the rules refuse is none of them", () => {
    const kept = {
      id: asGroupId("kept"),
      name: "kept",
      kind: "regular",
      hasGuestMembers: false,
    } as const;
    const refusal = { code: "external-group", group: kept } as const;
    const refused = (left: number[], unticked: number[]) => ({
      left,
      unticked,
      own: false,
      refusal,
    });

    it.each<[string, Partial<LossPlan>, (unticked: number) => boolean]>([
      ["a group that is kept", { forbidden: [refused([11], [])] }, (bits) => (bits & 0b0010) !== 0],
      ["a row that is", { forbidden: [refused([], [12])] }, (bits) => (bits & 0b0100) === 0],
      [
        "a group and a row",
        { forbidden: [refused([11], []), refused([], [12])] },
        (bits) => (bits & 0b0110) === 0b0010,
      ],
      [
        "rows together",
        { forbidden: [refused([], [10, 12])] },
        (bits) => (bits & 0b0101) !== 0b0101,
      ],
      [
        "rows together, and a ground",
        { forbidden: [refused([], [10, 12])], grounds: [[10, 11]] },
        (bits) => (bits & 0b0101) !== 0b0101 && (bits & 0b0011) !== 0,
      ],
      [
        "rows together, of which one is not left anyway",
        { forbidden: [refused([10], []), refused([], [10, 12])] },
        (bits) => (bits & 0b0101) === 0b0001,
      ],
      [
        "a ground, of which one row stays anyway",
        { forbidden: [refused([], [10])], grounds: [[10, 11]] },
        (bits) => (bits & 0b0011) === 0b0010,
      ],
      [
        "one that is kept whose row stays",
        { forbidden: [refused([10], []), refused([], [10])] },
        () => false,
      ],
    ])("%s", (_, out, isLeft) => {
      const plan = planOf(4, out);
      const expected = Array.from({ length: 16 }, (_one, at) => at).filter(isLeft);
      expect(
        choicesOf(plan)
          .map(Number)
          .toSorted((a, b) => a - b),
      ).toEqual(expected);
      expect(countChoices(plan)).toBe(expected.length);
    });
  });

  it("becomes steps: rows first, then who is left, and the own row where it gives it too", () => {
    expect(stepsOf(planOf(3, { own: true }), 0b010n, comment)).toEqual([
      { do: "untick", group: null, mask: comment },
      { do: "untick", group: 11, mask: comment },
      { do: "leave", group: 10 },
      { do: "leave", group: 12 },
    ]);
    expect(stepsOf(planOf(1), 0n, comment)).toEqual([{ do: "leave", group: 10 }]);
  });
});

describe("of the changes that bring what is missing, one of each kind", () => {
  const joins = (brings: number, from: number, count: number) =>
    Array.from({ length: count }, (_, at) => ({
      step: { do: "join" as const, group: from + at },
      brings,
    }));
  const missing = view | comment;

  it("every pair is a choice, and all are counted", () => {
    const gains = [...joins(view, 0, 2), ...joins(comment, 10, 3)];
    const { choices, total } = gainChoices({ missing, gains, external: [] });
    const named = choices.map((steps) => steps.map((one) => ("group" in one ? one.group : -1)));
    expect(named).toEqual([0, 1].flatMap((a) => [10, 11, 12].map((b) => [a, b])));
    expect(total).toBe(6);
  });

  it("what brings all of it stands alone", () => {
    const gains = [...joins(view, 0, 1), ...joins(missing, 5, 1), ...joins(comment, 10, 1)];
    const { choices, total } = gainChoices({ missing, gains, external: [] });
    expect(choices.map((steps) => steps.length).toSorted()).toEqual([1, 2]);
    expect(total).toBe(2);
  });

  it("of more than 1,024 so many are looked at", () => {
    const gains = [...joins(view, 0, 40), ...joins(comment, 100, 40)];
    const { choices, total } = gainChoices({ missing, gains, external: [] });
    expect([choices.length, total]).toEqual([1024, 1600]);
  });

  it("where nothing brings it there is no choice", () => {
    const gains = joins(view, 0, 3);
    expect(gainChoices({ missing, gains, external: [] })).toEqual({ choices: [], total: 0 });
  });
});
