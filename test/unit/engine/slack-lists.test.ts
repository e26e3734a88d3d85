import { describe, expect, it } from "vitest";
import { grown, SlackLists, withSlack } from "#electron/engine/core/slack-lists.ts";

/** What each list holds, number and note. */
function contents(lists: SlackLists, count: number): string[] {
  return Array.from({ length: count }, (_, list) =>
    [...lists.of(list)]
      .map((item, at) => `${item}/${lists.notes[lists.from(list) + at]}`)
      .join(" "),
  );
}

describe("lists with room for 0, 2 and 1", () => {
  const made = () => new SlackLists(Int32Array.of(0, 2, 1));

  it("begin empty, one behind the other", () => {
    const lists = made();
    expect(contents(lists, 3)).toEqual(["", "", ""]);
    expect([0, 1, 2].map((list) => lists.from(list))).toEqual([0, 0, 2]);
    expect(lists.items).toHaveLength(3);
  });

  it("keep each its own numbers, in the order they came, however far each grows", () => {
    const lists = made();
    const expected: string[][] = [[], [], []];
    for (let item = 1; item <= 60; item++) {
      const list = item % 3;
      const at = lists.push(list, item, -item);
      expect([lists.items[at], lists.notes[at]]).toEqual([item, -item]);
      expected[list]?.push(`${item}/${-item}`);
      expect(contents(lists, 3)).toEqual(expected.map((one) => one.join(" ")));
    }
    expect([0, 1, 2].map((list) => lists.count(list))).toEqual([20, 20, 20]);
  });

  it("say which places a list took while it moved", () => {
    const lists = made();
    const moved: number[] = [];
    lists.push(1, 7, 0);
    lists.push(1, 8, 0);
    lists.push(1, 9, 0, (to) => moved.push(to));
    expect(moved.map((at) => lists.items[at])).toEqual([7, 8]);
    expect(moved).toEqual([3, 4]);
    lists.push(1, 10, 0, (to) => moved.push(to));
    expect(moved).toHaveLength(2);
  });

  it("fill a place that is taken away with the last, and tell of it", () => {
    const lists = made();
    for (const item of [5, 6, 7]) lists.push(1, item, item * 10);
    const moved: number[] = [];
    lists.removeAt(1, lists.find(1, 5), (to) => moved.push(to));
    expect(contents(lists, 3)).toEqual(["", "7/70 6/60", ""]);
    expect(moved).toEqual([lists.from(1)]);
    lists.removeAt(1, lists.find(1, 6), (to) => moved.push(to));
    expect(contents(lists, 3)).toEqual(["", "7/70", ""]);
    expect(moved).toHaveLength(1);
  });

  it("find a number of a list and of no other", () => {
    const lists = made();
    lists.push(1, 5, 0);
    lists.push(2, 6, 0);
    expect([lists.find(1, 5), lists.find(2, 6)]).toEqual([lists.from(1), lists.from(2)]);
    expect([lists.find(1, 6), lists.find(2, 5), lists.find(0, 5)]).toEqual([-1, -1, -1]);
  });

  it("are set: added, noted otherwise, taken away with nothing, and nothing is not added", () => {
    const lists = made();
    lists.set(1, 5, 1);
    lists.set(1, 6, 2);
    lists.set(1, 5, 3);
    lists.set(1, 9, 0);
    expect(contents(lists, 3)).toEqual(["", "5/3 6/2", ""]);
    lists.set(1, 5, 0);
    expect(contents(lists, 3)).toEqual(["", "6/2", ""]);
  });

  it("are more when asked for, the new ones empty and the old ones as they were", () => {
    const lists = made();
    lists.push(2, 6, 1);
    lists.ensure(3);
    expect(lists.heads).toHaveLength(6);
    lists.ensure(4);
    lists.push(3, 8, 2);
    expect(contents(lists, 5)).toEqual(["", "", "6/1", "8/2", ""]);
    expect(lists.heads).toHaveLength(2 * withSlack(4));
  });
});

describe("arrays that grow", () => {
  it("keep what they hold and stay of their kind, or are what they were", () => {
    const small = Uint16Array.of(1, 2);
    expect(grown(small, 2)).toBe(small);
    expect(grown(small, 1)).toBe(small);
    expect(grown(small, 4)).toEqual(Uint16Array.of(1, 2, 0, 0));
  });

  it.each([
    [0, 16],
    [4, 21],
    [100, 141],
  ])("have room beyond %i: %i", (length, room) => {
    expect(withSlack(length)).toBe(room);
  });
});
